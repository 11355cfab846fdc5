using Wutong.Platform.Laws;

namespace Wutong.Tasks.Measures;

/// <summary>任务的规律.</summary>
internal static class TaskLaws
{
    public static Law CheckedByAnother { get; } = new("tasks.checked-by-another", "核查通过的人不是报完成的人", "Who passed a task is not who handed it in",
        db => db.Set<TaskRow>().Where(t => t.State == TaskState.Closed && db.Set<TaskEventRow>().Any(e => e.TaskId == t.Id && e.Move == TaskMove.Close && e.CorrectsId == null && e.ActorId == t.DoneById))
            .OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 由同一个人报完成又核查通过", $"task {t.Number} was handed in and passed by the same person")));

    public static Law ClosedWasChecked { get; } = new("tasks.closed-was-checked", "办结的任务都经过核查", "A closed task was checked",
        db => db.Set<TaskRow>().Where(t => t.State == TaskState.Closed && !db.Set<TaskEventRow>().Any(e => e.TaskId == t.Id && e.Move == TaskMove.Close))
            .OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 已办结，却没有核查记录", $"task {t.Number} is closed without a check")));

    public static Law DeadlineWasSet { get; } = new("tasks.deadline-was-set", "任务的时限等于最后一次定下的时限", "A task's deadline is the last one set",
        db => db.Set<TaskRow>().Where(t => !db.Set<TaskEventRow>().Any(e => e.TaskId == t.Id && e.DueAtUtc == t.DueAtUtc && e.CorrectsId == null
                && !db.Set<TaskEventRow>().Any(l => l.TaskId == t.Id && l.DueAtUtc != null && l.Round > e.Round)))
            .OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 的时限和最后一次定下的不一致", $"the deadline of task {t.Number} is not the last one set")));

    public static Law ReworkWasCounted { get; } = new("tasks.rework-was-counted", "返工次数等于打回的次数", "Rework is counted once for each time sent back",
        db => db.Set<TaskRow>().Where(t => t.ReworkCount != db.Set<TaskEventRow>().Count(e => e.TaskId == t.Id && e.Move == TaskMove.SendBack && e.CorrectsId == null))
            .OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 的返工次数和打回记录不一致", $"the rework count of task {t.Number} is not the number of times it was sent back")));

    public static Law EvidenceIsThere { get; } = new("tasks.evidence-is-there", "报完成的任务附有要求的凭据", "What was handed in has the evidence asked for",
        db => db.Set<TaskRow>().Where(t => (t.State == TaskState.Done || t.State == TaskState.Closed) && t.Evidence != EvidenceKind.Visit
                && !db.Set<TaskEvidenceRow>().Any(e => e.TaskId == t.Id && e.Kind == t.Evidence && e.FileId != null))
            .OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 报了完成，却没有要求的凭据", $"task {t.Number} was handed in without the evidence asked for")));

    public static Law MoveIsAwaited { get; } = new("tasks.move-is-awaited", "每项未办结的任务都有该办的一方", "A task that is not over waits for somebody",
        db => db.Set<TaskRow>().Where(t => (t.State == TaskState.Closed || t.State == TaskState.Withdrawn) != (t.WaitsFor == Waiting.Nobody))
            .OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 的状态和该办的一方不一致", $"the state of task {t.Number} and whose move it is do not agree")));

    /// <remarks>In place of a foreign key, which on PostgreSQL would set every two new tasks against each other (ADR 0005).</remarks>
    public static Law EventHasItsTask { get; } = new("tasks.event-has-its-task", "每条任务事件都有它的任务", "Every event belongs to a task",
        db => db.Set<TaskEventRow>().Where(e => !db.Set<TaskRow>().Any(t => t.Id == e.TaskId)).GroupBy(e => new { e.TaskId, e.TaskNumber }).OrderBy(g => g.Key.TaskNumber)
            .Select(g => new LawBreach("task", g.Key.TaskId.ToString(), $"任务 {g.Key.TaskNumber} 有事件，任务本身却没有了", $"task {g.Key.TaskNumber} has events and is not there itself")));

    public static Law EvidenceHasItsEvent { get; } = new("tasks.evidence-has-its-event", "每份凭据都属于它那项任务的一次报完成", "Evidence belongs to an event of its task",
        db => db.Set<TaskEvidenceRow>().Where(f => !db.Set<TaskEventRow>().Any(e => e.Id == f.EventId && e.TaskId == f.TaskId)).OrderBy(f => f.Id)
            .Select(f => new LawBreach("task", f.TaskId.ToString(), $"凭据“{f.Text}”没有对应的报完成记录", $"evidence '{f.Text}' has no event of its task")));

    public static IReadOnlyList<Law> All { get; } = [CheckedByAnother, ClosedWasChecked, DeadlineWasSet, ReworkWasCounted, EvidenceIsThere, MoveIsAwaited, EventHasItsTask, EvidenceHasItsEvent];
}
