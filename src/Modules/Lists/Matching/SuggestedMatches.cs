using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.Lists.Views;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Lists.Matching;

/// <summary>One suggestion with its records.</summary>
internal sealed record SuggestedLine(NeedRow Need, ResourceRow Resource, int People, Fit Fit, int Left);

/// <summary>What could be matched in an area.</summary>
/// <param name="Without">Open needs no resource is suggested for.</param>
/// <param name="Served">People the suggestions would serve, of all the open needs touch.</param>
internal sealed record Suggestions(IReadOnlyList<SuggestedLine> Lines, IReadOnlyList<NeedRow> Without, long Served, long Of);

/// <summary>建议配对 for a reader: the open needs and the resources in reach that have something left. Nothing is linked by it.</summary>
internal sealed class SuggestedMatches(ListLines lines, TimeProvider time)
{
    /// <summary>The newest so many of each, for the matching looks at every pair.</summary>
    public const int Most = 200;

    public async Task<Suggestions> InAsync(string? area, CancellationToken ct)
    {
        var needs = await (await lines.NeedsAsync(new(area, State: nameof(NeedState.Open)), ct)).OrderByDescending(n => n.Number).Take(Most).ToListAsync(ct);
        var rows = await (await lines.ResourcesAsync(new(area), ct)).Where(r => r.State != ResourceState.Withdrawn).OrderByDescending(r => r.Number).Take(Most).ToListAsync(ct);
        var free = (await lines.LinesAsync(rows, ct)).OrderBy(f => f.Row.Serves - f.Used).ToList(); // of equal worth, the one with the least to spare
        var pairs = Matching.Of([.. needs.Select(n => new OpenNeed(n.Id, n.Kind, n.Place, n.People, n.WantedBy))],
            [.. free.Select(f => new FreeResource(f.Row.Id, f.Row.Kind, f.Row.Place, f.Row.Serves - f.Used, f.Row.FromDay, f.Row.UntilDay))], time.ChinaToday);
        var (byNeed, byResource) = (needs.ToDictionary(n => n.Id), free.ToDictionary(f => f.Row.Id));
        var suggested = pairs.Select(p => new SuggestedLine(byNeed[p.Need], byResource[p.Resource].Row, p.People, p.Fit, byResource[p.Resource].Row.Serves - byResource[p.Resource].Used)).ToList();
        var matched = pairs.Select(p => p.Need).ToHashSet();
        return new(suggested, [.. needs.Where(n => !matched.Contains(n.Id))], MatchValue.Of(pairs).Served, needs.Sum(n => (long)n.People));
    }

    /// <summary>The reasons in words: kind, place, time, capacity.</summary>
    public static IEnumerable<string> Reasons(SuggestedLine line, Lang l)
    {
        var (zh, en) = ListWords.Of(line.Need.Kind);
        yield return l[$"同为{zh}类", $"both are of {en}"];
        yield return line.Fit.Near switch
        {
            Nearness.SameCommunity => l["就在同一个社区", "in the same community"],
            Nearness.WholeStreet => l["面向整个街道", "for the whole subdistrict"],
            Nearness.OtherCommunity => l["在同一街道的另一个社区", "in another community of the subdistrict"],
            _ => l["面向全区", "for the whole district"],
        };
        yield return line.Fit.When == Timeliness.Now ? l["现在就能用", "can be used now"] : l[$"{ChinaDay.Text(line.Resource.FromDay)} 起能用，赶得上", $"can be used from {ChinaDay.Text(line.Resource.FromDay)}, in time"];
        yield return line.People == line.Need.People ? l[$"还能服务 {line.Left} 人，这里 {line.Need.People} 人都够", $"can still serve {line.Left}, enough for all {line.Need.People}"]
            : l[$"这里 {line.Need.People} 人，它服务其中 {line.People} 人", $"of the {line.Need.People} people here it serves {line.People}"];
    }
}
