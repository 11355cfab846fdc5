using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Views;

/// <summary>One case with its events and parts, for a reader who may see it.</summary>
/// <param name="Events">All that was recorded, corrections and what they stand in place of among it.</param>
internal sealed record CaseDetail(CaseRow Case, IReadOnlyList<CaseEventRow> Events, IReadOnlyList<CasePartRow> Parts, IReadOnlyList<CasePhotoRow> Photos)
{
    public IReadOnlyList<CaseStep> Steps { get; } = CaseStep.Of(Events);

    /// <summary>What stands now, in the order of the life.</summary>
    public IReadOnlyList<CaseEventRow> Standing => [.. Steps.Where(s => !s.Now.IsVoid).Select(s => s.Now)];
}

/// <summary>读案卷: who may see which case is decided here, once.</summary>
internal sealed class CaseReading(AppDb db, ICurrentActor current, Rights rights)
{
    /// <summary>In the reader's area, or a part of it is their unit's. One's own report is followed by its code, not here.</summary>
    public static IQueryable<CaseRow> InReach(AppDb db, Actor actor, Rights rights)
    {
        var (reach, cases, parts) = (actor.ReachOf(CasesPermissions.See, rights), db.Set<CaseRow>().AsNoTracking(), db.Set<CasePartRow>());
        var units = reach.Units.ToList();
        return units.Count == 0 ? reach.Cut(cases) : reach.Cut(cases, c => parts.Any(p => p.CaseId == c.Id && units.Contains(p.UnitId)));
    }

    /// <returns>Null when there is no such case, or it is out of reach: both look alike.</returns>
    public async Task<CaseDetail?> FindAsync(Guid id, CancellationToken ct) =>
        await InReach(db, current.Actor, rights).TagWith("cases.detail").SingleOrDefaultAsync(c => c.Id == id, ct) is { } row ? await WholeAsync(row, ct)
        : current.Actor.May(CasesPermissions.Register, rights) && await db.Set<CaseRow>().AsNoTracking().TagWith("cases.unplaced").SingleOrDefaultAsync(c => c.Id == id && c.DistrictCode == null, ct) is { } unplaced ? await WholeAsync(unplaced, ct)
        : null;

    /// <returns>Null when there is no such number in reach.</returns>
    public Task<Guid?> IdOfAsync(string number, CancellationToken ct) => InReach(db, current.Actor, rights).TagWith("cases.by-number").Where(c => c.Number == number).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);

    /// <summary>For whoever follows it by its number and code: the caller has held the code against the id.</summary>
    public async Task<CaseDetail?> FollowAsync(string number, Func<Guid, bool> fits, CancellationToken ct) =>
        await db.Set<CaseRow>().AsNoTracking().TagWith("cases.follow").SingleOrDefaultAsync(c => c.Number == number, ct) is { } row && fits(row.Id) ? await WholeAsync(row, ct) : null;

    /// <summary>Events and photographs of a case that is public.</summary>
    public Task<CaseDetail> OfPublicAsync(CaseRow row, CancellationToken ct) => row.PublishedAtUtc is null ? throw new ArgumentException("a public case was expected", nameof(row)) : WholeAsync(row, ct);

    /// <summary>The moves this reader may make now on the case's own page; what units do, they do with their tasks.</summary>
    public IEnumerable<CaseMove> MovesFor(CaseRow row)
    {
        var target = new Target(row.Place, row.UnitId);
        foreach (var (move, permission) in Permissions)
        {
            if (CaseMoves.After(row.Stage, move) is null || !Covers(permission, row, target) || (row.Place.Finest is null && move is not (CaseMove.Reject or CaseMove.MarkDuplicate))) continue;
            if (move is CaseMove.Pass or CaseMove.SendBack && row.SettledById == current.Actor.Id) continue;
            if (move is CaseMove.SendBack or CaseMove.Reopen && row.SettledById is not null) continue;
            if (move is CaseMove.Register && row.Stage is CaseStage.Done or CaseStage.Closed && row.SettledById is null) continue;
            if (move is CaseMove.Publish && row.IsPrivate) continue;
            if (move is CaseMove.Withhold && row.PublishedAtUtc is null) continue;
            if (move is CaseMove.RefuseSuspension && !row.NeedsCommand) continue;
            if (move is CaseMove.AskSuspension && row.NeedsCommand) continue;
            yield return move;
        }
    }

    private bool Covers(Permission permission, CaseRow row, Target target) => current.Actor.ReachOf(permission, rights) is var reach && (reach.Covers(target) || (row.Place.Finest is null && !reach.IsNothing && permission == CasesPermissions.Register));

    private async Task<CaseDetail> WholeAsync(CaseRow row, CancellationToken ct) => new(row,
        await db.Set<CaseEventRow>().AsNoTracking().TagWith("cases.events").Where(e => e.CaseId == row.Id).OrderBy(e => e.Ordinal).ToListAsync(ct),
        await db.Set<CasePartRow>().AsNoTracking().TagWith("cases.parts").Where(p => p.CaseId == row.Id).OrderByDescending(p => p.IsLead).ThenBy(p => p.GivenAtUtc).ToListAsync(ct),
        await db.Set<CasePhotoRow>().AsNoTracking().TagWith("cases.photos").Where(p => p.CaseId == row.Id).OrderBy(p => p.Ordinal).ToListAsync(ct));

    private static readonly (CaseMove, Permission)[] Permissions =
    [
        (CaseMove.Register, CasesPermissions.Register), (CaseMove.Verify, CasesPermissions.Register), (CaseMove.SettleOnSpot, CasesPermissions.Enter), (CaseMove.Reject, CasesPermissions.Register), (CaseMove.MarkDuplicate, CasesPermissions.Register),
        (CaseMove.Separate, CasesPermissions.Register), (CaseMove.Dispatch, CasesPermissions.Dispatch), (CaseMove.Pass, CasesPermissions.Check), (CaseMove.SendBack, CasesPermissions.Check), (CaseMove.ConfirmSatisfied, CasesPermissions.Check),
        (CaseMove.Reopen, CasesPermissions.Check), (CaseMove.Resume, CasesPermissions.Dispatch), (CaseMove.AddJoint, CasesPermissions.Dispatch), (CaseMove.Suspend, CasesPermissions.Dispatch), (CaseMove.RefuseSuspension, CasesPermissions.Dispatch),
        (CaseMove.Grade, CasesPermissions.Register), (CaseMove.Publish, CasesPermissions.Publish), (CaseMove.Withhold, CasesPermissions.Publish), (CaseMove.AskSuspension, CasesPermissions.Work), (CaseMove.Tell, CasesPermissions.Dispatch), (CaseMove.Urge, CasesPermissions.Press), (CaseMove.Supervise, CasesPermissions.Press), (CaseMove.Instruct, CasesPermissions.Press), (CaseMove.Recall, CasesPermissions.Dispatch),
    ];
}
