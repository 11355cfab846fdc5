using Wutong.Geo;
using Wutong.Geo.Maps;

namespace Wutong.LifeCircles.Maps;

/// <summary>街道连线: streets joined end to end where exactly two meet, so that a drawing has fewer and longer lines.</summary>
internal static class StreetRuns
{
    public static List<GeoPoint[]> Of(IEnumerable<MapLine> streets)
    {
        var lines = streets.Select(s => s.Points).ToList();
        var ends = new Dictionary<GeoPoint, List<int>>();
        for (int i = 0; i < lines.Count; i++)
        {
            Add(ends, lines[i][0], i);
            Add(ends, lines[i][^1], i);
        }
        var used = new bool[lines.Count];
        var runs = new List<GeoPoint[]>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (used[i]) continue;
            used[i] = true;
            var run = new LinkedList<GeoPoint>(lines[i]);
            while (Next(run.Last!.Value) is { } next) foreach (var p in next.Skip(1)) run.AddLast(p);
            while (Next(run.First!.Value) is { } before) foreach (var p in before.Skip(1)) run.AddFirst(p);
            runs.Add([.. run]);
        }
        return runs;

        IEnumerable<GeoPoint>? Next(GeoPoint end)
        {
            var here = ends[end];
            if (here.Count != 2) return null;
            int other = used[here[0]] ? here[1] : here[0];
            if (used[other]) return null;
            used[other] = true;
            return lines[other][0] == end ? lines[other] : lines[other].Reverse();
        }
    }

    private static void Add(Dictionary<GeoPoint, List<int>> ends, GeoPoint end, int line)
    {
        if (!ends.TryGetValue(end, out var here)) ends[end] = here = [];
        here.Add(line);
    }
}
