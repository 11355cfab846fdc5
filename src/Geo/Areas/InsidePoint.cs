using Wutong.Geo.Maps;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Areas;

/// <summary>面内点: a point inside an outline: the middle of its widest stretch at half height.</summary>
/// <remarks>Rings are closed (first point again at the end). An outline without a point gives the middle of nothing: ask only with one.</remarks>
public static class InsidePoint
{
    public static GeoPoint Of(GeoRings rings)
    {
        var box = GeoBox.Of(rings.Rings.SelectMany(r => r));
        int lat = box.Centre.LatE7;
        var crossings = new List<double>();
        foreach (var ring in rings.Rings)
            for (int i = 0; i + 1 < ring.Length; i++)
            {
                GeoPoint a = ring[i], b = ring[i + 1];
                if (a.LatE7 > lat != b.LatE7 > lat) crossings.Add(a.LonE7 + (double)(lat - a.LatE7) / ((double)b.LatE7 - a.LatE7) * ((double)b.LonE7 - a.LonE7));
            }
        crossings.Sort();
        double best = -1, at = box.Centre.LonE7;
        for (int i = 0; i + 1 < crossings.Count; i += 2)
            if (crossings[i + 1] - crossings[i] > best) (best, at) = (crossings[i + 1] - crossings[i], (crossings[i] + crossings[i + 1]) / 2);
        return new((int)Math.Round(at), lat);
    }
}
