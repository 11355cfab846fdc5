using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Geo;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Views;

/// <summary>One stop of a day's route.</summary>
/// <param name="Metres">In a straight line from the stop before it, or from the start; null: it has no position.</param>
internal sealed record RouteStop(CaseLine Line, GeoPoint? At, int? Metres);

/// <summary>今天的路线: the cases that are out with a reader's unit, or being handled in their area, in an order to go round them.</summary>
/// <remarks>From stop to nearest stop in a straight line: for some dozens of cases in one neighbourhood that is as good as a map on a wall, and needs no street.</remarks>
internal sealed class CaseRoute(AppDb db, ICurrentActor current, Rights rights)
{
    /// <summary>The most pressing ones; more is no day's work.</summary>
    public const int Most = 60;

    /// <param name="start">Null: the most pressing case.</param>
    public async Task<IReadOnlyList<RouteStop>> StopsAsync(GeoPoint? start, CancellationToken ct)
    {
        var found = new List<(CaseLine Line, GeoPoint? At)>();
        foreach (var rows in Out())
            found.AddRange((await rows.TagWith("cases.route").OrderBy(c => c.DueKey).ThenBy(c => c.Number).Take(Most).Select(c => new { c.LonE7, c.LatE7, Line = c }).ToListAsync(ct))
                .Select(c => (LineOf(c.Line), c is { LonE7: { } lon, LatE7: { } lat } ? new GeoPoint(lon, lat) : (GeoPoint?)null)));
        return Ordered(found.DistinctBy(f => f.Line.Id).OrderBy(f => f.Line.DueKey, StringComparer.Ordinal).ThenBy(f => f.Line.Number, StringComparer.Ordinal).Take(Most), start);
    }

    /// <summary>Nearest first from each stop; of two equally near the more pressing. What has no position stands at the end.</summary>
    /// <param name="cases">Most pressing first.</param>
    public static IReadOnlyList<RouteStop> Ordered(IEnumerable<(CaseLine Line, GeoPoint? At)> cases, GeoPoint? start)
    {
        var (left, stops) = (cases.ToList(), new List<RouteStop>());
        for (var here = start ?? left.Find(c => c.At is not null).At; here is { } from && left.Exists(c => c.At is not null);)
        {
            var next = left.Where(c => c.At is not null).MinBy(c => Earth.Millimetres(from, c.At!.Value));
            left.Remove(next);
            stops.Add(new(next.Line, next.At, (int)(Earth.Millimetres(from, next.At!.Value) / 1000)));
            here = next.At;
        }
        return [.. stops, .. left.Select(c => new RouteStop(c.Line, null, null))];
    }

    private IEnumerable<IQueryable<CaseRow>> Out()
    {
        var (reach, cases) = (current.Actor.ReachOf(CasesPermissions.See, rights), db.Set<CaseRow>().AsNoTracking().Where(c => c.WaitsFor == CaseSide.Unit));
        foreach (var unit in reach.Units) yield return cases.Where(c => c.UnitId == unit);
        foreach (var (level, code) in reach.Areas) yield return CaseWays.In(cases, level, code);
    }

    private static readonly Func<CaseRow, CaseLine> LineOf = CaseLine.Of.Compile();
}
