using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Cases.Views;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Unowned.Views;

/// <summary>A case at a place, as far as the place's readers are told of it.</summary>
/// <param name="IsReadable">The reader may open the case itself.</param>
internal sealed record UnownedCase(Guid Id, string Number, CaseStage Stage, DateTime ReportedAtUtc, DateTime? ClosedAtUtc, bool IsRecurrence, bool IsReadable)
{
    /// <summary>From being reported to closed, by the case's own clock; null: not closed.</summary>
    public TimeSpan? Took => ClosedAtUtc - ReportedAtUtc;
}

/// <summary>One place with its events, units and cases, for a reader who may see it.</summary>
internal sealed record UnownedDetail(UnownedPlaceRow Place, IReadOnlyList<UnownedEventRow> Events, UnownedStanding Stands, IReadOnlyList<UnownedCase> Cases)
{
    public UnownedMissing Missing => UnownedRules.Missing(Stands, At);

    public UnownedCases At => new(Cases.Count(c => !CaseMoves.IsOver(c.Stage)), Cases.Count(c => c.Stage == CaseStage.Closed));
}

/// <summary>读地段: who may see which place is decided here, once.</summary>
internal sealed class UnownedReading(AppDb db, ICurrentActor current, Rights rights, IUnits units)
{
    private const int MostOffered = 200;

    /// <summary>In the reader's area; for units: while nobody owns it, so that its owner can come forward, and where theirs takes part or answers for it.</summary>
    public static IQueryable<UnownedPlaceRow> InReach(AppDb db, Actor actor, Rights rights)
    {
        var (reach, places, parts) = (actor.ReachOf(UnownedPermissions.See, rights), db.Set<UnownedPlaceRow>().AsNoTracking(), db.Set<UnownedPartRow>());
        var mine = reach.Units.ToList();
        return mine.Count == 0 ? reach.Cut(places) : reach.Cut(places, p => p.State == UnownedState.Open || p.State == UnownedState.Led || parts.Any(u => u.PlaceId == p.Id && mine.Contains(u.UnitId)));
    }

    /// <returns>Null when there is no such place, or it is out of reach: both look alike.</returns>
    public async Task<UnownedDetail?> FindAsync(Guid id, CancellationToken ct) =>
        await InReach(db, current.Actor, rights).TagWith("unowned.detail").SingleOrDefaultAsync(p => p.Id == id, ct) is { } row ? await WholeAsync(row, ct) : null;

    /// <summary>The place a case lies at; null: none. Whoever may see the case may see that.</summary>
    public async Task<UnownedDetail?> OfCaseAsync(Guid caseId, CancellationToken ct) =>
        await db.Set<UnownedPlaceRow>().AsNoTracking().TagWith("unowned.of-case").SingleOrDefaultAsync(p => db.Set<UnownedCaseRow>().Any(m => m.CaseId == caseId && m.PlaceId == p.Id), ct) is { } row ? await WholeAsync(row, ct) : null;

    /// <summary>Places a case may lie at: those of its street within the reader's reach, nearest first where both have a point.</summary>
    public async Task<IReadOnlyList<UnownedPlaceRow>> NearAsync(CaseRow found, CancellationToken ct)
    {
        var (street, reach) = (found.StreetCode, current.Actor.ReachOf(UnownedPermissions.Mark, rights));
        var rows = await reach.Cut(db.Set<UnownedPlaceRow>().AsNoTracking()).TagWith("unowned.near").Where(p => p.StreetCode == street && p.State != UnownedState.Withdrawn).OrderByDescending(p => p.Number).Take(MostOffered).ToListAsync(ct);
        return [.. rows.OrderBy(p => Distance(p, found)).ThenByDescending(p => p.Number, StringComparer.Ordinal)];
    }

    /// <summary>Who is suggested for a case there: the standing owner; else who leads; else the subdistrict's own office, which received it first.</summary>
    public async Task<Guid?> SuggestedAsync(Guid caseId, string? street, CancellationToken ct) => await OfCaseAsync(caseId, ct) is not { } place ? null
        : place.Stands.Owner ?? place.Stands.Lead ?? (await units.AllAsync(ct)).Values.Where(u => u.IsOpen && u.Kind == UnitKind.Subdistrict && u.Place.Street == street).Select(u => (Guid?)u.Id).FirstOrDefault();

