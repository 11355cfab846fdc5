using Wutong.Cases.Life;
using Wutong.Platform.Frame;

namespace Wutong.Cases.Records;

/// <summary>How stages, moves, sources and outcomes are called.</summary>
internal static class CaseWords
{
    public static (string Chinese, string English) Of(CaseStage stage) => stage switch
    {
        CaseStage.Reported => ("已上报", "reported"),
        CaseStage.Verifying => ("核实中", "being verified"),
        CaseStage.Registered => ("已立案", "registered"),
        CaseStage.Dispatched => ("已派遣", "dispatched"),
        CaseStage.Returned => ("已退回", "returned"),
        CaseStage.Handling => ("处置中", "being handled"),
        CaseStage.Done => ("待核查", "to be checked"),
        CaseStage.Rework => ("返工", "sent back"),
        CaseStage.Suspended => ("挂账", "suspended"),
        CaseStage.Closed => ("已结案", "closed"),
        CaseStage.Rejected => ("不予立案", "not registered"),
        CaseStage.Duplicate => ("重复", "a duplicate"),
        CaseStage.Reopened => ("重新处置", "reopened"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    /// <summary>居民看的话: where it stands, in plain words.</summary>
    public static (string Chinese, string English) Plain(CaseStage stage) => stage switch
    {
        CaseStage.Reported => ("已收到，正在受理", "Received; it will be looked at"),
        CaseStage.Verifying => ("正在现场核实", "Somebody is going to look"),
        CaseStage.Registered or CaseStage.Returned => ("已受理，正在安排单位", "Accepted; a unit is being chosen"),
        CaseStage.Dispatched or CaseStage.Handling or CaseStage.Rework => ("正在处理", "Being dealt with"),
        CaseStage.Reopened => ("没有解决好，重新处理", "Not good enough; being dealt with again"),
        CaseStage.Done => ("处理完了，正在核查", "Done; being checked"),
        CaseStage.Suspended => ("暂时办不了，已记录在册", "Cannot be done for now; it stays on the list"),
        CaseStage.Closed => ("已解决，核查过", "Solved and checked"),
        CaseStage.Rejected => ("不予受理", "Not taken up"),
        CaseStage.Duplicate => ("和另一件是同一件事", "The same as another report"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static (string Chinese, string English) Of(CaseMove move) => move switch
    {
        CaseMove.Report => ("上报", "reported"),
        CaseMove.Verify => ("派人核实", "verified"),
        CaseMove.Register => ("立案", "registered"),
        CaseMove.Reject => ("不予立案", "rejected"),
        CaseMove.MarkDuplicate => ("标为重复", "marked as a duplicate"),
        CaseMove.Separate => ("改为不重复", "separated"),
        CaseMove.Grade => ("改类别、定缓急", "graded"),
        CaseMove.Dispatch => ("派遣", "dispatched"),
        CaseMove.Recall => ("收回", "recalled"),
        CaseMove.AddJoint => ("增派协办", "given to one more unit"),
        CaseMove.Accept => ("接收", "accepted"),
        CaseMove.Return => ("退回", "returned"),
        CaseMove.Finish => ("处置完成", "handled"),
        CaseMove.SettleOnSpot => ("自处置", "settled on the spot"),
        CaseMove.ReturnJoint => ("协办退回", "returned by a joint unit"),
        CaseMove.Pass => ("核查通过", "passed"),
        CaseMove.SendBack => ("打回返工", "sent back"),
        CaseMove.Reopen => ("重新处置", "reopened"),
        CaseMove.ConfirmSatisfied => ("回访满意", "confirmed as satisfactory"),
        CaseMove.Suspend => ("挂账", "suspended"),
        CaseMove.Resume => ("恢复办理", "resumed"),
        CaseMove.Extend => ("延期", "extended"),
        CaseMove.AskSuspension => ("申请挂账", "asked to be suspended"),
        CaseMove.RefuseSuspension => ("不同意挂账", "refused a suspension"),
        CaseMove.Urge => ("催办", "urged"),
        CaseMove.Supervise => ("督办", "supervised"),
        CaseMove.Instruct => ("批示", "instructed"),
        CaseMove.Escalate => ("超期升级", "escalated"),
        CaseMove.Tell => ("记进展", "told about"),
        CaseMove.Publish => ("公开", "published"),
        CaseMove.Withhold => ("撤下", "withheld from the public"),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
    };

    /// <summary>What a button says in English; in Chinese the move's own word serves.</summary>
    public static string Deed(CaseMove move) => move switch
    {
        CaseMove.Verify => "Have it verified",
        CaseMove.Register => "Register it",
        CaseMove.Reject => "Do not register it",
        CaseMove.MarkDuplicate => "Mark as a duplicate",
        CaseMove.Separate => "It is no duplicate",
        CaseMove.Grade => "Change its kind or urgency",
        CaseMove.Dispatch => "Dispatch it",
        CaseMove.Recall => "Recall it",
        CaseMove.AddJoint => "Add a joint unit",
        CaseMove.SettleOnSpot => "Settled on the spot",
        CaseMove.Pass => "It passes",
        CaseMove.SendBack => "Send it back",
        CaseMove.Reopen => "Have it handled again",
        CaseMove.ConfirmSatisfied => "The reporter is content",
        CaseMove.Suspend => "Suspend it",
        CaseMove.Resume => "Resume it",
        CaseMove.AskSuspension => "Ask for it to be suspended",
        CaseMove.RefuseSuspension => "Refuse the suspension",
        CaseMove.Urge => "Urge",
        CaseMove.Supervise => "Supervise",
        CaseMove.Instruct => "Instruct",
        CaseMove.Tell => "Note how it goes",
        CaseMove.Publish => "Publish it",
        CaseMove.Withhold => "Withhold it from the public",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move a person makes on the case was expected"),
    };

    public static (string Chinese, string English) Of(CasePriority priority) => priority switch
    {
        CasePriority.Normal => ("一般", "normal"),
        CasePriority.Urgent => ("紧急", "urgent"),
        CasePriority.Critical => ("特急", "critical"),
        _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, null),
    };

    public static (string Chinese, string English) Of(CaseSource source) => source switch
    {
        CaseSource.Resident => ("群众反映", "A resident"),
        CaseSource.Patrol => ("巡查发现", "A patrol"),
        CaseSource.Hotline => ("12345 热线", "The 12345 hotline"),
        CaseSource.Higher => ("上级交办", "A higher level"),
        CaseSource.Media => ("媒体曝光", "The media"),
        CaseSource.Open311 => ("其他系统", "Another system"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static (string Chinese, string English) Of(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Persuaded => ("劝离劝导", "persuaded"),
        CaseOutcome.Cleared => ("清理修复", "cleared or mended"),
        CaseOutcome.OrderedToMend => ("责令整改", "ordered to mend"),
        CaseOutcome.Penalty => ("立案处罚", "penalty by the competent unit"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static PillKind PillOf(CaseStage stage, DateTime? dueAtUtc, DateTime nowUtc) => stage switch
    {
        CaseStage.Closed => PillKind.Done,
        CaseStage.Rejected or CaseStage.Duplicate or CaseStage.Suspended => PillKind.UnderWay,
        _ when dueAtUtc <= nowUtc => PillKind.Late,
        _ when dueAtUtc - nowUtc <= TimeSpan.FromHours(24) => PillKind.Due,
        _ => PillKind.Later,
    };
}
