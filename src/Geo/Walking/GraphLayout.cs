using System.Runtime.InteropServices;

namespace Wutong.Geo.Walking;

/// <summary>The head of a graph's block: what the saved file begins with. Little-endian, as all machines we run on are.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct GraphHeader
{
    public const ulong MagicValue = 0x4752_474e_4f54_5557; // "WUTONGRG"
    public const int CurrentVersion = 1;

    public ulong Magic;
    public int Version;
    public int Nodes;
    public int Arcs;
    public int ShapedArcs;
    public int ShapePoints;
    public int GridColumns;
    public int GridRows;
    public int GridEntries;
    public int GridCellLonE7;
    public int GridCellLatE7;
    public int MinLonE7;
    public int MinLatE7;
    public int MaxLonE7;
    public int MaxLatE7;
    public ulong Checksum; // XxHash3 of the head with this field zero, then of everything after it
    public long TotalBytes;
}

/// <summary>Where each array of a graph lies in its block; sections start on 64-byte lines, in the order of the fields.</summary>
internal readonly struct GraphLayout
{
    public const int HeaderBytes = 128;

    public readonly long NodeLon, NodeLat, FirstArc, Head, Length, ShapedArc, FirstPoint, PointLon, PointLat, PointOffset, CellFirst, CellArc, Total;

    public GraphLayout(in GraphHeader h)
    {
        long at = HeaderBytes;
        NodeLon = Take(ref at, h.Nodes);
        NodeLat = Take(ref at, h.Nodes);
        FirstArc = Take(ref at, h.Nodes + 1L);
        Head = Take(ref at, h.Arcs);
        Length = Take(ref at, h.Arcs);
        ShapedArc = Take(ref at, h.ShapedArcs);
        FirstPoint = Take(ref at, h.ShapedArcs + 1L);
        PointLon = Take(ref at, h.ShapePoints);
        PointLat = Take(ref at, h.ShapePoints);
        PointOffset = Take(ref at, h.ShapePoints);
        CellFirst = Take(ref at, (long)h.GridColumns * h.GridRows + 1);
        CellArc = Take(ref at, h.GridEntries);
        Total = at;
    }

    private static long Take(ref long at, long count)
    {
        long here = at;
        at += (count * sizeof(int) + 63) & ~63L;
        return here;
    }
}
