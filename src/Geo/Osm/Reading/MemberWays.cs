namespace Wutong.Geo.Osm;

/// <summary>Finds the references of ways that relations are made of, by way id.</summary>
internal sealed class MemberWays
{
    private readonly Dictionary<long, (int First, int Count)> _refsOf = [];

    /// <summary>Ids the kept relations name.</summary>
    public static HashSet<long> Wanted(Harvest[] harvests) => [.. harvests.SelectMany(h => h.Relations).SelectMany(r => r.Ways)];

    /// <exception cref="OsmFileException">The file holds a way twice.</exception>
    public void Add(long id, int first, int count)
    {
        if (!_refsOf.TryAdd(id, (first, count))) throw new OsmFileException($"the file holds way {id} twice");
    }

    public bool Has(long id) => _refsOf.ContainsKey(id);

    /// <summary>Positions among all references.</summary>
    public bool TryFind(long id, out int first, out int count)
    {
        var found = _refsOf.TryGetValue(id, out var refs);
        (first, count) = refs;
        return found;
    }
}
