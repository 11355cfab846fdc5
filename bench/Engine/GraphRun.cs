using System.Diagnostics;
using Wutong.Geo.Shapes;
using Wutong.Geo.Tests;
using Wutong.Geo.Walking;

namespace Wutong.Bench;

/// <summary>The life-circle job on one graph folder, timed over the public calls the pages use; answers checked against expected.csv.</summary>
internal static class GraphRun
{
    private const int Limit = 1_200_000;

    /// <returns>False when expected.csv is there and empty, or an answer differs from it.</returns>
    public static bool Run(string path, int repeats)
    {
        var folder = new GraphFolder(path);
        var watch = Stopwatch.StartNew();
        var built = folder.Build();
        Console.WriteLine($"graph {path} rows {folder.Lon.Length} nodes {built.Graph.NodeCount} arcs {built.Graph.ArcCount} build_s {watch.Elapsed.TotalSeconds:F4}");
        var kinds = GraphFolder.Places(built, folder.Facilities);
        var rows = WalkPlaces.On(built.Graph, built.PlaceOfInput);
        var search = new NearestSearch(built.Graph, int.Parse(Environment.GetEnvironmentVariable("WORKERS") ?? "0"));
        NearestTable one = new(), many = new();
        Time("nearest1", repeats, () => search.One(kinds, rows, Limit, one));
        Time("nearest5+counts", repeats, () => search.Many(kinds, rows, 5, Limit, [Limit], many));
        Isochrones(built, folder.Lon.Length);
        Outlines(built, folder.Lon.Length);
        Memory(built.Graph, folder);
        return !folder.Has("expected.csv") || Check(folder, one, many);
    }

    private static void Time(string name, int repeats, Action work)
    {
        for (int i = 0; i < 40; i++) work(); // warm: tiered compilation, queues, tables
        Thread.Sleep(300);
        for (int i = 0; i < 10; i++) work();
        Thread.Sleep(200);
        var seconds = new double[repeats];
        for (int i = 0; i < repeats; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        Array.Sort(seconds);
        Console.WriteLine($"{name} {seconds[repeats / 2]:F6} min {seconds[0]:F6}");
    }

    private static void Isochrones(BuiltGraph built, int rows)
    {
        var search = new WalkSearch(built.Graph);
        var micros = new List<double>();
        ulong random = 88172645463325252;
        long reached = 0;
        for (int i = 0; i < 4000; i++)
        {
            random ^= random << 13; random ^= random >> 7; random ^= random << 17;
            var place = built.PlaceOfInput[random % (ulong)rows];
            long start = Stopwatch.GetTimestamp();
            reached += search.Run(place, Limit).Nodes.Length;
            if (i >= 2000) micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        micros.Sort();
        Console.WriteLine($"isochrone {micros[micros.Count / 2] / 1e6:F8}");
        Console.WriteLine($"isochrone_mean_reach {reached / 4000}");
    }

    private static void Outlines(BuiltGraph built, int rows)
    {
        var search = new WalkSearch(built.Graph);
        var outline = new IsochroneOutline();
        var millis = new List<double>();
        for (int i = 0; i < 400; i++)
        {
            var reach = search.Run(built.PlaceOfInput[(int)((long)i * 7919 % rows)], Limit);
            long start = Stopwatch.GetTimestamp();
            outline.Trace(reach, Limit);
            if (i >= 200) millis.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        millis.Sort();
        Console.WriteLine($"outline {millis[millis.Count / 2] / 1e3:F8} p99 {millis[millis.Count * 99 / 100] / 1e3:F8}");
    }

    private static void Memory(WalkGraph graph, GraphFolder folder)
    {
        long flat = 4L * (folder.Lon.Length + 1) + 16L * folder.From.Length;
        Console.WriteLine($"graph_bytes {graph.ByteCount} search_bytes {8L * graph.NodeCount * 2} flat_bytes {flat} ratio {(graph.ByteCount + 16.0 * graph.NodeCount) / flat:F2}");
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"peak_rss_MB {process.PeakWorkingSet64 / 1048576}");
    }

    private static bool Check(GraphFolder folder, NearestTable one, NearestTable many)
    {
        var (rows, wrong) = folder.Check(one, many);
        foreach (var line in wrong.Take(5)) Console.WriteLine($"wrong: {line}");
        Console.WriteLine($"check {rows} rows, {wrong.Count} wrong");
        return rows > 0 && wrong.Count == 0;
    }
}
