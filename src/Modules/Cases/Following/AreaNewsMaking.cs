using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Life;
using Wutong.Cases.Public;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Following;

/// <summary>每天的新进展: what is told next, made from two counts of public cases, however many areas are followed and by however many.</summary>
internal sealed class AreaNewsMaking(AppDb db, IAreas areas, Rights rights, TimeProvider time)
{
    public const string BellName = "area-news";

    /// <summary>At eight; and every ten minutes until ten at night, in case eight was missed or broken off. A day that is done is not done again.</summary>
    public const string Times = "0 0/10 8-21 * * ?";

    /// <summary>Areas a command tells of.</summary>
    public const int AreasAtOnce = 200;
    private static readonly TimeSpan TellsAt = TimeSpan.FromHours(8);

    /// <summary>What was published in the last minute may not be committed yet: it is the next day's.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);
    private (DateTime FromUtc, DateTime UntilUtc, IReadOnlyDictionary<string, (int Opened, int Solved)> ByArea, IReadOnlyDictionary<string, Area> Areas)? _counted;

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        var (making, door) = (scope.GetRequiredService<AreaNewsMaking>(), scope.GetRequiredService<WriteDoor>());
        while (await making.NextAsync(AreasAtOnce, ct) is { } command && await door.RunAsync(command, Actor.Program(BellName), null, ct) is Answer.Done) ct.ThrowIfCancellationRequested();
    }

    /// <returns>Null: everything is told.</returns>
    public async Task<TellAreaNews?> NextAsync(int areasAtOnce, CancellationToken ct)
    {
        var (last, today) = (await db.Set<NewsRunRow>().AsNoTracking().TagWith("news.last-run").OrderByDescending(r => r.Day).FirstOrDefaultAsync(ct), ChinaDay.Of(time.UtcNow - TellsAt));
        if (last is { IsDone: true } && last.Day >= today) return null;
        var run = last is { IsDone: false } ? last : Begun(today, last?.UntilUtc);
        var codes = await Followed(db, run.AfterCode).TagWith("news.followed").Take(areasAtOnce).ToListAsync(ct);
        return new(run.Day, run.FromUtc, run.UntilUtc, run.AfterCode, codes.Count == areasAtOnce ? codes[^1] : null, codes.Count == 0 ? [] : await NewsAsync(codes, run, ct));
    }

    /// <summary>The areas somebody follows, after one, each once.</summary>
    internal static IQueryable<string> Followed(AppDb db, string after) => db.Set<FollowRow>().Where(f => string.Compare(f.AreaCode, after) > 0).GroupBy(f => f.AreaCode).OrderBy(g => g.Key).Select(g => g.Key);

    /// <summary>From where the last one ended; the first of all tells of one day.</summary>
    private static NewsRunRow Begun(DateOnly day, DateTime? lastUntilUtc)
    {
        var until = ChinaDay.Utc(day) + TellsAt - Settled;
        return new() { Day = day, FromUtc = lastUntilUtc ?? until.AddDays(-1), UntilUtc = until };
    }

    private async Task<IReadOnlyList<NewsOfArea>> NewsAsync(List<string> codes, NewsRunRow run, CancellationToken ct)
    {
        if (_counted is not { } counted || counted.FromUtc != run.FromUtc || counted.UntilUtc != run.UntilUtc) _counted = counted = await CountAsync(run.FromUtc, run.UntilUtc, ct);
        return [.. codes.Where(c => counted.ByArea.ContainsKey(c) && counted.Areas.ContainsKey(c)).Select(c => new NewsOfArea(c, counted.Areas[c].NameZh, counted.Areas[c].NameEn, PlaceOf(counted.Areas[c], counted.Areas), counted.ByArea[c].Opened, counted.ByArea[c].Solved))];
    }

    private async Task<(DateTime, DateTime, IReadOnlyDictionary<string, (int, int)>, IReadOnlyDictionary<string, Area>)> CountAsync(DateTime from, DateTime until, CancellationToken ct)
    {
        var opened = await ByAreaAsync("news.opened", AreaNews.Opened(from, until), ct);
        var solved = await ByAreaAsync("news.solved", AreaNews.Solved(from, until), ct);
        var all = opened.Keys.Union(solved.Keys, StringComparer.Ordinal).ToDictionary(c => c, c => (opened.GetValueOrDefault(c), solved.GetValueOrDefault(c)), StringComparer.Ordinal);
        var known = all.Count == 0 ? [] : await areas.WithinAsync(Actor.Program(BellName).ReachOf(FollowPermissions.TellNews, rights), ct);
        return (from, until, all, known.ToDictionary(a => a.Code, StringComparer.Ordinal));
    }

    /// <summary>How many public cases, by every area they lie in.</summary>
    private async Task<Dictionary<string, int>> ByAreaAsync(string tag, Expression<Func<CaseRow, bool>> which, CancellationToken ct)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = await PublicCases.Of(db).TagWith(tag).Where(which).GroupBy(c => new { c.DistrictCode, c.StreetCode, c.CommunityCode }).Select(g => new { g.Key.DistrictCode, g.Key.StreetCode, g.Key.CommunityCode, Count = g.Count() }).ToListAsync(ct);
        foreach (var group in groups)
            foreach (var code in new[] { group.DistrictCode, group.StreetCode, group.CommunityCode }.OfType<string>()) counts[code] = counts.GetValueOrDefault(code) + group.Count;
        return counts;
    }

    private static Place PlaceOf(Area area, IReadOnlyDictionary<string, Area> areas)
    {
        var chain = new Dictionary<AreaLevel, string>();
        for (var at = area; at is not null; at = at.ParentCode is { } parent ? areas.GetValueOrDefault(parent) : null) chain[at.Level] = at.Code;
        return new(chain.GetValueOrDefault(AreaLevel.District), chain.GetValueOrDefault(AreaLevel.Subdistrict), chain.GetValueOrDefault(AreaLevel.Community));
    }
}

/// <summary>算作新进展的: among public cases, within a stretch of time.</summary>
internal static class AreaNews
{
    public static Expression<Func<CaseRow, bool>> Opened(DateTime from, DateTime until) => c => c.PublishedAtUtc >= from && c.PublishedAtUtc < until;

    /// <remarks>Of what is over, the last change is its end; by that column there is an index.</remarks>
    public static Expression<Func<CaseRow, bool>> Solved(DateTime from, DateTime until) => c => c.Stage == CaseStage.Closed && c.ChangedAtUtc >= from && c.ChangedAtUtc < until;
}
