using Wutong.Lists.Projects;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Needs;

/// <summary>直接解决: met without a project, or before it is done; told its author.</summary>
internal sealed record MeetNeed(Guid Need, string Told) : IAbout<NeedRow>
{
    public Guid About() => Need;
}

internal sealed class MeetNeedHandler : ListHandler<MeetNeed, NeedRow>
{
    public override Permission Needs => FourListsPermissions.Answer;

    protected override Answer Run(NeedRow row, MeetNeed command, IWrite write)
    {
        var told = Input.Text("told", command.Told, 2, FourListsModel.LongestText);
        if (row.State is not (NeedState.Open or NeedState.Linked)) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Meet);
        (row.State, row.Told) = (NeedState.Met, told);
        ListRegister.Write(row, ListMove.Meet, write, new(told));
        return Done(row);
    }
}

/// <summary>按未能解决办结: closed without, with the reason told its author.</summary>
internal sealed record CloseNeed(Guid Need, string Reason) : IAbout<NeedRow>
{
    public Guid About() => Need;
}

internal sealed class CloseNeedHandler : ListHandler<CloseNeed, NeedRow>
{
    public override Permission Needs => FourListsPermissions.Answer;

    protected override Answer Run(NeedRow row, CloseNeed command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, FourListsModel.LongestText);
        if (row.State == NeedState.Linked) return No("four-lists.need-is-linked", "已经有项目对接它，先解除对接。", "A project takes it up; unlink it there first.");
        if (row.State != NeedState.Open) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Close);
        (row.State, row.Told) = (NeedState.Closed, reason);
        ListRegister.Write(row, ListMove.Close, write, new(reason));
        return Done(row);
    }
}

/// <summary>重新打开: it was not solved after all, or can be.</summary>
internal sealed record ReopenNeed(Guid Need, string Reason) : IAbout<NeedRow>
{
    public Guid About() => Need;
}

internal sealed class ReopenNeedHandler : ListHandler<ReopenNeed, NeedRow>
{
    public override Permission Needs => FourListsPermissions.Answer;

    protected override Answer Run(NeedRow row, ReopenNeed command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, FourListsModel.LongestText);
        if (row.State is not (NeedState.Met or NeedState.Closed)) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Reopen);
        (row.State, row.Told) = (ProjectLinks.IsTakenUp(row.Id, write) ? NeedState.Linked : NeedState.Open, reason);
        ListRegister.Write(row, ListMove.Reopen, write, new(reason));
        return Done(row);
    }
}
