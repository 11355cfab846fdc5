using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Cases.Measures;

/// <summary>What the figures of cases count, each one query over the events that stand; nothing here looks at a case's current stage.</summary>
/// <remarks>Numerators and denominators are those of GB/T 30428's evaluation, as STANDARDS tells them; where the field is not of one mind, the formula is printed beside the rate.</remarks>
internal static class CaseFacts
{
    /// <summary>What sets a unit's deadline.</summary>
    private static readonly CaseMove[] SetsTime = [CaseMove.Dispatch, CaseMove.SendBack, CaseMove.Reopen, CaseMove.Extend];

    /// <summary>What takes a case out of the unit's hands without its being handled.</summary>
    private static readonly CaseMove[] TakesAway = [CaseMove.Return, CaseMove.Recall, CaseMove.Suspend];
    private static readonly CaseMove[] Handled = [CaseMove.Finish, CaseMove.SettleOnSpot];

    /// <summary>Moves of one kind that happened in the period.</summary>
    public static IQueryable<CaseEventRow> Moves(AppDb db, FigureAsk ask, CaseMove move)
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = Standing(db, ask).Where(e => e.Move == move && e.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(e => e.HappenedAtUtc >= from);
    }

    /// <summary>按时立案: registered before the stage's time was used up.</summary>
    public static IQueryable<CaseEventRow> RegisteredInTime(AppDb db, FigureAsk ask) => Moves(db, ask, CaseMove.Register).Where(e => !e.WasLate);

    /// <summary>有效上报: reports that became a case or were settled on the spot.</summary>
    public static IQueryable<CaseEventRow> ValidReports(AppDb db, FigureAsk ask)
    {
        var standing = Standing(db, ask);
        return Moves(db, ask, CaseMove.Report).Where(e => standing.Any(r => r.CaseId == e.CaseId && (r.Move == CaseMove.Register || r.Move == CaseMove.SettleOnSpot)));
    }

    /// <summary>准确派遣: dispatches that the lead unit did not return, and that were not recalled.</summary>
    public static IQueryable<CaseEventRow> RightlyDispatched(AppDb db, FigureAsk ask)
    {
        var standing = Standing(db, ask);
        return Moves(db, ask, CaseMove.Dispatch).Where(e => !standing.Any(r => r.CaseId == e.CaseId && (r.Move == CaseMove.Return || r.Move == CaseMove.Recall) && r.Ordinal > e.Ordinal
            && !standing.Any(d => d.CaseId == e.CaseId && d.Move == CaseMove.Dispatch && d.Ordinal > e.Ordinal && d.Ordinal < r.Ordinal)));
    }

    /// <summary>回访: the reporter was asked, whatever they said.</summary>
    public static IQueryable<CaseEventRow> Visited(AppDb db, FigureAsk ask) => Moves(db, ask, CaseMove.ConfirmSatisfied).Concat(Moves(db, ask, CaseMove.Reopen));

    /// <summary>吹哨: dispatches with which joint units were called: whose parts were given when it was recorded first, whatever its time was corrected to.</summary>
    public static IQueryable<CaseEventRow> Whistles(AppDb db, FigureAsk ask)
    {
        var (parts, all) = (db.Set<CasePartRow>(), db.Set<CaseEventRow>());
        return Moves(db, ask, CaseMove.Dispatch).Where(e => all.Any(o => o.CaseId == e.CaseId && o.Ordinal == e.Ordinal && o.CorrectedById == null && parts.Any(p => p.CaseId == o.CaseId && !p.IsLead && p.GivenAtUtc == o.RecordedAtUtc)));
    }

    /// <summary>应处置: deadlines of units that fell in the period: of each case the last one set, unless it was taken out of the unit's hands since.</summary>
    public static IQueryable<CaseEventRow> ToHandle(AppDb db, FigureAsk ask)
    {
        var (from, end, standing) = (ask.FromUtc, ask.End, Standing(db, ask));
        var rows = standing.Where(e => SetsTime.Contains(e.Move) && e.DueAtUtc != null && e.DueAtUtc <= end
            && !standing.Any(l => l.CaseId == e.CaseId && l.Ordinal > e.Ordinal && (SetsTime.Contains(l.Move) || TakesAway.Contains(l.Move))));
        return from is null ? rows : rows.Where(e => e.DueAtUtc >= from);
    }

    /// <summary>已处置: of those, handled when the period ended.</summary>
    public static IQueryable<CaseEventRow> WereHandled(AppDb db, FigureAsk ask)
    {
        var (end, standing) = (ask.End, Standing(db, ask));
        return ToHandle(db, ask).Where(e => standing.Any(f => f.CaseId == e.CaseId && f.Move == CaseMove.Finish && f.Ordinal > e.Ordinal && f.HappenedAtUtc <= end));
    }

    /// <summary>按期处置: of those, handled by the deadline.</summary>
    public static IQueryable<CaseEventRow> HandledInTime(AppDb db, FigureAsk ask)
    {
        var standing = Standing(db, ask);
        return ToHandle(db, ask).Where(e => standing.Any(f => f.CaseId == e.CaseId && f.Move == CaseMove.Finish && f.Ordinal > e.Ordinal && f.HappenedAtUtc <= e.DueAtUtc));
    }

    /// <summary>超期未处置: of those, not handled when the period ended.</summary>
    public static IQueryable<CaseEventRow> Overdue(AppDb db, FigureAsk ask)
    {
        var (end, standing) = (ask.End, Standing(db, ask));
        return ToHandle(db, ask).Where(e => e.DueAtUtc < end && !standing.Any(f => f.CaseId == e.CaseId && f.Move == CaseMove.Finish && f.Ordinal > e.Ordinal && f.HappenedAtUtc <= end));
    }

    /// <summary>应结案: handled cases whose time for checking fell in the period; of each the last time it was handled.</summary>
    public static IQueryable<CaseEventRow> ToClose(AppDb db, FigureAsk ask)
    {
        var (from, end, standing) = (ask.FromUtc, ask.End, Standing(db, ask));
        var rows = standing.Where(e => Handled.Contains(e.Move) && e.DueAtUtc != null && e.DueAtUtc <= end
            && !standing.Any(l => l.CaseId == e.CaseId && l.Ordinal > e.Ordinal && (Handled.Contains(l.Move) || l.Move == CaseMove.SendBack || l.Move == CaseMove.Register)));
        return from is null ? rows : rows.Where(e => e.DueAtUtc >= from);
    }

    /// <summary>已结案, of those.</summary>
    public static IQueryable<CaseEventRow> WereClosed(AppDb db, FigureAsk ask)
    {
        var (end, standing) = (ask.End, Standing(db, ask));
        return ToClose(db, ask).Where(e => standing.Any(p => p.CaseId == e.CaseId && p.Move == CaseMove.Pass && p.Ordinal > e.Ordinal && p.HappenedAtUtc <= end));
    }

    /// <summary>按期结案, of those.</summary>
    public static IQueryable<CaseEventRow> ClosedInTime(AppDb db, FigureAsk ask)
    {
        var standing = Standing(db, ask);
        return ToClose(db, ask).Where(e => standing.Any(p => p.CaseId == e.CaseId && p.Move == CaseMove.Pass && p.Ordinal > e.Ordinal && p.HappenedAtUtc <= e.DueAtUtc));
    }

    private static IQueryable<CaseEventRow> Standing(AppDb db, FigureAsk ask) => db.Set<CaseEventRow>().Standing(ask.AsOfUtc);
}
