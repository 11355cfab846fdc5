using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wutong.Geo.Walking;

/// <summary>Numbers junctions along the curve and writes every array of the graph into one block.</summary>
internal static unsafe class GraphAssembly
{
    public static BuiltGraph Run(int[] lonE7, int[] latE7, Chains chains)
    {
        var (nodeOf, lon, lat) = NumberJunctions(lonE7, latE7, chains);
        var shaped = new ShapedEdges(chains);
        var (firstArc, head, length) = Arcs(nodeOf, lon.Length, chains, shaped);
        shaped.Sort();         var header = HeaderFor(lonE7, latE7, lon.Length, head.Length, shaped.Count, chains.Inner.Length);
        var bare = new GridSource(lon, lat, firstArc, head, shaped, lonE7, latE7, chains);
        SnapGrid.Plan(ref header, bare.EdgeCount);
        var (cellFirst, cellArc) = SnapGrid.Fill(header, bare);
        header.GridEntries = cellArc.Length;
        var layout = new GraphLayout(header);
        header.TotalBytes = layout.Total;
        var memory = new GraphMemory(layout.Total);
        NativeMemory.Clear(memory.Start, (nuint)layout.Total);
        Write(memory, layout.NodeLon, lon);
        Write(memory, layout.NodeLat, lat);
        Write(memory, layout.FirstArc, firstArc);
        Write(memory, layout.Head, head);
        Write(memory, layout.Length, length);
        Write(memory, layout.ShapedArc, shaped.Arc);
        WriteShapes(memory, layout, shaped, lonE7, latE7, chains);
        Write(memory, layout.CellFirst, cellFirst);
        Write(memory, layout.CellArc, cellArc);
        *(GraphHeader*)memory.Start = header;         return new BuiltGraph(new WalkGraph(memory), () => Places(nodeOf, shaped, chains));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] NodeOf, int[] Lon, int[] Lat) NumberJunctions(int[] lonE7, int[] latE7, Chains chains)
    {
        var input = new int[chains.IsJunction.AsSpan().Count(true)];
        int count = 0;
        for (int v = 0; v < lonE7.Length; v++) if (chains.IsJunction[v]) input[count++] = v;
        var order = Hilbert.Order(Gather(lonE7, input), Gather(latE7, input));
        var nodeOf = new int[lonE7.Length];
        Array.Fill(nodeOf, -1);
        var sorted = new int[count];
        for (int i = 0; i < count; i++) { sorted[i] = input[order[i]]; nodeOf[sorted[i]] = i; }
        return (nodeOf, Gather(lonE7, sorted), Gather(latE7, sorted));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Gather(int[] values, int[] at)
    {
        var result = new int[at.Length];
        for (int i = 0; i < at.Length; i++) result[i] = values[at[i]];
        return result;
    }

    /// <summary>Counting sort of the edges by tail. Parallel edges stand in the same order at both ends; a loop's two arcs are neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] FirstArc, int[] Head, int[] Length) Arcs(int[] nodeOf, int nodes, Chains chains, ShapedEdges shaped)
    {
        var first = new int[nodes + 1];
        int edges = chains.From.Length;
        for (int e = 0; e < edges; e++) { first[nodeOf[chains.From[e]] + 1]++; first[nodeOf[chains.To[e]] + 1]++; }
        for (int v = 0; v < nodes; v++) first[v + 1] += first[v];
        var next = first.AsSpan(0, nodes).ToArray();
        var head = new int[2 * edges];
        var length = new int[2 * edges];
        for (int e = 0; e < edges; e++)
        {
            int a = nodeOf[chains.From[e]], b = nodeOf[chains.To[e]];
            int there = next[a]++, back = next[b]++;
            (head[there], length[there], head[back], length[back]) = (b, chains.Length[e], a, chains.Length[e]);
            shaped.Note(e, Math.Min(there, back), reversed: back < there);
        }
        return (first, head, length);
    }

    private static GraphHeader HeaderFor(int[] lonE7, int[] latE7, int nodes, int arcs, int shapedArcs, int points)
    {
        var header = new GraphHeader
        {
            Magic = GraphHeader.MagicValue, Version = GraphHeader.CurrentVersion,
            Nodes = nodes, Arcs = arcs, ShapedArcs = shapedArcs, ShapePoints = points,
        };
        if (lonE7.Length == 0) return header;
        (header.MinLonE7, header.MaxLonE7) = (lonE7.Min(), lonE7.Max());
        (header.MinLatE7, header.MaxLatE7) = (latE7.Min(), latE7.Max());
        return header;
    }

    private static void Write(GraphMemory memory, long offset, ReadOnlySpan<int> values) => values.CopyTo(new Span<int>(memory.Start + offset, values.Length));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteShapes(GraphMemory memory, in GraphLayout layout, ShapedEdges shaped, int[] lonE7, int[] latE7, Chains chains)
    {
        int points = chains.Inner.Length, at = 0;
        var first = new Span<int>(memory.Start + layout.FirstPoint, shaped.Count + 1);
        Span<int> lon = new(memory.Start + layout.PointLon, points), lat = new(memory.Start + layout.PointLat, points), offset = new(memory.Start + layout.PointOffset, points);
        for (int i = 0; i < shaped.Count; i++)
        {
            first[i] = at;
            int edge = shaped.Edge[i], count = chains.FirstInner[edge + 1] - chains.FirstInner[edge];
            for (int p = 0; p < count; p++, at++)
            {
                int inner = shaped.Reversed[i] ? chains.FirstInner[edge + 1] - 1 - p : chains.FirstInner[edge] + p;
                lon[at] = lonE7[chains.Inner[inner]];
                lat[at] = latE7[chains.Inner[inner]];
                offset[at] = shaped.Reversed[i] ? chains.Length[edge] - chains.InnerOffset[inner] : chains.InnerOffset[inner];
            }
        }
        first[shaped.Count] = at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static StreetPlace[] Places(int[] nodeOf, ShapedEdges shaped, Chains chains)
    {
        var place = new StreetPlace[nodeOf.Length];
        for (int v = 0; v < nodeOf.Length; v++) if (nodeOf[v] >= 0) place[v] = StreetPlace.AtNode(nodeOf[v]);
        for (int i = 0; i < shaped.Count; i++)
        {
            int edge = shaped.Edge[i];
            for (int p = chains.FirstInner[edge]; p < chains.FirstInner[edge + 1]; p++)
                place[chains.Inner[p]] = new(shaped.Arc[i], shaped.Reversed[i] ? chains.Length[edge] - chains.InnerOffset[p] : chains.InnerOffset[p]);
        }
        return place;
    }
}
