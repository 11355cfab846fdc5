using Wutong.Geo.Maps;

namespace Wutong.LifeCircles.Book;

/// <summary>路名和路口: the named streets of a map, and where two of them meet.</summary>
internal sealed class StreetNames(StreetMap map)
{
    private readonly Dictionary<string, List<MapLine>> _streets = map.Streets.Where(s => s.Name is { Length: >= 2 }).GroupBy(s => s.Name!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    /// <summary>Each street once, at the middle of its longest piece.</summary>
    public IEnumerable<PlaceName> All => _streets.Select(s => new PlaceName(s.Key, null, s.Value.MaxBy(line => line.Points.Length)!.Points is var points ? points[points.Length / 2] : default, "道路", "Street"));

    /// <summary>"文兴路与开源街路口": where the first two streets meet that the text names.</summary>
    /// <returns>Null when it names fewer than two, or they do not meet.</returns>
    public PlaceName? Crossing(string text)
    {
        var named = _streets.Keys.Where(n => text.Contains(n, StringComparison.Ordinal)).ToList();
        named.RemoveAll(n => named.Exists(other => other.Length > n.Length && other.Contains(n, StringComparison.Ordinal))); // 文兴路 within 文兴路北巷
        if (named.OrderBy(n => text.IndexOf(n, StringComparison.Ordinal)).Take(2).ToList() is not [var first, var second]) return null;
        var corners = _streets[first].SelectMany(line => line.Points).ToHashSet();
        foreach (var point in _streets[second].SelectMany(line => line.Points))
            if (corners.Contains(point)) return new($"{first}与{second}路口", null, point, "路口", "Crossing");
        return null;
    }
}
