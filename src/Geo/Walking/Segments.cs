using System.Runtime.CompilerServices;
using Wutong.Geo.Streets;

namespace Wutong.Geo.Walking;

/// <summary>Bare street segments: ends and effective millimetres.</summary>
internal sealed record Segments(int[] From, int[] To, int[] Millimetres)
{
    public const int LongestMillimetres = 1_000_000_000;

    public int Count => From.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Check(int nodes)
    {
        if (To.Length != Count || Millimetres.Length != Count)
            throw new ArgumentException($"segments need as many ends and lengths: {Count} from, {To.Length} to, {Millimetres.Length} lengths");
        for (int s = 0; s < Count; s++)
        {
            if ((uint)From[s] >= (uint)nodes || (uint)To[s] >= (uint)nodes) throw new ArgumentException($"segment {s} ends outside the {nodes} nodes");
            if ((uint)Millimetres[s] > LongestMillimetres) throw new ArgumentException($"segment {s} is {Millimetres[s]} mm long; 0 to {LongestMillimetres} is allowed");
        }
    }

    public static Segments Of(StreetNetwork streets)
    {
        int ways = streets.WayCount;
        if (streets.FirstNode.Length != ways + 1 || streets.EffortPercent.Length != ways || streets.FirstNode[ways] != streets.Nodes.Length)
            throw new ArgumentException($"the street network's arrays do not fit its {ways} ways");
        var first = new int[ways + 1];
        for (int w = 0; w < ways; w++) first[w + 1] = first[w] + Math.Max(0, streets.FirstNode[w + 1] - streets.FirstNode[w] - 1);
        var result = new Segments(new int[first[ways]], new int[first[ways]], new int[first[ways]]);
        const int waysPerTask = 4096;
        Parallel.For(0, (ways + waysPerTask - 1) / waysPerTask, part =>
        {
            for (int w = part * waysPerTask; w < Math.Min(ways, (part + 1) * waysPerTask); w++) result.TakeWay(streets, w, first[w]);
        });
        result.Check(streets.NodeCount);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeWay(StreetNetwork streets, int way, int at)
    {
        for (int i = streets.FirstNode[way]; i + 1 < streets.FirstNode[way + 1]; i++, at++)
        {
            int a = streets.Nodes[i], b = streets.Nodes[i + 1];
            long ground = Earth.Millimetres(new(streets.LonE7[a], streets.LatE7[a]), new(streets.LonE7[b], streets.LatE7[b]));
            long effective = ground * streets.EffortPercent[way] / 100 + HalfPenalty(streets, a) + HalfPenalty(streets, b);
            (From[at], To[at], Millimetres[at]) = (a, b, (int)Math.Clamp(effective, 1, LongestMillimetres)); // never 0, so a route always gets nearer
        }
    }

    private static int HalfPenalty(StreetNetwork streets, int node)
        => streets.NodePenaltyMillimetres.Length == 0 ? 0 : streets.NodePenaltyMillimetres[node] / 2;
}
