using Wutong.Platform.Access;

namespace Wutong.Cases.Map;

/// <summary>How many cases lie in one cell of a tile, how many of them are late, and where their middle is.</summary>
internal struct CaseCell
{
    public int Count, Late;

    /// <summary>Sums of steps from the tile's corner.</summary>
    public ulong East, South;
}

/// <summary>Where one case stands in a snapshot.</summary>
internal readonly record struct CaseAt(CaseChunk Chunk, int Index);

/// <summary>扫列: goes through the columns of a snapshot. Any number side by side.</summary>
internal static class CaseScan
{
    /// <param name="cells">Row by row from the north-west; its side is a power of two.</param>
    public static void Cells(CaseShot shot, CaseSieve sieve, MapTile tile, Span<CaseCell> cells, int side)
    {
        var shift = 32 - tile.Z - int.Log2(side);
        foreach (var c in shot.Chunks)
        {
            if (!c.Touches(tile)) continue;
            for (var i = 0; i < c.Count; i++)
            {
                if (!tile.Holds(c.X[i], c.Y[i]) || !sieve.Lets(c, i)) continue;
                uint east = c.X[i] - tile.West, south = c.Y[i] - tile.North;
                ref var cell = ref cells[(int)(south >> shift) * side + (int)(east >> shift)];
                cell.Count++;
                if (c.Due[i] <= sieve.Now) cell.Late++;
                cell.East += east;
                cell.South += south;
            }
        }
    }

    /// <returns>Null when more than <paramref name="most"/> lie in the tile.</returns>
    public static List<CaseAt>? Points(CaseShot shot, CaseSieve sieve, MapTile tile, int most)
    {
        var found = new List<CaseAt>();
        foreach (var c in shot.Chunks)
        {
            if (!c.Touches(tile)) continue;
            for (var i = 0; i < c.Count; i++)
            {
                if (!tile.Holds(c.X[i], c.Y[i]) || !sieve.Lets(c, i)) continue;
                if (found.Count == most) return null;
                found.Add(new(c, i));
            }
        }
        return found;
    }

    /// <summary>How many there are in each area of a level, by code; those that lie in no such area under "".</summary>
    public static Dictionary<string, int> ByArea(CaseShot shot, CaseSieve sieve, AreaLevel level)
    {
        var counts = new int[shot.Places.Count];
        foreach (var c in shot.Chunks)
            for (var i = 0; i < c.Count; i++)
                if (sieve.Lets(c, i)) counts[c.Place[i]]++;
        var byArea = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var p = 0; p < counts.Length; p++)
            if (counts[p] > 0) byArea[shot.Places[p].At(level) ?? ""] = byArea.GetValueOrDefault(shot.Places[p].At(level) ?? "") + counts[p];
        return byArea;
    }
}
