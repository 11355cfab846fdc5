using Wutong.Geo;
using Wutong.Geo.Osm;

namespace Wutong.LifeCircles.Book;

/// <summary>点在面内: even-odd rule (Shimrat 1962): a point on a shared boundary belongs to exactly one of the two areas.</summary>
internal static class Rings
{
    public static bool Contain(GeoRings rings, GeoPoint p)
    {
        bool inside = false;
        foreach (var ring in rings.Rings)
            for (int i = 0; i + 1 < ring.Length; i++)
            {
                GeoPoint a = ring[i], b = ring[i + 1];
                if (a.LatE7 > p.LatE7 == b.LatE7 > p.LatE7) continue;
                double lon = a.LonE7 + (double)(p.LatE7 - a.LatE7) / ((double)b.LatE7 - a.LatE7) * ((double)b.LonE7 - a.LonE7);
                if (p.LonE7 < lon) inside = !inside;
            }
        return inside;
    }
}
