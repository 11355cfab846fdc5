using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.LifeCircles.Book;

namespace Wutong.LifeCircles.Reports;

/// <summary>环的归属: sorts even-odd rings into polygons: each outer ring, counter-clockwise, with the holes directly inside it, clockwise.</summary>
internal static class RingNesting
{
    public static IReadOnlyList<IReadOnlyList<GeoPoint[]>> Polygons(GeoRings rings)
    {
        var all = rings.Rings.Where(r => r.Length >= 4).ToArray();
        if (all.Length == 1) return [[Turned(all[0], counterClockwise: true)]];
        var boxes = Array.ConvertAll(all, r => GeoBox.Of(r));
        var around = Enumerable.Range(0, all.Length).Select(i => Around(all, boxes, i)).ToArray();
        var polygons = new List<IReadOnlyList<GeoPoint[]>>();
        for (int i = 0; i < all.Length; i++)
        {
            if (around[i].Count % 2 != 0) continue;
            int depth = around[i].Count + 1, outer = i;
            var holes = Enumerable.Range(0, all.Length).Where(h => around[h].Count == depth && around[h].Contains(outer));
            polygons.Add([Turned(all[i], true), .. holes.Select(h => Turned(all[h], false))]);
        }
        return polygons;
    }

    /// <summary>The rings that hold this one. A ring may touch another at corners, so the first point that lies on none of the other's corners speaks for it.</summary>
    private static List<int> Around(GeoPoint[][] all, GeoBox[] boxes, int ring)
    {
        var around = new List<int>();
        for (int other = 0; other < all.Length; other++)
        {
            if (other == ring || !boxes[other].Touches(boxes[ring])) continue;
            var corners = all[other];
            var free = Array.FindIndex(all[ring], p => Array.IndexOf(corners, p) < 0);
            if (free >= 0 && Rings.Contain(new([corners]), all[ring][free])) around.Add(other);
        }
        return around;
    }

    private static GeoPoint[] Turned(GeoPoint[] ring, bool counterClockwise)
    {
        double twice = 0;
        for (int i = 0; i + 1 < ring.Length; i++) twice += (double)ring[i].LonE7 * ring[i + 1].LatE7 - (double)ring[i + 1].LonE7 * ring[i].LatE7;
        return twice > 0 == counterClockwise ? ring : [.. Enumerable.Reverse(ring)];
    }
}
