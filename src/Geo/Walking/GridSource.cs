namespace Wutong.Geo.Walking;

/// <summary>The edges' polylines while a graph is being put together, for the snapping grid.</summary>
internal sealed class GridSource(int[] lon, int[] lat, int[] firstArc, int[] head, ShapedEdges shaped, int[] inputLon, int[] inputLat, Chains chains)
{
    public int EdgeCount => chains.From.Length;

    /// <summary>Calls <paramref name="segment"/> with the edge's arc and the two ends of every straight piece.</summary>
    public void EachPiece(Action<int, GeoPoint, GeoPoint> segment)
    {
        int nextShaped = 0;
        for (int tail = 0; tail < lon.Length; tail++)
        {
            bool secondOfLoop = false;
            for (int arc = firstArc[tail]; arc < firstArc[tail + 1]; arc++)
            {
                if (head[arc] == tail && (secondOfLoop = !secondOfLoop) is false) continue;
                if (nextShaped < shaped.Count && shaped.Arc[nextShaped] == arc) EachShapedPiece(nextShaped++, arc, tail, segment);
                else if (head[arc] >= tail) segment(arc, new(lon[tail], lat[tail]), new(lon[head[arc]], lat[head[arc]]));
            }
        }
    }

    private void EachShapedPiece(int index, int arc, int tail, Action<int, GeoPoint, GeoPoint> segment)
    {
        int edge = shaped.Edge[index], low = chains.FirstInner[edge], high = chains.FirstInner[edge + 1];
        GeoPoint from = new(lon[tail], lat[tail]);
        for (int p = low; p < high; p++)
        {
            int inner = chains.Inner[shaped.Reversed[index] ? low + high - 1 - p : p];
            GeoPoint to = new(inputLon[inner], inputLat[inner]);
            segment(arc, from, to);
            from = to;
        }
        segment(arc, from, new(lon[head[arc]], lat[head[arc]]));
    }
}
