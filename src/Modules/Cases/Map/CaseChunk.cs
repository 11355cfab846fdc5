namespace Wutong.Cases.Map;

/// <summary>一段列: some thousand cases as columns, 40 bytes each. Never changed once a <see cref="CaseShot"/> shows it: what changes is a copy.</summary>
/// <remarks>2048: no column is a large object, and a copy for one changed case is 80 KB.</remarks>
internal sealed class CaseChunk
{
    public const int Most = 2048, BytesEach = 40;

    public readonly uint[] X = new uint[Most], Y = new uint[Most];
    public readonly long[] Number = new long[Most];

    /// <summary>Seconds since 2000; <see cref="CaseTimes.Never"/>: none.</summary>
    public readonly int[] Reported = new int[Most], Due = new int[Most], Closed = new int[Most];

    /// <summary>Indexes into the tables of the <see cref="CaseShot"/>.</summary>
    public readonly int[] Place = new int[Most], Units = new int[Most];
    public readonly ushort[] Kind = new ushort[Most];

    /// <summary>0: gone from the map.</summary>
    public readonly byte[] Stage = new byte[Most];
    public readonly byte[] Flags = new byte[Most];

    public int Count { get; set; }

    /// <summary>The ground it covers, so that a tile elsewhere need not look.</summary>
    public uint West { get; private set; } = uint.MaxValue;
    public uint East { get; private set; }
    public uint North { get; private set; } = uint.MaxValue;
    public uint South { get; private set; }

    public bool Touches(MapTile tile) => Count > 0 && East >= tile.West && West <= tile.West + (tile.Side - 1) && South >= tile.North && North <= tile.North + (tile.Side - 1);

    public void Cover(uint x, uint y) => (West, East, North, South) = (Math.Min(West, x), Math.Max(East, x), Math.Min(North, y), Math.Max(South, y));

    public CaseChunk Copy()
    {
        var copy = new CaseChunk { Count = Count, West = West, East = East, North = North, South = South };
        for (var (from, to, i) = (Columns, copy.Columns, 0); i < from.Length; i++) Array.Copy(from[i], to[i], Count);
        return copy;
    }

    /// <summary>Takes one case of another chunk over.</summary>
    public void Take(CaseChunk from, int at)
    {
        var i = Count++;
        for (var (source, own, c) = (from.Columns, Columns, 0); c < own.Length; c++) Array.Copy(source[c], at, own[c], i, 1);
        Cover(X[i], Y[i]);
    }

    private Array[] Columns => [X, Y, Number, Reported, Due, Closed, Place, Units, Kind, Stage, Flags];
}

/// <summary>What a case's flags say.</summary>
[Flags]
internal enum CaseFlags : byte { None = 0, Public = 1, Supervised = 2, Private = 4, Urgent = 8 }

/// <summary>Instants as whole seconds since 2000, in 4 bytes until 2068.</summary>
internal static class CaseTimes
{
    public const int Never = int.MaxValue;
    private static readonly DateTime Start = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The second an instant lies in.</summary>
    public static int Floor(DateTime utc) => Held(Math.Floor((utc - Start).TotalSeconds));

    /// <summary>The first second that begins no earlier.</summary>
    public static int Ceiling(DateTime? utc) => utc is { } at ? Held(Math.Ceiling((at - Start).TotalSeconds)) : Never;

    private static int Held(double seconds) => (int)Math.Clamp(seconds, int.MinValue + 1, Never - 1);
}
