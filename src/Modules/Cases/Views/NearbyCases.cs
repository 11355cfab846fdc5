using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Geo;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Cases.Views;

/// <summary>可能重复: cases of the same kind near a place that are not over, or were closed a few days ago; only what everybody may see.</summary>
internal sealed class NearbyCases(AppDb db, TimeProvider time)
{
    private const int RadiusMetres = 100, Most = 5;
    private const double DegreesAMetreE7 = 1e7 / 111_195;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>Nearest first, with the metres.</summary>
    public async Task<IReadOnlyList<(CaseLine Case, int Metres)>> FindAsync(string kind, GeoPoint at, CancellationToken ct)
    {
        int lat = (int)(RadiusMetres * DegreesAMetreE7), lon = (int)(lat / Math.Cos(at.Lat * Math.PI / 180));
        var (south, north, west, east, since) = (at.LatE7 - lat, at.LatE7 + lat, at.LonE7 - lon, at.LonE7 + lon, time.UtcNow - Recent);
        var found = await db.Set<CaseRow>().AsNoTracking().TagWith("cases.near")
            .Where(c => c.KindCode == kind && c.LatE7 >= south && c.LatE7 <= north && c.LonE7 >= west && c.LonE7 <= east && c.IsPublished && !c.IsPrivate
                && c.Stage != CaseStage.Rejected && c.Stage != CaseStage.Duplicate && (c.Stage != CaseStage.Closed || c.ClosedAtUtc >= since))
            .OrderByDescending(c => c.Number).Take(50).Select(CaseLine.Of).ToListAsync(ct);
        return [.. found.Select(c => (Case: c, Metres: (int)(Earth.Millimetres(at, new(c.LonE7!.Value, c.LatE7!.Value)) / 1000))).Where(c => c.Metres <= RadiusMetres).OrderBy(c => c.Metres).Take(Most)];
    }
}
