using Wutong.Lists.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Lists.Projects;

/// <summary>项目的任务: orders given through the module of tasks, which name the project as their source.</summary>
internal static class ProjectTasks
{
    /// <summary>As tasks name where they came from.</summary>
    public const string Source = ListWords.Project;

    /// <summary>Those that were not withdrawn.</summary>
    public static List<TaskStanding> Standing(ProjectRow row, ITasks tasks, IWrite write) => [.. tasks.StandingsOf(Source, row.Id.ToString(), write).Where(t => t.State != TaskState.Withdrawn)];

    /// <summary>There are some, and each is checked and closed.</summary>
    public static bool AreDone(IReadOnlyList<TaskStanding> standing) => standing.Count > 0 && standing.All(t => t.State == TaskState.Closed);
}

/// <summary>交办项目任务: with unit, person, completion standard and limit.</summary>
/// <param name="Person">An account that works for the unit; null: whoever of the unit.</param>
internal sealed record GiveProjectTask(Guid Project, string Title, string Standard, Guid UnitId, WorkLimit Limit, EvidenceKind Evidence = EvidenceKind.Visit, Guid? Person = null) : IAbout<ProjectRow>
{
    public Guid About() => Project;
}

internal sealed class GiveProjectTaskHandler(ITasks tasks, IUnitRegister units) : ListHandler<GiveProjectTask, ProjectRow>
{
    public override Permission Needs => FourListsPermissions.Run;

    protected override Answer Run(ProjectRow row, GiveProjectTask command, IWrite write)
    {
        var unit = units.OpenUnit(command.UnitId, write);
        if (command.Person is { } person && !units.WorksFor(person, unit.Id, write)) throw new BadInputException("person", "责任人不是这个单位的，请从列表里选。", "The person does not work for this unit; choose one from the list.");
        if (row.State is not (ProjectState.Claimed or ProjectState.TasksDone)) return row.State == ProjectState.Proposed
            ? No("four-lists.not-claimed", "还没有单位认领，认领以后再交办任务。", "No unit has claimed the project; its tasks are given after that.")
            : ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.GiveTask);
        var task = tasks.Give(new(command.Title, command.Standard, row.Place, unit.Id, command.Evidence, command.Limit, command.Person, ProjectTasks.Source, row.Id.ToString()), write);
        row.State = ProjectState.Claimed;
        ListRegister.Write(row, ListMove.GiveTask, write, new(command.Title, Unit: unit.Id, Task: task));
        return new Answer.Done("task", task);
    }
}

/// <summary>任务带动项目: when the last of its tasks is checked and closed, the project waits for its result to be told; in the same transaction.</summary>
internal sealed class ProjectTaskFollower(ITasks tasks) : IFollower
{
    /// <summary>Asked of every task that is closed or withdrawn, most of which belong to no project.</summary>
    private const string IsOfProject = "SELECT 1 FROM four_list_event WHERE task_id = @0";

    public string Kind => "task";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic is not ("task.close" or "task.withdraw") || !write.Sql(IsOfProject).With(Guid.Parse(id)).First(static _ => true, false)) return null;
        var task = tasks.Find(Guid.Parse(id), write)!;
        var row = ListRegister.Find<ProjectRow>(Guid.Parse(task.SourceId!), write)!;
        if (task.State == TaskState.Withdrawn) ListRegister.Write(row, ListMove.WithdrawTask, write, new(task.LastText, Unit: task.UnitId, Task: task.Id));
        if (row.State != ProjectState.Claimed || !ProjectTasks.AreDone(ProjectTasks.Standing(row, tasks, write))) return null;
        row.State = ProjectState.TasksDone;
        ListRegister.Write(row, ListMove.TasksDone, write);
        return null;
    }
}
