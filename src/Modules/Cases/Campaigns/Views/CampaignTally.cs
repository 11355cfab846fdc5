using Wutong.Cases.Records;

namespace Wutong.Cases.Campaigns.Views;

/// <summary>One case as a campaign counts it.</summary>
/// <param name="Found">The day it was reported, in Beijing.</param>
/// <param name="Fixed">The day it passed; null: it has not.</param>
/// <param name="IsOnSpot">Settled by whoever found it.</param>
internal sealed record CampaignCase(string KindCode, string? CommunityCode, string? Address, DateOnly Found, DateOnly? Fixed, bool IsOnSpot, CaseOutcome? Outcome);

/// <summary>One day: what was found and fixed on it, and how many of all found were open when it ended.</summary>
internal sealed record CampaignDay(DateOnly Day, int Found, int OnSpot, int Fixed, int Open);

/// <summary>One kind, road or community.</summary>
internal sealed record CampaignLine(string Key, string Name, int Found, int OnSpot, int Fixed, int Open, int Penalties);

/// <summary>活动的数: pure sums over its cases.</summary>
internal static class CampaignTally
{
    /// <summary>Every day from the first to the last, or to today.</summary>
    public static IReadOnlyList<CampaignDay> Days(IReadOnlyCollection<CampaignCase> cases, DateOnly first, DateOnly last, DateOnly today)
    {
        var (found, settled, closed) = (cases.CountBy(c => c.Found).ToDictionary(), cases.Where(c => c.IsOnSpot).CountBy(c => c.Found).ToDictionary(), cases.Where(c => c.Fixed is not null).CountBy(c => c.Fixed!.Value).ToDictionary());
        var (days, open) = (new List<CampaignDay>(), 0);
        for (var day = first; day <= last && day <= today; day = day.AddDays(1))
        {
            var (came, went) = (found.GetValueOrDefault(day), closed.GetValueOrDefault(day));
            open += came - went;
            days.Add(new(day, came, settled.GetValueOrDefault(day), went, open));
        }
        return days;
    }

    /// <summary>Lines in the order of their names; nothing is ranked.</summary>
    /// <param name="keyOf">Null: under the empty key, which comes last.</param>
    public static IReadOnlyList<CampaignLine> By(IEnumerable<CampaignCase> cases, Func<CampaignCase, string?> keyOf, Func<string, string> nameOf) =>
        [.. cases.GroupBy(c => keyOf(c) ?? "").Select(g => Line(g.Key, nameOf(g.Key), [.. g])).OrderBy(l => l.Key.Length == 0).ThenBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.Key, StringComparer.Ordinal)];

    public static CampaignLine Line(string key, string name, IReadOnlyCollection<CampaignCase> cases) =>
        new(key, name, cases.Count, cases.Count(c => c.IsOnSpot), cases.Count(c => c.Fixed is not null), cases.Count(c => c.Fixed is null), cases.Count(c => c.Outcome == CaseOutcome.Penalty));
}
