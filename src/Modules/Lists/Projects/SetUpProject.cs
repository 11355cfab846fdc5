using Wutong.Lists.Needs;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Lists.Projects;

/// <summary>立项: a project, and the needs and resources it links.</summary>
/// <param name="Why">Why these belong together.</param>
/// <param name="Meeting">The meeting that decided it, whose minutes are not issued yet; null: outside one.</param>
internal sealed record SetUpProject(string Title, string Area, IReadOnlyList<Guid> Needs, IReadOnlyList<ResourceUse> Resources, string Why, string? Text = null, Guid? Meeting = null) : ICommand;

internal sealed class SetUpProjectHandler(IAreaRegister areas) : Handler<SetUpProject>
{
    public override Permission Needs => FourListsPermissions.Keep;
    public override Target TargetOf(SetUpProject command, IWrite write) => new(Areas.Of(areas, command.Area, write));

    public override Answer Run(SetUpProject command, IWrite write)
    {
        if (command.Needs.Count == 0) throw new BadInputException("needs", "项目要对接至少一项需求。", "A project takes up at least one need.");
        var (id, place) = (write.NewId(), Areas.Of(areas, command.Area, write));
        var row = new ProjectRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Place = place, State = ProjectState.Proposed, MeetingId = command.Meeting, SetUpAtUtc = write.Now,
            Title = Input.Text("title", command.Title, 2, FourListsModel.LongestTitle), Text = Input.Optional("text", command.Text, FourListsModel.LongestText),
        };
        if (DecidingMeeting.Against(command.Meeting, row, write) is { } no) return no;
        write.Db.Add(row);
        ListRegister.Write(row, ListMove.SetUp, write, new(command.Why));
        return ProjectLinks.Link(row, command.Needs, command.Resources, command.Why, command.Meeting, write) ?? new Answer.Done(ListWords.Project, id);
    }
}

/// <summary>再对接: more needs or resources for a project.</summary>
internal sealed record LinkProject(Guid Project, IReadOnlyList<Guid> Needs, IReadOnlyList<ResourceUse> Resources, string Why, Guid? Meeting = null) : IAbout<ProjectRow>
{
    public Guid About() => Project;
}

internal sealed class LinkProjectHandler : ListHandler<LinkProject, ProjectRow>
{
    public override Permission Needs => FourListsPermissions.Keep;

    protected override Answer Run(ProjectRow row, LinkProject command, IWrite write)
    {
        if (row.IsOver) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Link);
        if (DecidingMeeting.Against(command.Meeting, row, write) is { } no) return no;
        if (ProjectLinks.Link(row, command.Needs, command.Resources, command.Why, command.Meeting, write) is { } against) return against;
        ListRegister.Write(row, ListMove.Link, write, new(command.Why));
        return Done(row);
    }
}

/// <summary>解除对接: one need or one resource belongs elsewhere.</summary>
internal sealed record UnlinkProject(Guid Project, string Reason, Guid? Need = null, Guid? Resource = null) : IAbout<ProjectRow>
{
    public Guid About() => Project;
}

internal sealed class UnlinkProjectHandler : ListHandler<UnlinkProject, ProjectRow>
{
    public override Permission Needs => FourListsPermissions.Keep;

    protected override Answer Run(ProjectRow row, UnlinkProject command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, FourListsModel.LongestText);
        if (row.IsOver) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Unlink);
        if (command.Need is { } && ProjectLinks.NeedsOf(row, write).Count < 2) return No("four-lists.last-need", "项目要有至少一项需求；不做了请终止项目。", "A project has at least one need; drop the project if it is off.");
        var isDone = (command.Need is { } need && ProjectLinks.UnlinkNeed(row, need, reason, write)) | (command.Resource is { } resource && ProjectLinks.UnlinkResource(row, resource, reason, write));
        if (!isDone) return No("four-lists.not-linked", "它没有对接在这个项目里。", "It is not linked to this project.");
        ListRegister.Write(row, ListMove.Unlink, write, new(reason));
        return Done(row);
    }
}

/// <summary>Which meeting may decide a link: one of the same area whose minutes are not issued yet.</summary>
internal static class DecidingMeeting
{
    /// <exception cref="BadInputException">There is no such meeting.</exception>
    public static Answer? Against(Guid? meeting, ProjectRow project, IWrite write)
    {
        if (meeting is not { } id) return null;
        if (ListRegister.Find<MeetingRow>(id, write) is not { } row) throw new BadInputException("meeting", "没有这次会议，请从列表里选。", "There is no such meeting; choose one from the list.");
        if (!write.Actor.ReachOf(FourListsPermissions.Keep, write.Rights).Covers(Target.Of(row)) || project.Place.At(row.Place.Level) != row.Place.Finest) return new Answer.Refused("four-lists.another-areas-meeting", "这次会议不是本辖区的。", "That meeting is another area's.", "meeting");
        return row.State == MeetingState.Issued ? new Answer.Refused("four-lists.minutes-are-issued", "这次会议的纪要已经印发，不能再加。", "The minutes of that meeting are issued; nothing can be added.", "meeting") : null;
    }
}
