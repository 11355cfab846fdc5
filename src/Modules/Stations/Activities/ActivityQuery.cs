using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Stations.Register;

namespace Wutong.Stations.Activities;

/// <summary>An activity as lists show it.</summary>
/// <param name="Station">Code of the station it was held at.</param>
internal sealed record ActivityLine(Guid Id, Organisation Organisation, string Theme, string Spot, DateTime HappenedAtUtc, int People, Place Place, string? Station);

/// <summary>活动查询: public.</summary>
internal sealed class ActivityQuery(AppDb db, TimeProvider time)
{
    /// <summary>Newest first; of one organisation, never of all together.</summary>
    /// <param name="before">The last row of the page before; null begins at the newest.</param>
    public async Task<(IReadOnlyList<ActivityLine> Items, string? Next)> PageAsync(Organisation organisation, string? area, string? before, int size, CancellationToken ct)
    {
        var rows = Rows(organisation, area);
        if (Guid.TryParse(before, out var last) && await db.Set<ActivityRow>().AsNoTracking().TagWith("stations.activity").SingleOrDefaultAsync(a => a.Id == last, ct) is { } row)
        {
            var (at, id) = (row.HappenedAtUtc, row.Id);
            rows = rows.Where(a => a.HappenedAtUtc < at || (a.HappenedAtUtc == at && a.Id < id));
        }
        var items = await rows.OrderByDescending(a => a.HappenedAtUtc).ThenByDescending(a => a.Id).Take(size + 1)
            .Select(a => new ActivityLine(a.Id, a.Organisation, a.Theme, a.Spot, a.HappenedAtUtc, a.People, new Place(a.DistrictCode, a.StreetCode, a.CommunityCode, a.GridCode), db.Set<StationRow>().Where(s => s.Id == a.StationId).Select(s => s.Code).FirstOrDefault())).ToListAsync(ct);
        return items.Count > size ? (items[..size], items[size - 1].Id.ToString()) : (items, null);
    }

    /// <summary>How many of one organisation, and for how many people.</summary>
    public async Task<(int Count, long People)> SumAsync(Organisation organisation, string? area, CancellationToken ct)
    {
        var rows = Rows(organisation, area);
        return (await rows.CountAsync(ct), await rows.SumAsync(a => (long)a.People, ct));
    }

    public static IReadOnlyList<ListColumn<ActivityLine>> Columns { get; } =
    [
        new("theme", "主题", "Theme", (a, _) => a.Theme, 30), new("day", "哪天", "Day", (a, _) => StationWords.Day(a.HappenedAtUtc), 12), new("spot", "在哪里", "Where", (a, _) => a.Spot, 24), new("people", "服务人次", "People served", (a, _) => a.People, 8),
    ];

    private IQueryable<ActivityRow> Rows(Organisation organisation, string? area) => db.Set<ActivityRow>().AsNoTracking().TagWith("stations.activities").Standing(time.UtcNow)
        .Where(a => a.Organisation == organisation && (area == null || a.CommunityCode == area || a.StreetCode == area || a.DistrictCode == area));
}
