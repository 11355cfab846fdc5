using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Streets.Markets;

/// <summary>A market as lists show it.</summary>
internal sealed record MarketLine(Guid Id, string Code, string Name, string SortKey, string Spot, MarketHours Hours, DateOnly From, DateOnly? To, int Stalls, bool IsOpen, Place Place)
{
    /// <param name="local">In Beijing.</param>
    public bool IsOpenAt(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        return IsOpen && From <= day && (To is null || To >= day) && Hours.IsOpenAt(local);
    }
}

/// <summary>临时市场查询: public.</summary>
internal sealed class MarketQuery(AppDb db)
{
    /// <summary>Markets whose last day has not passed, by name.</summary>
    public async Task<PageOf<MarketLine>> PageAsync(DateOnly day, PageKey? page, int size, CancellationToken ct)
    {
        var rows = await db.Set<MarketRow>().AsNoTracking().TagWith("streets.markets").Where(m => m.IsOpen && (m.ToDay == null || m.ToDay >= day)).PageBy(m => m.SortKey, m => m.Code, page).Take(size + 1).ToListAsync(ct);
        return PageKey.Page([.. rows.Select(Told)], page, size, m => (m.SortKey, m.Code));
    }

    /// <returns>Null when there is no such market.</returns>
    public async Task<MarketLine?> FindAsync(Guid id, CancellationToken ct) => await db.Set<MarketRow>().AsNoTracking().TagWith("streets.market").SingleOrDefaultAsync(m => m.Id == id, ct) is { } row ? Told(row) : null;

    public static IReadOnlyList<ListColumn<MarketLine>> Columns(IReadOnlyDictionary<string, string> areas, DateTime local) =>
    [
        new("name", "名称", "Name", (m, _) => m.Name, 24), new("spot", "在哪里", "Where", (m, _) => m.Spot, 30), new("area", "辖区", "Area", (m, _) => m.Place.Finest is { } code ? areas.GetValueOrDefault(code, code) : null, 20),
        new("hours", "开市时间", "Hours", (m, l) => m.Hours.Told(l), 24), new("dates", "日期", "Dates", (m, l) => ChinaDay.Text(m.From) + " – " + (m.To is { } last ? ChinaDay.Text(last) : l["另行通知", "further notice"]), 24),
        new("stalls", "摊位", "Stalls", (m, _) => m.Stalls, 8), new("now", "现在", "Now", (m, l) => m.IsOpenAt(local) ? l["开着", "open"] : l["没开", "closed"], 8),
    ];

    private static MarketLine Told(MarketRow m) => new(m.Id, m.Code, m.Name, m.SortKey, m.Spot, new(m.Days, m.FromMinute, m.ToMinute), m.FromDay, m.ToDay, m.Stalls, m.IsOpen, m.Place);
}
