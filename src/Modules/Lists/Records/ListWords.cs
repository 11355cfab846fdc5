using Wutong.Platform.Frame;

namespace Wutong.Lists.Records;

/// <summary>How kinds, states and moves are called.</summary>
internal static class ListWords
{
    public const string Need = "need", Resource = "resource", Project = "project", Meeting = "joint-meeting";

    public static string RecordKindOf(ListKind kind) => kind switch { ListKind.Need => Need, ListKind.Resource => Resource, ListKind.Project => Project, _ => Meeting };

    /// <summary>The topic of the outbox: "need.meet".</summary>
    public static string TopicOf(ListKind kind, ListMove move) => $"{RecordKindOf(kind)}.{move.ToString().ToLowerInvariant()}";

    public static (string Chinese, string English) Of(NeedKind kind) => kind switch
    {
        NeedKind.Travel => ("出行", "travel"),
        NeedKind.Rights => ("维权", "rights"),
        NeedKind.Living => ("生活", "living"),
        _ => ("其他", "other"),
    };

    public static (string Chinese, string English) Of(NeedSource source) => source switch
    {
        NeedSource.Own => ("本人提出", "said by themselves"),
        NeedSource.Community => ("社区收集", "gathered by the community"),
        NeedSource.Class => ("课堂收集", "noted in a class"),
        NeedSource.Case => ("案卷转来", "from a case"),
        _ => ("建言献策", "a suggestion"),
    };

    public static (string Chinese, string English) Of(NeedState state) => state switch
    {
        NeedState.Open => ("待回应", "not answered yet"),
        NeedState.Linked => ("已对接", "taken up"),
        NeedState.Met => ("已解决", "met"),
        _ => ("未能解决", "closed without"),
    };

    public static (string Chinese, string English) Of(ResourceState state) => state switch
    {
        ResourceState.Offered => ("闲置", "idle"),
        ResourceState.Linked => ("已对接", "in use"),
        _ => ("已撤回", "withdrawn"),
    };

    public static (string Chinese, string English) Of(ProjectState state) => state switch
    {
        ProjectState.Proposed => ("待认领", "to be claimed"),
        ProjectState.Claimed => ("推进中", "under way"),
        ProjectState.TasksDone => ("任务已办结，待回告", "tasks done, to be told"),
        ProjectState.Done => ("已完成", "done"),
        _ => ("已终止", "dropped"),
    };

    public static (string Chinese, string English) Of(MeetingState state) => state == MeetingState.Issued ? ("纪要已印发", "minutes issued") : ("记录中", "being recorded");

    public static (string Chinese, string English) Of(ListMove move) => move switch
    {
        ListMove.Raise => ("提出", "raised"),
        ListMove.Link => ("对接", "linked"),
        ListMove.Unlink => ("解除对接", "unlinked"),
        ListMove.Meet => ("解决", "met"),
        ListMove.Close => ("按未能解决办结", "closed without"),
        ListMove.Tell => ("回告", "told of"),
        ListMove.Reopen => ("重新打开", "opened again"),
        ListMove.Correct => ("更正详情", "corrected"),
        ListMove.Offer => ("提供", "offered"),
        ListMove.Release => ("用完放回", "released"),
        ListMove.Withdraw => ("撤回", "withdrawn"),
        ListMove.SetUp => ("立项", "set up"),
        ListMove.Claim => ("认领", "claimed"),
        ListMove.Unclaim => ("退回认领", "given back"),
        ListMove.GiveTask => ("交办任务", "given a task"),
        ListMove.WithdrawTask => ("撤销任务", "freed of a task"),
        ListMove.TasksDone => ("任务全部办结", "done with its tasks"),
        ListMove.Finish => ("完成", "finished"),
        ListMove.Drop => ("终止", "dropped"),
        ListMove.Call => ("召集", "called"),
        ListMove.Note => ("记录", "recorded"),
        ListMove.Issue => ("印发纪要", "issued as minutes"),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
    };

    public static PillKind PillOf(NeedState state) => state switch { NeedState.Open => PillKind.Warning, NeedState.Met => PillKind.Done, _ => PillKind.UnderWay };
    public static PillKind PillOf(ResourceState state) => state switch { ResourceState.Offered => PillKind.Warning, ResourceState.Linked => PillKind.Later, _ => PillKind.UnderWay };
    public static PillKind PillOf(ProjectState state) => state switch { ProjectState.Proposed or ProjectState.TasksDone => PillKind.Warning, ProjectState.Done => PillKind.Done, _ => PillKind.UnderWay };
    public static PillKind PillOf(MeetingState state) => state == MeetingState.Issued ? PillKind.Done : PillKind.UnderWay;
}
