using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Tasks.Measures;

/// <summary>What the figures of tasks count, each one query over events; nothing here looks at a task's current state.</summary>
internal static class TaskFacts
{
    /// <summary>Moves of one kind that happened in the period.</summary>
    public static IQueryable<TaskEventRow> Moves(AppDb db, FigureAsk ask, TaskMove move)
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<TaskEventRow>().Standing(ask.AsOfUtc).Where(e => e.Move == move && e.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(e => e.HappenedAtUtc >= from);
    }

    /// <summary>交办: given for the first time.</summary>
    public static IQueryable<TaskEventRow> Given(AppDb db, FigureAsk ask) => Moves(db, ask, TaskMove.Give).Where(e => e.Round == 1);

    /// <summary>应办结: deadlines that fell in the period: of each task the last one set, unless it was returned or withdrawn.</summary>
    public static IQueryable<TaskEventRow> Due(AppDb db, FigureAsk ask)
    {
        var (from, end, asOf, all) = (ask.FromUtc, ask.End, ask.AsOfUtc, db.Set<TaskEventRow>());
        var rows = all.Standing(asOf).Where(e => e.DueAtUtc != null && e.DueAtUtc <= end
            && !all.Any(l => l.TaskId == e.TaskId && l.DueAtUtc != null && l.Round > e.Round && l.RecordedAtUtc <= asOf)
            && !all.Any(r => r.TaskId == e.TaskId && ((r.Move == TaskMove.Return && r.Round == e.Round) || r.Move == TaskMove.Withdraw) && r.RecordedAtUtc <= asOf));
        return from is null ? rows : rows.Where(e => e.DueAtUtc >= from);
    }

    /// <summary>按期办结: of those, handed in by the deadline and not sent back afterwards.</summary>
    public static IQueryable<TaskEventRow> DueAndOnTime(AppDb db, FigureAsk ask)
    {
        var (asOf, all, standing) = (ask.AsOfUtc, db.Set<TaskEventRow>(), db.Set<TaskEventRow>().Standing(ask.AsOfUtc));
        return Due(db, ask).Where(e => standing.Any(d => d.TaskId == e.TaskId && d.Move == TaskMove.Done && d.HappenedAtUtc <= e.DueAtUtc
            && !all.Any(s => s.TaskId == e.TaskId && s.Move == TaskMove.SendBack && s.Id > d.Id && s.RecordedAtUtc <= asOf)));
    }

    /// <summary>超期未办: of those, not handed in when the period ended (or sent back since).</summary>
    public static IQueryable<TaskEventRow> Overdue(AppDb db, FigureAsk ask)
    {
        var (end, asOf, all, standing) = (ask.End, ask.AsOfUtc, db.Set<TaskEventRow>(), db.Set<TaskEventRow>().Standing(ask.AsOfUtc));
        return Due(db, ask).Where(e => e.DueAtUtc < end && !standing.Any(d => d.TaskId == e.TaskId && d.Move == TaskMove.Done && d.HappenedAtUtc <= end
            && !all.Any(s => s.TaskId == e.TaskId && s.Move == TaskMove.SendBack && s.Id > d.Id && s.RecordedAtUtc <= asOf)));
    }
}
