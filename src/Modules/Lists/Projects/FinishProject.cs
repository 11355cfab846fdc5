using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Lists.Projects;

/// <summary>项目完成: its tasks are done; what it did is told on each of its needs.</summary>
internal sealed record FinishProject(Guid Project, string Result) : IAbout<ProjectRow>
{
    public Guid About() => Project;
}

internal sealed class FinishProjectHandler : ListHandler<FinishProject, ProjectRow>
{
    public override Permission Needs => FourListsPermissions.Run;

    protected override Answer Run(ProjectRow row, FinishProject command, IWrite write)
    {
        var result = Input.Text("result", command.Result, 2, FourListsModel.LongestText);
        if (row.State != ProjectState.TasksDone) return row.State == ProjectState.Claimed
            ? No("four-lists.tasks-are-open", "项目还有没办结的任务；任务都核查办结以后再回告。", "Tasks of the project are open; tell what it did when all are checked and closed.")
            : ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Finish);
        (row.State, row.DoneAtUtc, row.Result) = (ProjectState.Done, write.Now, result);
        ListRegister.Write(row, ListMove.Finish, write, new(result));
        ProjectLinks.Release(row, write);
        foreach (var id in ProjectLinks.NeedsOf(row, write)) Meet(ListRegister.Find<NeedRow>(id, write)!, row, result, write);
        return Done(row);
    }

    /// <summary>Met when no other project is still at it; told in any case.</summary>
    private static void Meet(NeedRow need, ProjectRow project, string result, IWrite write)
    {
        if (need.State != NeedState.Linked) return;
        need.Told = result;
        if (ProjectLinks.IsTakenUp(need.Id, write)) { ListRegister.Write(need, ListMove.Tell, write, new(result, project.Id)); return; }
        need.State = NeedState.Met;
        ListRegister.Write(need, ListMove.Meet, write, new(result, project.Id));
    }
}

/// <summary>终止项目: it is off; its open tasks are withdrawn, its needs are open again.</summary>
internal sealed record DropProject(Guid Project, string Reason) : IAbout<ProjectRow>
{
    public Guid About() => Project;
}

internal sealed class DropProjectHandler(ITasks tasks) : ListHandler<DropProject, ProjectRow>
{
    public override Permission Needs => FourListsPermissions.Keep;

    protected override Answer Run(ProjectRow row, DropProject command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, FourListsModel.LongestText);
        if (row.IsOver) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Drop);
        foreach (var id in ProjectLinks.NeedsOf(row, write)) ProjectLinks.UnlinkNeed(row, id, reason, write);
        foreach (var id in ProjectLinks.ResourcesOf(row, write)) ProjectLinks.UnlinkResource(row, id, reason, write);
        row.State = ProjectState.Dropped;
        ListRegister.Write(row, ListMove.Drop, write, new(reason));
        foreach (var task in ProjectTasks.Standing(row, tasks, write).Where(t => t.State != TaskState.Closed))
            if (tasks.Move(task.Id, TaskMove.Withdraw, reason, write) is Answer.Refused no) return no;
        return Done(row);
    }
}
