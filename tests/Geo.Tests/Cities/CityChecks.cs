using Wutong.Geo.Cities;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Cities;

/// <summary>What must hold of every generated city, checked the plain slow way.</summary>
internal static class CityChecks
{
    /// <summary>Share of street nodes that a walk from the first one reaches without passing a locked gate.</summary>
    /// <remarks>A locked gate itself is not counted.</remarks>
    public static double ReachedShare(CollectingSink sink)
    {
        var next = sink.WalkedEdges().SelectMany(e => new[] { e, (A: e.B, B: e.A) })
            .Where(e => !sink.IsLocked(e.A) && !sink.IsLocked(e.B)).ToLookup(e => e.A, e => e.B);
        var all = sink.WalkedEdges().SelectMany(e => new[] { e.A, e.B }).Where(n => !sink.IsLocked(n)).ToHashSet();
        var seen = new HashSet<long> { all.Min() };
        var queue = new Queue<long>(seen);
        while (queue.TryDequeue(out var at))
            foreach (var n in next[at])
                if (seen.Add(n)) queue.Enqueue(n);
        return seen.Count / (double)all.Count;
    }

    /// <summary>Every home and every facility lies in the community it names.</summary>
    public static void StandWhereTheySay(CityRegister register)
    {
        var areas = register.Areas.ToDictionary(a => a.Code);
        foreach (var home in register.Homes) Assert.True(Holds(areas[home.AreaCode].Boundary, home.At), $"home {home.Code} is outside");
        foreach (var f in register.Facilities) Assert.True(Holds(areas[f.AreaCode].Boundary, f.At), $"facility {f.Code} {f.Name} is outside");
    }

    /// <summary>Even-odd rule.</summary>
    public static bool Holds(GeoRings rings, GeoPoint p)
    {
        var inside = false;
        foreach (var ring in rings.Rings)
            for (var i = 0; i + 1 < ring.Length; i++)
                if (ring[i].LatE7 > p.LatE7 != ring[i + 1].LatE7 > p.LatE7
                    && p.LonE7 < ring[i].LonE7 + (ring[i + 1].LonE7 - ring[i].LonE7) * ((double)p.LatE7 - ring[i].LatE7) / (ring[i + 1].LatE7 - ring[i].LatE7))
                    inside = !inside;
        return inside;
    }

    /// <summary>Area in squared 1e-7 degrees, holes taken off.</summary>
    public static double Area(GeoRings rings) => rings.Rings.Sum(r => r.Zip(r.Skip(1), (a, b) => ((double)a.LonE7 - r[0].LonE7) * ((double)b.LatE7 - r[0].LatE7) - ((double)b.LonE7 - r[0].LonE7) * ((double)a.LatE7 - r[0].LatE7)).Sum() / 2);

    /// <summary>Whether two segments cross at a point inside both.</summary>
    public static bool Cross(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d)
        => Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    private static int Side(GeoPoint a, GeoPoint b, GeoPoint p)
        => Math.Sign(((long)b.LonE7 - a.LonE7) * ((long)p.LatE7 - a.LatE7) - ((long)b.LatE7 - a.LatE7) * ((long)p.LonE7 - a.LonE7));
}
