using Wutong.Lists.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Projects;

/// <summary>认领项目: a unit carries it.</summary>
internal sealed record ClaimProject(Guid Project, Guid UnitId, string? Note = null) : ICommand;

internal sealed class ClaimProjectHandler(IUnitRegister units) : Handler<ClaimProject>
{
    public override Permission Needs => FourListsPermissions.Claim;

    /// <summary>Where the project lies, for who notes what was said at the meeting; and the unit whose word it is.</summary>
    public override Target? TargetOf(ClaimProject command, IWrite write) => ListRegister.Find<ProjectRow>(command.Project, write) is { } row ? new(row.Place, command.UnitId) : null;

    public override Answer Run(ClaimProject command, IWrite write)
    {
        var (row, note) = (ListRegister.Find<ProjectRow>(command.Project, write)!, Input.Optional("note", command.Note, FourListsModel.LongestText));
        var unit = units.OpenUnit(command.UnitId, write);
        if (row.State != ProjectState.Proposed) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Claim);
        (row.State, row.UnitId) = (ProjectState.Claimed, unit.Id);
        ListRegister.Write(row, ListMove.Claim, write, new(note, Unit: unit.Id));
        return new Answer.Done(ListWords.Project, row.Id);
    }
}

/// <summary>退回认领: another unit shall carry it; no task stands.</summary>
internal sealed record UnclaimProject(Guid Project, string Reason) : IAbout<ProjectRow>
{
    public Guid About() => Project;
}

internal sealed class UnclaimProjectHandler(Tasks.ITasks tasks) : ListHandler<UnclaimProject, ProjectRow>
{
    public override Permission Needs => FourListsPermissions.Claim;

    protected override Answer Run(ProjectRow row, UnclaimProject command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, FourListsModel.LongestText);
        if (row.State != ProjectState.Claimed) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Unclaim);
        if (ProjectTasks.Standing(row, tasks, write).Count > 0) return No("four-lists.tasks-are-given", "项目的任务已经交办，先撤销任务。", "The project's tasks are given; withdraw them first.");
        var unit = row.UnitId;
        (row.State, row.UnitId) = (ProjectState.Proposed, null);
        ListRegister.Write(row, ListMove.Unclaim, write, new(reason, Unit: unit));
        return Done(row);
    }
}
