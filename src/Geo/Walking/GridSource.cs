using System.Runtime.CompilerServices;

namespace Wutong.Geo.Walking;

/// <summary>The edges' polylines while a graph is being put together, for the snapping grid.</summary>
internal sealed class GridSource(int[] lon, int[] lat, int[] firstArc, int[] head, ShapedEdges shaped, int[] inputLon, int[] inputLat, Chains chains)
{
    public int EdgeCount => chains.From.Length;
    public int NodeCount => lon.Length;

    /// <summary>Adds every straight piece of the edges that begin at nodes <paramref name="from"/> to <paramref name="to"/> - 1, in the order of the arcs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddPieces(int from, int to, CellEntries entries)
    {
        int nextShaped = Array.BinarySearch(shaped.Arc, firstArc[from]);
        if (nextShaped < 0) nextShaped = ~nextShaped;
        for (int tail = from; tail < to; tail++)
        {
            bool secondOfLoop = false;
            for (int arc = firstArc[tail]; arc < firstArc[tail + 1]; arc++)
            {
                if (head[arc] == tail && (secondOfLoop = !secondOfLoop) is false) continue;
                if (nextShaped < shaped.Count && shaped.Arc[nextShaped] == arc) AddShaped(nextShaped++, arc, tail, entries);
                else if (head[arc] >= tail) entries.AddPiece(arc, new(lon[tail], lat[tail]), new(lon[head[arc]], lat[head[arc]]));
            }
        }
    }

    private void AddShaped(int index, int arc, int tail, CellEntries entries)
    {
        int edge = shaped.Edge[index], low = chains.FirstInner[edge], high = chains.FirstInner[edge + 1];
        GeoPoint from = new(lon[tail], lat[tail]);
        for (int p = low; p < high; p++)
        {
            int inner = chains.Inner[shaped.Reversed[index] ? low + high - 1 - p : p];
            GeoPoint to = new(inputLon[inner], inputLat[inner]);
            entries.AddPiece(arc, from, to);
            from = to;
        }
        entries.AddPiece(arc, from, new(lon[head[arc]], lat[head[arc]]));
    }
}
