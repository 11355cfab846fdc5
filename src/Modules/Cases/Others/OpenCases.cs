using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Public;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Others;

internal sealed class OpenCases(AppDb db, CaseKinds kinds) : IPublicCases
{
    /// <summary>What the public sees of a case's life: its stage moved.</summary>
    private static readonly CaseMove[] Shown =
    [
        CaseMove.Verify, CaseMove.Register, CaseMove.Reject, CaseMove.MarkDuplicate, CaseMove.Separate, CaseMove.Dispatch, CaseMove.Recall, CaseMove.Accept, CaseMove.Return, CaseMove.Finish, CaseMove.SettleOnSpot,
        CaseMove.Pass, CaseMove.SendBack, CaseMove.Reopen, CaseMove.Suspend, CaseMove.Resume,
    ];

    public IReadOnlyList<CaseKind> Kinds() => [.. kinds.Now(db).Values.Where(k => k.IsPublic && k.IsOpen).OrderBy(k => k.GroupZh, StringComparer.Ordinal).ThenBy(k => k.Code, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<PublicCase>> ListAsync(PublicCaseFilter filter, CancellationToken ct)
    {
        var found = await Ordered(db, filter).TagWith("cases.public-list").Skip(filter.Skip).Take(filter.Take).Select(c => new PublicCase(
            c.Id, c.Number, c.KindCode, c.PublicText!, c.PublicAddress, c.GridCode ?? c.CommunityCode ?? c.StreetCode ?? c.DistrictCode, c.HidesPoint ? null : c.LonE7, c.HidesPoint ? null : c.LatE7, c.UnitId, c.Stage, c.ReportedAtUtc, c.ChangedAtUtc, c.DueAtUtc)).ToListAsync(ct);
        var ids = found.ConvertAll(c => c.Id);
        var photos = ids.Count == 0 ? [] : await db.Set<CasePhotoRow>().AsNoTracking().TagWith("cases.public-photos").Where(p => p.IsPublic && ids.Contains(p.CaseId)).Select(p => new { p.CaseId, p.Ordinal, p.FileId }).ToListAsync(ct);
        if (photos.Count == 0) return found;
        var first = photos.GroupBy(p => p.CaseId).ToDictionary(g => g.Key, g => g.MinBy(p => p.Ordinal)!.FileId);
        return found.ConvertAll(c => first.TryGetValue(c.Id, out var photo) ? c with { Photo = photo } : c);
    }

    public async Task<IReadOnlyList<PublicStep>> StepsAsync(PublicStepFilter filter, CancellationToken ct)
    {
        var steps = await Since(db, filter).TagWith("cases.public-steps").ToListAsync(ct);
        steps.AddRange(await Earlier(db, filter).TagWith("cases.public-earlier-steps").ToListAsync(ct));
        return [.. steps.OrderBy(s => s.AtUtc).ThenBy(s => s.Number, StringComparer.Ordinal).ThenBy(s => s.Ordinal).Skip(filter.Skip).Take(filter.Take)];
    }

    /// <summary>Taken within the window, of cases that were public by then.</summary>
    internal static IQueryable<PublicStep> Since(AppDb db, PublicStepFilter filter)
    {
        var (from, until) = (filter.FromUtc, filter.UntilUtc);
        return Events(db).Where(e => e.HappenedAtUtc >= from && e.HappenedAtUtc < until).Join(Within(PublicCases.Of(db), filter.Within), e => e.CaseId, c => c.Id, (e, c) => new { Event = e, Case = c })
            .Where(p => p.Case.PublishedAtUtc <= p.Event.HappenedAtUtc).OrderBy(p => p.Event.HappenedAtUtc).ThenBy(p => p.Event.CaseNumber).ThenBy(p => p.Event.Ordinal).Take(filter.Skip + filter.Take)
            .Select(p => new PublicStep(p.Event.CaseNumber, p.Event.Ordinal, p.Event.Move, p.Event.Stage, p.Event.HappenedAtUtc, p.Event.PublicText));
    }

    /// <summary>Taken before, of cases published within the window.</summary>
    internal static IQueryable<PublicStep> Earlier(AppDb db, PublicStepFilter filter)
    {
        var (from, until) = (filter.FromUtc, filter.UntilUtc);
        return Within(PublicCases.Of(db), filter.Within).Where(c => c.PublishedAtUtc >= from && c.PublishedAtUtc < until).Join(Events(db), c => c.Id, e => e.CaseId, (c, e) => new { Event = e, Case = c })
            .Where(p => p.Event.HappenedAtUtc < p.Case.PublishedAtUtc).OrderBy(p => p.Case.PublishedAtUtc).ThenBy(p => p.Event.CaseNumber).ThenBy(p => p.Event.Ordinal).Take(filter.Skip + filter.Take)
            .Select(p => new PublicStep(p.Event.CaseNumber, p.Event.Ordinal, p.Event.Move, p.Event.Stage, p.Case.PublishedAtUtc!.Value, p.Event.PublicText));
    }

    /// <summary>Each step that stands, with the time it was recorded first: a step is told when it could first be seen, so that no window misses what was corrected since, nor tells it twice.</summary>
    /// <remarks>Not by the empty <c>corrects_id</c>: that index is unique, and SQLite takes it to find two rows where it finds nearly all.</remarks>
    private static IQueryable<CaseEventRow> Events(AppDb db)
    {
        var all = db.Set<CaseEventRow>();
        return all.AsNoTracking().Where(e => e.CorrectedById == null && (Shown.Contains(e.Move) || e.PublicText != null) && !all.Any(v => v.CaseId == e.CaseId && v.Ordinal == e.Ordinal && v.IsVoid));
    }

    internal static IOrderedQueryable<CaseRow> Ordered(AppDb db, PublicCaseFilter filter)
    {
        var rows = Within(PublicCases.Of(db), filter.Within);
        if (filter.Numbers is { } numbers) return rows.Where(c => numbers.Contains(c.Number)).OrderByDescending(c => c.ReportedAtUtc).ThenByDescending(c => c.Number);
        if (filter.FromUtc is { } from) rows = rows.Where(c => c.ReportedAtUtc >= from);
        if (filter.UntilUtc is { } until) rows = rows.Where(c => c.ReportedAtUtc < until);
        if (filter.ChangedFromUtc is { } changedFrom) rows = rows.Where(c => c.ChangedAtUtc >= changedFrom);
        if (filter.ChangedUntilUtc is { } changedUntil) rows = rows.Where(c => c.ChangedAtUtc < changedUntil);
        if (filter.IsOver is true) rows = rows.Where(c => c.Stage == CaseStage.Closed || c.Stage == CaseStage.Rejected || c.Stage == CaseStage.Duplicate);
        if (filter.IsOver is false) rows = rows.Where(c => c.Stage != CaseStage.Closed && c.Stage != CaseStage.Rejected && c.Stage != CaseStage.Duplicate);
        if (filter.Kinds is [var kind]) rows = rows.Where(c => c.KindCode == kind);
        else if (filter.Kinds is { } codes) rows = rows.Where(c => codes.Contains(c.KindCode));
        return filter is { FromUtc: null, UntilUtc: null, ChangedFromUtc: not null } or { FromUtc: null, UntilUtc: null, ChangedUntilUtc: not null }
            ? rows.OrderByDescending(c => c.ChangedAtUtc).ThenByDescending(c => c.Number)
            : rows.OrderByDescending(c => c.ReportedAtUtc).ThenByDescending(c => c.Number);
    }

    private static IQueryable<CaseRow> Within(IQueryable<CaseRow> rows, Place? place) => place is { Finest: { } code, Level: var level } ? CaseWays.In(rows, level, code) : rows;
}
