using Wutong.Platform.Access;
using Wutong.Platform.Matching;

namespace Wutong.Lists.Matching;

/// <summary>待配需求.</summary>
/// <param name="People">How many people it touches, from 1.</param>
/// <param name="WantedBy">Null: at any time.</param>
internal sealed record OpenNeed(Guid Id, NeedKind Kind, Place Place, int People, DateOnly? WantedBy);

/// <summary>可用资源.</summary>
/// <param name="Left">People it can still serve, from 0.</param>
/// <param name="Until">Null: open-ended.</param>
internal sealed record FreeResource(Guid Id, NeedKind Kind, Place Place, int Left, DateOnly From, DateOnly? Until);

/// <summary>远近: how near a resource lies to a need. The numbers are what one person served so counts.</summary>
internal enum Nearness { District = 1, OtherCommunity = 2, WholeStreet = 3, SameCommunity = 4 }

/// <summary>早晚. The numbers are what one person served so counts.</summary>
internal enum Timeliness { InTime = 1, Now = 2 }

/// <summary>为什么配: what speaks for a pair.</summary>
internal readonly record struct Fit(Nearness Near, Timeliness When)
{
    /// <summary>2 to 6.</summary>
    public int Points => (int)Near + (int)When;
}

/// <summary>建议的一对.</summary>
/// <param name="People">How many of the need's people this resource would serve.</param>
internal sealed record SuggestedPair(Guid Need, Guid Resource, int People, Fit Fit);

/// <summary>建议配对的目标值: compared first by the first.</summary>
/// <param name="Served">People served in all.</param>
/// <param name="Points">Over all pairs, people times the points of the fit.</param>
internal readonly record struct MatchValue(long Served, long Points) : IComparable<MatchValue>
{
    public int CompareTo(MatchValue other) => (Served, Points).CompareTo((other.Served, other.Points));

    public static MatchValue Of(IEnumerable<SuggestedPair> pairs) => pairs.Aggregate(default(MatchValue), (sum, pair) => new(sum.Served + pair.People, sum.Points + (long)pair.People * pair.Fit.Points));
}

/// <summary>建议配对: which resource could serve whose need, and how many of its people; pure.</summary>
/// <remarks>
/// Objective: of all ways to serve people within the resources' capacities, one that serves the most people, and of those one with the most points for being near and soon.
/// Exact: a transportation problem, solved as a flow of greatest value by successive best paths (<see cref="BestFlow"/>). The same input gives the same answer.
/// </remarks>
internal static class Matching
{
    public const int MostPoints = 6;

    /// <returns>Pairs in the order of the needs, then of the resources.</returns>
    public static IReadOnlyList<SuggestedPair> Of(IReadOnlyList<OpenNeed> needs, IReadOnlyList<FreeResource> resources, DateOnly today)
    {
        var fits = new Fit?[needs.Count, resources.Count];
        for (var n = 0; n < needs.Count; n++)
            for (var r = 0; r < resources.Count; r++) fits[n, r] = Between(needs[n], resources[r], today);
        var served = needs.Sum(n => (long)n.People) * MostPoints + 1; // one person more outweighs all points together
        var flow = BestFlow.Of([.. needs.Select(n => n.People)], [.. resources.Select(r => r.Left)], (n, r) => fits[n, r] is { } fit ? served + fit.Points : null);
        var pairs = new List<SuggestedPair>();
        for (var n = 0; n < needs.Count; n++)
            for (var r = 0; r < resources.Count; r++)
                if (flow[n, r] > 0) pairs.Add(new(needs[n].Id, resources[r].Id, flow[n, r], fits[n, r]!.Value));
        return pairs;
    }

    /// <summary>Whether and how well a resource fits a need: of its kind, in its community, street or district, and there before it is wanted.</summary>
    /// <returns>Null: it does not.</returns>
    public static Fit? Between(OpenNeed need, FreeResource resource, DateOnly today)
    {
        if (need.Kind != resource.Kind || resource.Left <= 0 || resource.Until < today || resource.From > (need.WantedBy ?? DateOnly.MaxValue)) return null;
        return NearnessOf(need.Place, resource.Place) is { } near ? new Fit(near, resource.From <= today ? Timeliness.Now : Timeliness.InTime) : null;
    }

    private static Nearness? NearnessOf(Place need, Place resource)
    {
        if (resource.District != need.District) return null;
        if (resource.Street is null) return Nearness.District;
        if (need.Street is not null && need.Street != resource.Street) return null; // another street's own
        if (resource.Community is null) return Nearness.WholeStreet;
        return resource.Community == need.Community ? Nearness.SameCommunity : need.Community is null ? Nearness.WholeStreet : Nearness.OtherCommunity;
    }
}
