using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Greening.Forecasting;

/// <summary>预报的一行: a week and a site.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Plants">To order; none where no variety would flower any more.</param>
internal sealed record ForecastLine(DateOnly Week, SiteRow Site, Unit? Crew, int Bare, int Over, DateOnly From, DateOnly OrderFrom, int Plants, IReadOnlyList<VarietyRow> Varieties, IReadOnlyList<string> Containers);

/// <summary>What is in flower on a day: a variety, in how many containers, how many plants.</summary>
internal sealed record InFlower(VarietyRow Variety, int Containers, int Plants);

/// <summary>空箱预报 and the calendar of flowers, from the records.</summary>
internal sealed class ForecastQuery(AppDb db, IUnits units, GreeningSettings settings)
{
    public const int UsualWeeks = 8, MostWeeks = 52;

    public ForecastAsk Ask(DateOnly today, int? weeks) => new(today, Math.Clamp(weeks ?? UsualWeeks, 1, MostWeeks), settings.Season, settings.LeadDays);

    /// <param name="area">Code; null: all.</param>
    public async Task<IReadOnlyList<ForecastLine>> LinesAsync(ForecastAsk ask, string? area, CancellationToken ct)
    {
        var varieties = await VarietiesAsync(ct);
        var growing = (await PlantingBook.Growing(db).TagWith("greening.forecast-growing").ToListAsync(ct)).ToLookup(p => p.ContainerId);
        var containers = await db.Set<ContainerRow>().AsNoTracking().TagWith("greening.forecast-containers").Where(c => c.IsOpen && (area == null || c.CommunityCode == area || c.StreetCode == area || c.DistrictCode == area)).OrderBy(c => c.SortKey).ThenBy(c => c.Code).ToListAsync(ct);
        var sites = (await db.Set<SiteRow>().AsNoTracking().TagWith("greening.forecast-sites").Where(s => s.IsOpen).ToListAsync(ct)).ToDictionary(s => s.Id);
        var (crews, known) = (await units.AllAsync(ct), containers.ToDictionary(c => c.Id));
        var gaps = Forecast.Of(ask, containers.Where(c => sites.ContainsKey(c.SiteId)).Select(c => new ContainerNow(c.Id, c.Holds, [.. growing[c.Id].Select(p => new PlantedNow(varieties[p.VarietyId].Bloom, ChinaDay.Of(p.HappenedAtUtc)))])),
            [.. varieties.Values.Where(v => v.IsOpen).Select(v => new VarietyNow(v.Id, v.Code, v.Bloom))]);
        return [.. gaps.GroupBy(g => (Week: Forecast.MondayOf(g.From), known[g.Container.Id].SiteId)).Select(g => (g.Key.Week, Site: sites[g.Key.SiteId], Gaps: g.ToList())).OrderBy(g => g.Week).ThenBy(g => g.Site.SortKey, StringComparer.Ordinal).ThenBy(g => g.Site.Code, StringComparer.Ordinal)
            .Select(g => new ForecastLine(g.Week, g.Site, g.Site.UnitId is { } unit ? crews.GetValueOrDefault(unit) : null, g.Gaps.Count(x => x.IsBare), g.Gaps.Count(x => !x.IsBare), g.Gaps.Min(x => x.From), g.Gaps.Min(x => x.OrderFrom),
                g.Gaps.Where(x => x.Varieties.Count > 0).Sum(x => x.Container.Holds), [.. g.Gaps.MinBy(x => x.From)!.Varieties.Select(v => varieties[v.Id])], [.. g.Gaps.Select(x => known[x.Container.Id].Name)]))];
    }

    /// <summary>Of each day of a month, what flowers of what grows now.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, IReadOnlyList<InFlower>>> MonthAsync(DateOnly first, CancellationToken ct)
    {
        var varieties = await VarietiesAsync(ct);
        var growing = await PlantingBook.Growing(db).TagWith("greening.calendar").ToListAsync(ct);
        return Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(i => first.AddDays(i)).ToDictionary(day => day, day => (IReadOnlyList<InFlower>)[.. growing
            .Where(p => varieties[p.VarietyId].Bloom.Flowers(ChinaDay.Of(p.HappenedAtUtc), day)).GroupBy(p => p.VarietyId)
            .Select(g => new InFlower(varieties[g.Key], g.Select(p => p.ContainerId).Distinct().Count(), g.Sum(p => p.Plants))).OrderByDescending(f => f.Plants).ThenBy(f => f.Variety.Code, StringComparer.Ordinal)]);
    }

    public static IReadOnlyList<ListColumn<ForecastLine>> Columns { get; } =
    [
        new("week", "周（周一）", "Week of", (g, _) => ChinaDay.Text(g.Week), 12), new("site", "点位", "Site", (g, _) => g.Site.Name, 20),
        new("from", "从哪天起", "From", (g, _) => ChinaDay.Text(g.From), 12), new("bare", "空着", "Bare", (g, _) => g.Bare, 8), new("over", "过花期", "Out of flower", (g, _) => g.Over, 8),
        new("order-from", "起订日", "Order from", (g, _) => ChinaDay.Text(g.OrderFrom), 12), new("plants", "要订株数", "Plants", (g, _) => g.Plants, 10),
        new("varieties", "宜订品种", "Varieties", (g, l) => g.Varieties.Count == 0 ? l["本季栽什么都来不及", "none would flower this season"] : string.Join(l["、", ", "], g.Varieties.Select(v => l.PlainName(v.NameZh, v.NameEn))), 36),
        new("crew", "班组", "Crew", (g, l) => g.Crew is { } crew ? l.PlainName(crew.NameZh, crew.NameEn) : l["未定", "none set"], 20),
        new("containers", "容器", "Containers", (g, l) => g.Containers.Count <= 4 ? string.Join(l["、", ", "], g.Containers) : l[$"{g.Containers[0]} 等 {g.Containers.Count} 个", $"{g.Containers[0]} and {g.Containers.Count - 1} more"], 40),
    ];

    private async Task<IReadOnlyDictionary<Guid, VarietyRow>> VarietiesAsync(CancellationToken ct) => await db.Set<VarietyRow>().AsNoTracking().TagWith("greening.varieties-all").ToDictionaryAsync(v => v.Id, ct);
}
