using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;

namespace Wutong.Territory;

/// <summary>辖区索引: which areas hold a point, from grids up, as the register stood at one version. Thread-safe; asks no database.</summary>
/// <remarks>One <see cref="AreaFinder"/> over all areas, finest first, so that the first that holds the point is the finest. Of overlapping areas of one level the lower code answers.</remarks>
public sealed record AreaIndex
{
    private readonly AreaFinder _finder;
    private readonly Place[] _places;

    internal AreaIndex(Guid version, IEnumerable<(Place Place, GeoRings Boundary)> areas)
    {
        Version = version;
        var ordered = areas.OrderByDescending(a => a.Place.Level).ThenBy(a => a.Place.Finest, StringComparer.Ordinal).ToList();
        _places = [.. ordered.Select(a => a.Place)];
        _finder = new(ordered.Select(a => a.Boundary));
    }

    /// <summary>The mark of the register this was made from.</summary>
    public Guid Version { get; }

    public int Count => _places.Length;

    /// <summary>About how much memory this takes, in bytes, without the codes.</summary>
    public long Bytes => _finder.Bytes + 8L * _places.Length;

    /// <returns>The chain of areas down to the finest that holds the point; null outside all of them. The same object each time: nothing is allocated.</returns>
    public Place? At(GeoPoint point) => _finder.Find(point) is >= 0 and var found ? _places[found] : null;
}
