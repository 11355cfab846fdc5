using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Projects;
using Wutong.Lists.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Tasks;

namespace Wutong.Lists.Measures;

/// <summary>四清单的规律.</summary>
internal static class ListLaws
{
    public static Law TaskBelongsToItsProject { get; } = new("four-lists.task-belongs-to-its-project", "项目的每个任务都属于它：任务写着这个项目，项目记着这个任务", "Every task of a project belongs to it: the task names the project, and the project has given it",
        db => BornTask.Of(db, ProjectTasks.Source).Where(t => !db.Set<ListEventRow>().Any(e => e.TaskId == t.Id && e.Move == ListMove.GiveTask && EF.Functions.Like(t.SourceId, e.RecordId.ToString()) && db.Set<ProjectRow>().Any(p => p.Id == e.RecordId)))
            .OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 和它的项目对不上", $"task {t.Number} and its project do not agree")));

    public static Law GivenTaskIsThere { get; } = new("four-lists.given-task-is-there", "项目交办的任务都在任务里", "A task that a project gave is there",
        db => db.Set<ListEventRow>().Where(e => e.Move == ListMove.GiveTask && !BornTask.Of(db, ProjectTasks.Source).Any(t => t.Id == e.TaskId)).OrderBy(e => e.Number)
            .Select(e => new LawBreach(ListWords.Project, e.RecordId.ToString(), $"项目 {e.Number} 交办的任务“{e.Text}”不见了", $"the task '{e.Text}' that project {e.Number} gave is gone")));

    public static Law DoneHasNoOpenTask { get; } = Projects("done-project-has-no-open-task", "完成的项目至少有一个任务，每个没撤销的任务都已办结", "A project that is done has a task, and each of its tasks that was not withdrawn is closed", "算完成，任务却没有办结", "counts as done and its tasks are not",
        (db, rows) => rows.Where(p => (p.State == ProjectState.Done || p.State == ProjectState.TasksDone) && (!Given(db).Any(e => e.RecordId == p.Id && BornTask.Of(db, ProjectTasks.Source).Any(t => t.Id == e.TaskId && t.State == TaskState.Closed))
            || Given(db).Any(e => e.RecordId == p.Id && BornTask.Of(db, ProjectTasks.Source).Any(t => t.Id == e.TaskId && t.State != TaskState.Closed && t.State != TaskState.Withdrawn)))));

    public static Law CarriedByAUnit { get; } = Projects("project-is-carried-by-a-unit", "推进中和完成的项目有认领单位，待认领的没有", "A project under way or done has the unit that claimed it, and one to be claimed has none", "的状态和认领单位不一致", "and the unit that carries it do not agree",
        (_, rows) => rows.Where(p => (p.State == ProjectState.Proposed && p.UnitId != null) || ((p.State == ProjectState.Claimed || p.State == ProjectState.TasksDone || p.State == ProjectState.Done) && p.UnitId == null)));

    public static Law ResultWasTold { get; } = Projects("result-was-told", "完成的项目写着成效，它的每项需求都回告过", "A project that is done says what it did, and each of its needs was told", "已完成，却没有回告它的需求", "is done and a need of it was not told",
        (db, rows) => rows.Where(p => p.State == ProjectState.Done && (p.Result == null || p.DoneAtUtc == null || db.Set<ProjectNeedRow>().Any(l => l.ProjectId == p.Id && l.EndedAtUtc == null && !db.Set<NeedRow>().Any(n => n.Id == l.NeedId && n.Told != null)))));

    public static Law LinkedNeedHasItsProject { get; } = new("four-lists.linked-need-has-its-project", "已对接的需求有没完的项目在做，待回应和未能解决的没有", "A need that is taken up has a project that is not over, and one that is open or closed without has none",
        db => db.Set<NeedRow>().Where(n => (n.State == NeedState.Linked) != Running(db).Any(p => db.Set<ProjectNeedRow>().Any(l => l.ProjectId == p.Id && l.NeedId == n.Id && l.EndedAtUtc == null)) && n.State != NeedState.Met)
            .OrderBy(n => n.Number).Select(n => new LawBreach(ListWords.Need, n.Id.ToString(), $"需求 {n.Number} 的状态和对接不一致", $"the state of need {n.Number} and its links do not agree")));

    public static Law EndedNeedWasTold { get; } = new("four-lists.ended-need-was-told", "已解决或未能解决的需求都回告过提出人", "The author of a need that is met or closed was told",
        db => db.Set<NeedRow>().Where(n => (n.State == NeedState.Met || n.State == NeedState.Closed) && (n.Told == null || n.Told == "")).OrderBy(n => n.Number)
            .Select(n => new LawBreach(ListWords.Need, n.Id.ToString(), $"需求 {n.Number} 已办结，却没有回告", $"need {n.Number} is over and its author was not told")));

    public static Law LinkedResourceHasItsProject { get; } = new("four-lists.linked-resource-has-its-project", "已对接的资源有没完的项目在用，闲置和撤回的没有", "A resource in use has a project that is not over, and one that is idle or withdrawn has none",
        db => db.Set<ResourceRow>().Where(r => (r.State == ResourceState.Linked) != Running(db).Any(p => db.Set<ProjectResourceRow>().Any(l => l.ProjectId == p.Id && l.ResourceId == r.Id && l.EndedAtUtc == null)))
            .OrderBy(r => r.Number).Select(r => new LawBreach(ListWords.Resource, r.Id.ToString(), $"资源 {r.Number} 的状态和对接不一致", $"the state of resource {r.Number} and its links do not agree")));

    public static Law WithinCapacity { get; } = new("four-lists.within-capacity", "没完的项目对一项资源的安排不超过它的容量", "What projects that are not over ask of a resource is not more than it can serve",
        db => db.Set<ResourceRow>().Where(r => db.Set<ProjectResourceRow>().Where(l => l.ResourceId == r.Id && l.EndedAtUtc == null && Running(db).Any(p => p.Id == l.ProjectId)).Sum(l => l.People) > r.Capacity * r.PeoplePerUnit)
            .OrderBy(r => r.Number).Select(r => new LawBreach(ListWords.Resource, r.Id.ToString(), $"资源 {r.Number} 的安排超过了容量", $"more is asked of resource {r.Number} than it can serve")));

    public static Law DocumentNumbersAreWhole { get; } = new("four-lists.document-numbers-are-whole", "会议纪要的文号从 1 起不跳号，印发的都有", "Document numbers of minutes run from 1 without a gap, and every issue has one",
        db => db.Set<MeetingRow>().Where(m => (m.State == MeetingState.Issued) != (m.DocumentOrdinal != null)
                || (m.DocumentOrdinal != null && m.DocumentOrdinal != db.Set<MeetingRow>().Count(o => o.Office == m.Office && o.DocumentYear == m.DocumentYear && o.DocumentOrdinal <= m.DocumentOrdinal)))
            .OrderBy(m => m.Number).Select(m => new LawBreach(ListWords.Meeting, m.Id.ToString(), $"会议 {m.Number} 的文号和印发不一致", $"the document number of meeting {m.Number} does not fit")));

    public static Law EventHasItsRecord { get; } = new("four-lists.event-has-its-record", "每条清单事件都有它的记录", "Every event of the lists belongs to a record",
        db => db.Set<ListEventRow>().Where(e => e.Ordinal == 1 && !db.Set<NeedRow>().Any(r => r.Id == e.RecordId) && !db.Set<ResourceRow>().Any(r => r.Id == e.RecordId) && !db.Set<ProjectRow>().Any(r => r.Id == e.RecordId) && !db.Set<MeetingRow>().Any(r => r.Id == e.RecordId))
            .OrderBy(e => e.Number).Select(e => new LawBreach("four-lists", e.RecordId.ToString(), $"{e.Number} 有事件，记录本身却没有了", $"{e.Number} has events and is not there itself")));

    public static IReadOnlyList<Law> All { get; } =
    [
        TaskBelongsToItsProject, GivenTaskIsThere, DoneHasNoOpenTask, CarriedByAUnit, ResultWasTold, LinkedNeedHasItsProject, EndedNeedWasTold, LinkedResourceHasItsProject, WithinCapacity, DocumentNumbersAreWhole,
        LastEvent<NeedRow>("need", "需求", n => (int)n.State), LastEvent<ResourceRow>("resource", "资源", r => (int)r.State), LastEvent<ProjectRow>("project", "项目", p => (int)p.State), LastEvent<MeetingRow>("meeting", "会议", m => (int)m.State),
        EventHasItsRecord,
    ];

    private static IQueryable<ProjectRow> Running(AppDb db) => db.Set<ProjectRow>().Where(p => p.State != ProjectState.Done && p.State != ProjectState.Dropped);

    private static IQueryable<ListEventRow> Given(AppDb db) => db.Set<ListEventRow>().Where(e => e.Move == ListMove.GiveTask);

    private static Law Projects(string code, string nameZh, string nameEn, string zh, string en, Func<AppDb, IQueryable<ProjectRow>, IQueryable<ProjectRow>> broken) => new("four-lists." + code, nameZh, nameEn,
        db => broken(db, db.Set<ProjectRow>()).OrderBy(p => p.Number).Select(p => new LawBreach(ListWords.Project, p.Id.ToString(), $"项目 {p.Number} {zh}", $"project {p.Number} {en}")));

    /// <summary>The row is a projection of its events: it stands where its last one left it.</summary>
    private static Law LastEvent<TRow>(string word, string chinese, System.Linq.Expressions.Expression<Func<TRow, int>> state) where TRow : ListedRow => new($"four-lists.{word}-stands-where-its-last-event-left-it", $"{chinese}的状态就是最后一步之后的状态", $"A {word} stands where its last event left it",
        db => db.Set<TRow>().Select(r => new { r.Id, r.Number, r.Steps }).Where(r => !db.Set<TRow>().Where(o => o.Id == r.Id).Select(state).Any(s => db.Set<ListEventRow>().Any(e => e.RecordId == r.Id && e.Ordinal == r.Steps && e.State == s)))
            .OrderBy(r => r.Number).Select(r => new LawBreach(word == "meeting" ? ListWords.Meeting : word, r.Id.ToString(), $"{chinese} {r.Number} 的状态和最后一步不一致", $"{word} {r.Number} and its last event do not agree")));
}
