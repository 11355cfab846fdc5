using Wutong.Geo.Maps;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Areas;

/// <summary>面内点: a point inside an outline: the middle of its widest stretch at half height, or at another height where it is wide enough.</summary>
/// <remarks>Rings are closed (first point again at the end). The middle of the box when nothing is wide enough at any of the heights tried.</remarks>
public static class InsidePoint
{
    private const double WideEnoughE7 = 20; // some 2 m: narrower may be no more than an edge run there and back
    private static readonly double[] Heights = [1.0 / 2, 1.0 / 3, 2.0 / 3, 1.0 / 5, 4.0 / 5, 1.0 / 11, 10.0 / 11];

    public static GeoPoint Of(GeoRings rings)
    {
        var box = GeoBox.Of(rings.Rings.SelectMany(r => r));
        foreach (double height in Heights)
        {
            int lat = height == 0.5 ? box.Centre.LatE7 : (int)(box.SouthE7 + height * ((double)box.NorthE7 - box.SouthE7));
            var (width, middle) = Widest(rings, lat);
            if (width >= WideEnoughE7) return new((int)Math.Round(middle), lat);
        }
        return Widest(rings, box.Centre.LatE7) is (>= 0, var narrow) ? new((int)Math.Round(narrow), box.Centre.LatE7) : box.Centre;
    }

    private static (double Width, double Middle) Widest(GeoRings rings, int lat)
    {
        var crossings = new List<double>();
        foreach (var ring in rings.Rings)
            for (int i = 0; i + 1 < ring.Length; i++)
            {
                GeoPoint a = ring[i], b = ring[i + 1];
                if (a.LatE7 > lat != b.LatE7 > lat) crossings.Add(a.LonE7 + (double)(lat - a.LatE7) / ((double)b.LatE7 - a.LatE7) * ((double)b.LonE7 - a.LonE7));
            }
        crossings.Sort();
        (double Width, double Middle) best = (-1, 0);
        for (int i = 0; i + 1 < crossings.Count; i += 2)
            if (crossings[i + 1] - crossings[i] > best.Width) best = (crossings[i + 1] - crossings[i], (crossings[i] + crossings[i + 1]) / 2);
        return best;
    }
}