    /// <summary>The moves this reader may make now on the place's page, the next one first: an owner is named after the clearing, though it may be before.</summary>
    public IEnumerable<UnownedMove> MovesFor(UnownedDetail detail) => Allowed(detail).OrderBy(m => m is UnownedMove.SetOwner && (detail.At.Open > 0 || detail.Stands.Owner is not null));

    private IEnumerable<UnownedMove> Allowed(UnownedDetail detail)
    {
        foreach (var (move, permission) in Permissions)
        {
            var mine = UnitsFor(detail, move, permission);
            if (mine is { Count: 0 } || !Covers(permission, detail)) continue;
            var unit = mine is null ? (move is UnownedMove.Lead or UnownedMove.Join or UnownedMove.SetOwner ? Guid.Empty : detail.Stands.Lead) : mine[0];
            if (UnownedRules.Against(detail.Stands, move, unit, detail.At) is null) yield return move;
        }
    }

    /// <summary>For whom this reader may speak in a move; null: for any unit.</summary>
    public IReadOnlyList<Guid>? UnitsFor(UnownedDetail detail, UnownedMove move, Permission? permission = null)
    {
        var reach = current.Actor.ReachOf(permission ?? Permissions.First(p => p.Item1 == move).Item2, rights);
        if (move is not (UnownedMove.Claim or UnownedMove.Refuse or UnownedMove.Accept) || reach.IsEverything || (move is not UnownedMove.Accept && reach.Covers(new(detail.Place.Place)))) return null;
        return move is UnownedMove.Accept ? [.. reach.Units.Where(u => detail.Stands.Units.Any(s => s.Unit == u && !s.HasAccepted))] : [.. reach.Units];
    }

    private bool Covers(Permission permission, UnownedDetail detail) => current.Actor.ReachOf(permission, rights) is var reach && (reach.Covers(new(detail.Place.Place)) || reach.Units.Any());

    private async Task<UnownedDetail> WholeAsync(UnownedPlaceRow row, CancellationToken ct)
    {
        var events = await db.Set<UnownedEventRow>().AsNoTracking().TagWith("unowned.events").Where(e => e.PlaceId == row.Id).OrderBy(e => e.Ordinal).ToListAsync(ct);
        var parts = await db.Set<UnownedPartRow>().AsNoTracking().TagWith("unowned.parts").Where(p => p.PlaceId == row.Id).OrderByDescending(p => p.IsLead).ThenBy(p => p.JoinedAtUtc).ThenBy(p => p.UnitId).ToListAsync(ct);
        var readable = CaseReading.InReach(db, current.Actor, rights);
        var cases = await (from mark in db.Set<UnownedCaseRow>() where mark.PlaceId == row.Id join c in db.Set<CaseRow>() on mark.CaseId equals c.Id orderby mark.MarkedAtUtc descending, c.Number descending
            select new UnownedCase(c.Id, c.Number, c.Stage, c.ReportedAtUtc, c.ClosedAtUtc, mark.IsRecurrence, readable.Any(r => r.Id == c.Id))).TagWith("unowned.cases").AsNoTracking().ToListAsync(ct);
        return new(row, events, new(row.State, [.. parts.Select(p => new UnownedUnit(p.UnitId, p.IsLead, p.AcceptedAtUtc is not null))], row.UnitId, row.Recurrences), cases);
    }

    private static double Distance(UnownedPlaceRow place, CaseRow found) => place is { LonE7: { } lon, LatE7: { } lat } && found is { LonE7: { } caseLon, LatE7: { } caseLat }
        ? Math.Pow((lon - caseLon) * Math.Cos(lat / 1e7 * Math.PI / 180), 2) + Math.Pow(lat - caseLat, 2) : double.MaxValue;

    private static readonly (UnownedMove, Permission)[] Permissions =
    [
        (UnownedMove.Accept, UnownedPermissions.Accept), (UnownedMove.SetOwner, UnownedPermissions.Keep), (UnownedMove.Lead, UnownedPermissions.Keep), (UnownedMove.Claim, UnownedPermissions.Answer), (UnownedMove.Refuse, UnownedPermissions.Answer),
        (UnownedMove.Join, UnownedPermissions.Keep), (UnownedMove.Release, UnownedPermissions.Keep), (UnownedMove.Correct, UnownedPermissions.Keep), (UnownedMove.Withdraw, UnownedPermissions.Keep),
    ];
}
