using Wutong.Geo.Coordinates;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Lookup;

internal static class AreaOfShape
{
    /// <summary>The finest area that a shape, still a text, lies in.</summary>
    /// <returns>Null when it lies in none, or is no shape.</returns>
    public static string? AreaOf(this AreaIndex index, string wkt, CoordinateSystem system)
    {
        try { return index.At(Wkt.Read(wkt, system).Middle)?.Finest; }
        catch (WktException) { return null; }
    }
}
