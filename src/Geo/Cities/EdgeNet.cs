namespace Wutong.Geo.Cities;

/// <summary>边网: every point that lies on a cut (corners, gates, samples between them), shared by the streets and areas that use it.</summary>
/// <remarks>N points; two sorted arrays of 8 N bytes answer "the points along this cut" by binary search.</remarks>
internal sealed class EdgeNet
{
    private const int LongestGapMetres = 80;
    private readonly long[] _byX;   // x then y: runs along vertical lines
    private readonly long[] _byY;   // y then x
    private readonly int[] _rankOfByY;

    /// <param name="doors">Where something inside a block meets a side, whole metres.</param>
    public EdgeNet(IReadOnlyList<Cut> cuts, IEnumerable<Block> blocks, IEnumerable<(int X, int Y)> doors)
    {
        var points = new List<long>();
        foreach (var (x0, y0, x1, y1) in blocks.Select(b => b.Box)) points.AddRange([Key(x0, y0), Key(x0, y1), Key(x1, y0), Key(x1, y1)]);
        foreach (var (x, y) in doors) points.Add(Key(x, y));
        var sparse = SortedSet(points);
        AddSamples(points, cuts, sparse, [.. sparse.Select(Swap).Order()]);
        _byX = SortedSet(points);
        _byY = [.. _byX.Select(Swap)];
        _rankOfByY = [.. Enumerable.Range(0, _byY.Length)];
        Array.Sort(_byY, _rankOfByY);
    }

    public int Count => _byX.Length;

    public (int X, int Y) At(int index) => ((int)(_byX[index] >> 32) - Offset, (int)(uint)_byX[index] - Offset);

    /// <exception cref="InvalidOperationException">No such point: a door was not announced.</exception>
    public int IndexOf(int x, int y)
    {
        var found = Array.BinarySearch(_byX, Key(x, y));
        return found >= 0 ? found : throw new InvalidOperationException($"no point of the plan at {x}, {y}");
    }

    /// <summary>Adds the indexes of all points from one end of a straight line to the other, in the direction given.</summary>
    public void Along(int x0, int y0, int x1, int y1, List<int> into)
    {
        var start = into.Count;
        var vertical = x0 == x1;
        var line = vertical ? _byX : _byY;
        var (first, last) = vertical ? (Key(x0, Math.Min(y0, y1)), Key(x0, Math.Max(y0, y1))) : (Key(y0, Math.Min(x0, x1)), Key(y0, Math.Max(x0, x1)));
        for (var i = Find(line, first); i < line.Length && line[i] <= last; i++) into.Add(vertical ? i : _rankOfByY[i]);
        if (vertical ? y0 > y1 : x0 > x1) into.Reverse(start, into.Count - start);
    }

    public void Along(Cut cut, List<int> into)
    {
        if (cut.Vertical) Along(cut.At, cut.From, cut.At, cut.To, into);
        else Along(cut.From, cut.At, cut.To, cut.At, into);
    }

    private const int Offset = 1 << 30; // keys stay positive, so they sort as numbers do

    private static long Key(int major, int minor) => ((long)(major + Offset) << 32) | (uint)(minor + Offset);

    private static long Swap(long key) => ((key & 0xFFFF_FFFF) << 32) | (key >> 32);

    private static long[] SortedSet(List<long> points) { points.Sort(); return [.. points.Distinct()]; }

    private static int Find(long[] sorted, long key) { var i = Array.BinarySearch(sorted, key); return i < 0 ? ~i : i; }

    private static void AddSamples(List<long> points, IReadOnlyList<Cut> cuts, long[] byX, long[] byY)
    {
        foreach (var cut in cuts)
        {
            var line = cut.Vertical ? byX : byY;
            long last = Key(cut.At, cut.To);
            for (var i = Find(line, Key(cut.At, cut.From)); i + 1 < line.Length && line[i + 1] <= last; i++)
                AddBetween(points, cut, (int)(uint)line[i] - Offset, (int)(uint)line[i + 1] - Offset);
        }
    }

    private static void AddBetween(List<long> points, Cut cut, int from, int to)
    {
        var parts = (to - from + LongestGapMetres - 1) / LongestGapMetres;
        for (var k = 1; k < parts; k++)
        {
            var at = from + (to - from) * k / parts;
            points.Add(cut.Vertical ? Key(cut.At, at) : Key(at, cut.At));
        }
    }
}
