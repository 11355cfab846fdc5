using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Tasks.Records;

/// <summary>How states and moves are called.</summary>
internal static class TaskWords
{
    public static (string Chinese, string English) Of(TaskState state) => state switch
    {
        TaskState.Given => ("已交办", "given"),
        TaskState.Working => ("办理中", "under way"),
        TaskState.Returned => ("已退回", "returned"),
        TaskState.Done => ("待核查", "to be checked"),
        TaskState.Closed => ("已办结", "closed"),
        TaskState.Withdrawn => ("已撤销", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static (string Chinese, string English) Of(TaskMove move) => move switch
    {
        TaskMove.Give => ("交办", "given"),
        TaskMove.Accept => ("接收", "accepted"),
        TaskMove.Return => ("退回", "returned"),
        TaskMove.Done => ("报完成", "handed in"),
        TaskMove.Close => ("核查通过", "passed"),
        TaskMove.SendBack => ("打回返工", "sent back"),
        TaskMove.Withdraw => ("撤销", "withdrawn"),
        TaskMove.AskExtension => ("申请延期", "asked to be extended"),
        TaskMove.Extend => ("同意延期", "extended"),
        TaskMove.RefuseExtension => ("不同意延期", "refused an extension"),
        TaskMove.Urge => ("催办", "urged"),
        TaskMove.Supervise => ("督办", "supervised"),
        TaskMove.Instruct => ("批示", "instructed"),
        TaskMove.Escalate => ("逾期升级", "escalated"),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
    };

    public static (string Chinese, string English) Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photograph => ("现场照片", "a photograph"),
        EvidenceKind.Document => ("文件", "a document"),
        _ => ("核查人到场查看", "the checker's own visit"),
    };

    /// <summary>红黄绿: late, due within the day, later; or what it has become.</summary>
    public static PillKind PillOf(TaskState state, DateTime dueAtUtc, DateTime nowUtc) => state switch
    {
        TaskState.Closed => PillKind.Done,
        TaskState.Withdrawn => PillKind.UnderWay,
        TaskState.Done => PillKind.UnderWay,
        _ when dueAtUtc <= nowUtc => PillKind.Late,
        _ when dueAtUtc - nowUtc <= TimeSpan.FromHours(24) => PillKind.Due,
        _ => PillKind.Later,
    };

    public static IEnumerable<(string Value, string Text)> Units(Lang lang) =>
        [(nameof(WorkUnit.WorkingHours), lang["工作时", "working hours"]), (nameof(WorkUnit.WorkingDays), lang["工作日", "working days"]), (nameof(WorkUnit.Hours), lang["小时", "hours"])];

    /// <summary>What a button says in English; in Chinese the move's own word serves.</summary>
    public static string Deed(TaskMove move) => move switch
    {
        TaskMove.Give => "Give it again",
        TaskMove.Accept => "Accept",
        TaskMove.Return => "Return it",
        TaskMove.Done => "Hand it in",
        TaskMove.Close => "It passes",
        TaskMove.SendBack => "Send it back",
        TaskMove.Withdraw => "Withdraw it",
        TaskMove.AskExtension => "Ask for more time",
        TaskMove.Extend => "Allow more time",
        TaskMove.RefuseExtension => "Refuse more time",
        TaskMove.Urge => "Urge",
        TaskMove.Supervise => "Supervise",
        TaskMove.Instruct => "Instruct",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
    };
}
