using System.Diagnostics;
using Wutong.Geo.Osm;
using Wutong.Geo.Walking;

namespace Wutong.Bench;

/// <summary>Reads one PBF and builds its graph, cold: what a first import costs.</summary>
internal static class PbfRun
{
    public static void Run(string file)
    {
        long start = Stopwatch.GetTimestamp();
        var extract = OsmExtract.Read(file, OsmRules.Default);
        double read = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var built = WalkGraphBuilder.Build(extract.Streets);
        double all = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double megabytes = new FileInfo(file).Length / 1e6;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"pbf {megabytes:F1} MB: read {read:F3} s, graph {all - read:F3} s, together {all:F3} s, {1000 * all / megabytes:F1} ms per MB");
        Console.WriteLine($"street nodes {extract.Streets.NodeCount}, graph nodes {built.Graph.NodeCount}, arcs {built.Graph.ArcCount}, buildings {extract.Buildings.Count}, facilities {extract.Facilities.Count}, areas {extract.Areas.Count}, peak RSS {process.PeakWorkingSet64 >> 20} MB");
    }
}
