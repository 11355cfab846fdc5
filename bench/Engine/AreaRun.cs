using System.Diagnostics;
using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Cities;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.Bench;

/// <summary>Times point-to-area lookups: the communities of the schematic Pingcheng for as many areas as it has, otherwise a sheet of bent tiles that share their borders.</summary>
internal static class AreaRun
{
    private const int Points = 1 << 20, Rounds = 7, Bends = 10;
    private const int WestE7 = 1_120_000_000, SouthE7 = 390_000_000, TileE7 = 60_000;

    public static void Run(int count)
    {
        var areas = AreasOf(count);
        long before = Stopwatch.GetTimestamp();
        var finder = new AreaFinder(areas);
        var built = Stopwatch.GetElapsedTime(before);
        var points = PointsOver(areas);
        before = Stopwatch.GetTimestamp();
        var index = new AreaIndex(Guid.NewGuid(), areas.Select((a, i) => (new Place("140213000000", "140213001000", $"{i:000000000000}"), a)));
        var indexBuilt = Stopwatch.GetElapsedTime(before);
        double best = double.MaxValue;
        int held = 0;
        for (int round = 0; round < Rounds; round++)
        {
            before = Stopwatch.GetTimestamp();
            held = 0;
            foreach (var p in points)
                if (finder.Find(p) >= 0) held++;
            best = Math.Min(best, Stopwatch.GetElapsedTime(before).TotalNanoseconds / points.Length);
        }
        double bestOfIndex = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            before = Stopwatch.GetTimestamp();
            int told = 0;
            foreach (var p in points)
                if (index.At(p) is not null) told++;
            bestOfIndex = Math.Min(bestOfIndex, Stopwatch.GetElapsedTime(before).TotalNanoseconds / points.Length);
            if (told != held) throw new InvalidOperationException($"the index told {told} of {held} points");
        }
        Console.WriteLine($"as the register's index, with the chain of areas: built in {indexBuilt.TotalMilliseconds:F0} ms, {bestOfIndex:F0} ns a lookup");
        Console.WriteLine($"{areas.Count} areas, {areas.Sum(a => a.Rings.Sum(r => r.Length)):N0} corners: built in {built.TotalMilliseconds:F0} ms, {finder.Bytes / 1e6:F1} MB, {best:F0} ns a lookup (best of {Rounds} rounds of {Points:N0} random points, {100.0 * held / Points:F1} % inside)");
    }

    private static List<GeoRings> AreasOf(int count)
    {
        using var nowhere = new PbfWriter(Stream.Null, GeoPoint.FromDegrees(112, 39), GeoPoint.FromDegrees(114, 41));
        var communities = Pingcheng.Generate(nowhere).Areas.Where(a => a.Level == CityAreaLevel.Community).Select(a => a.Boundary).ToList();
        return count == communities.Count ? communities : [.. Tiles(count)];
    }

    private static IEnumerable<GeoRings> Tiles(int count)
    {
        int side = (int)Math.Ceiling(Math.Sqrt(count));
        for (int i = 0; i < count; i++)
        {
            var (x, y) = (i % side, i / side);
            var ring = new List<GeoPoint>();
            for (int k = 0; k < Bends; k++) ring.Add(Along(x, y, k, true));
            for (int k = 0; k < Bends; k++) ring.Add(Along(x + 1, y, k, false));
            for (int k = Bends; k > 0; k--) ring.Add(Along(x, y + 1, k, true));
            for (int k = Bends; k > 0; k--) ring.Add(Along(x, y, k, false));
            ring.Add(ring[0]);
            yield return new([[.. ring]]);
        }
    }

    /// <summary>Point k of the border that begins at a corner and runs east or north; corners stay where they are.</summary>
    private static GeoPoint Along(int x, int y, int k, bool east)
    {
        var dice = new Random(HashOf(x, y, k, east));
        int bend = k % Bends == 0 ? 0 : dice.Next(-TileE7 / 8, TileE7 / 8), far = k * TileE7 / Bends;
        return east ? new(WestE7 + x * TileE7 + far, SouthE7 + y * TileE7 + bend) : new(WestE7 + x * TileE7 + bend, SouthE7 + y * TileE7 + far);
    }

    private static int HashOf(int x, int y, int k, bool east) => ((x * 7919 + y) * 31 + k) * 2 + (east ? 1 : 0);

    private static GeoPoint[] PointsOver(List<GeoRings> areas)
    {
        var corners = areas.SelectMany(a => a.Rings).SelectMany(r => r).ToList();
        var (west, east, south, north) = (corners.Min(p => p.LonE7), corners.Max(p => p.LonE7), corners.Min(p => p.LatE7), corners.Max(p => p.LatE7));
        var dice = new Random(1);
        return [.. Enumerable.Range(0, Points).Select(_ => new GeoPoint(dice.Next(west, east), dice.Next(south, north)))];
    }
}
