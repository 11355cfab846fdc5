using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Streets.Chiefs;
using Wutong.Territory;

namespace Wutong.Streets.Patrols;

/// <summary>One level of one road: what was planned and what was walked, this month and the one before.</summary>
internal sealed record PatrolLine(string RoadCode, string RoadName, string SortKey, ChiefLevel Level, int PlannedNow, int WalkedNow, int PlannedLast, int WalkedLast)
{
    public int Overdue => Math.Max(0, PlannedLast - WalkedLast);
    public string Key => $"{RoadCode}/{(int)Level}";
}

/// <summary>巡查查询: by road, never by person.</summary>
internal sealed class PatrolQuery(AppDb db, IEntries<Road> roads, ICurrentActor current, Rights rights, TimeProvider time)
{
    /// <summary>The lines of every planned road in reach, by name; those overdue only, if asked.</summary>
    /// <remarks>A district has some hundreds of roads: they are put together in memory, and paged by key.</remarks>
    public async Task<PageOf<PatrolLine>> PageAsync(bool isOverdueOnly, PageKey? page, int size, CancellationToken ct)
    {
        var lines = (await LinesAsync(null, ct)).Where(l => (l.PlannedNow > 0 || l.PlannedLast > 0) && (!isOverdueOnly || l.Overdue > 0)).OrderBy(l => l.SortKey, StringComparer.Ordinal).ThenBy(l => l.Key, StringComparer.Ordinal).ToList();
        if (page is not null) lines = [.. lines.Where(l => page.IsBackward == (Compare(l, page) < 0) && Compare(l, page) != 0)];
        if (page is { IsBackward: true }) lines.Reverse();
        return PageKey.Page([.. lines.Take(size + 1)], page, size, l => (l.SortKey, l.Key));
    }

    /// <summary>The levels of one road, for whoever may see some of it: a road's plan is the same for all its sections.</summary>
    public Task<List<PatrolLine>> OfRoadAsync(string road, CancellationToken ct) => LinesAsync(road, ct);

    /// <summary>The last walks of a road, newest first.</summary>
    public Task<List<WalkRow>> WalksAsync(string road, int most, CancellationToken ct) => InReach(db.Set<WalkRow>().AsNoTracking().TagWith("streets.walks-of").Include(w => w.Checks)).Standing(time.UtcNow)
        .Where(w => w.RoadCode == road).OrderByDescending(w => w.HappenedAtUtc).ThenByDescending(w => w.Id).Take(most).ToListAsync(ct);

    /// <summary>One walk with its checks.</summary>
    /// <returns>Null when there is none such, or it is out of reach: both look alike.</returns>
    public Task<WalkRow?> WalkAsync(Guid id, CancellationToken ct) => InReach(db.Set<WalkRow>().AsNoTracking().TagWith("streets.walk").Include(w => w.Checks)).Standing(time.UtcNow).SingleOrDefaultAsync(w => w.Id == id, ct);

    private async Task<List<PatrolLine>> LinesAsync(string? road, CancellationToken ct)
    {
        var (today, now) = (time.ChinaToday, time.UtcNow);
        var month = PatrolRule.MonthOf(today);
        var (last, from) = (month.AddMonths(-1), ChinaDay.Utc(month.AddMonths(-1)));
        var all = db.Set<PatrolPlanRow>().AsNoTracking().TagWith("streets.plans");
        var plans = await (road is null ? InReach(all) : all.Where(p => p.RoadCode == road)).OrderBy(p => p.RecordedAtUtc).ThenBy(p => p.Id).ToListAsync(ct);
        var walks = (await db.Set<WalkRow>().AsNoTracking().TagWith("streets.walks").Standing(now).Where(w => w.HappenedAtUtc >= from && (road == null || w.RoadCode == road)).Select(w => new { w.RoadCode, w.Level, w.HappenedAtUtc }).ToListAsync(ct))
            .ToLookup(w => (w.RoadCode, w.Level), w => ChinaDay.Of(w.HappenedAtUtc));
        var lines = new List<PatrolLine>();
        foreach (var group in plans.GroupBy(p => (p.RoadCode, p.Level)))
        {
            if (await NamedAsync(group.Key.RoadCode, ct) is not { IsOpen: true } named) continue;
            var (own, done) = (group.Select(p => new PlanFrom(p.FromMonth, p.TimesAMonth)).ToList(), walks[group.Key].ToList());
            lines.Add(new(named.Code, named.NameZh, named.SortKey, group.Key.Level, PatrolRule.Planned(own, month), done.Count(d => PatrolRule.MonthOf(d) == month), PatrolRule.Planned(own, last), done.Count(d => PatrolRule.MonthOf(d) == last)));
        }
        return lines;
    }

    private readonly Dictionary<string, Road?> _named = new(StringComparer.Ordinal);

    private async Task<Road?> NamedAsync(string code, CancellationToken ct)
    {
        if (!_named.TryGetValue(code, out var road)) _named[code] = road = await roads.FindAsync(code, ct);
        return road;
    }

    private IQueryable<T> InReach<T>(IQueryable<T> rows) where T : PlacedRow => current.Actor.ReachOf(StreetsPermissions.See, rights).Cut(rows);

    private static int Compare(PatrolLine line, PageKey at) => string.CompareOrdinal(line.SortKey, at.Sort) is not 0 and var order ? order : string.CompareOrdinal(line.Key, at.Id);

    public static IReadOnlyList<ListColumn<PatrolLine>> Columns { get; } =
    [
        new("road", "道路", "Road", (p, _) => p.RoadName, 24), new("level", "级别", "Level", (p, l) => p.Level.Words() is var (zh, en) ? l[zh, en] : null, 16),
        new("now", "本月", "This month", (p, l) => Told(p.WalkedNow, p.PlannedNow, l), 14), new("last", "上月", "Last month", (p, l) => Told(p.WalkedLast, p.PlannedLast, l), 14), new("overdue", "上月欠", "Missing", (p, _) => p.Overdue, 8),
    ];

    private static string Told(int walked, int planned, Platform.Language.Lang l) => planned == 0 ? l[$"{walked} 次，没有计划", $"{walked}, none planned"] : l[$"{walked} / {planned} 次", $"{walked} of {planned}"];
}
