using Wutong.Geo.Osm;
using Wutong.Geo.Streets;

namespace Wutong.Geo.Cities;

/// <summary>方格镇: a grid of streets so plain that every walking length has a formula; for tests and worked examples.</summary>
/// <remarks>
/// It lies on the equator at 112 E, where a step east and a step north are equally long; both are rounded to whole 1e-7 degrees (11 mm),
/// so <see cref="BlockMillimetres"/> is what the engine measures, not quite what was asked for.
/// </remarks>
public sealed class GridTown
{
    private const int OriginLonE7 = 1_120_000_000;
    private readonly int _stepE7;

    /// <param name="columns">Streets running north and south, 2 to 1 000.</param>
    /// <param name="rows">Streets running east and west, 2 to 1 000.</param>
    /// <param name="spacingMetres">Between neighbouring streets, 1 to 1 000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside its range.</exception>
    public GridTown(int columns, int rows, int spacingMetres)
    {
        Check(columns, 2, nameof(columns));
        Check(rows, 2, nameof(rows));
        Check(spacingMetres, 1, nameof(spacingMetres));
        (Columns, Rows) = (columns, rows);
        _stepE7 = (int)Math.Round(spacingMetres / Earth.MetresPerE7);
        BlockMillimetres = Earth.Millimetres(At(0, 0), At(1, 0));
    }

    public int Columns { get; }
    public int Rows { get; }

    /// <summary>Length of one side of a block as <see cref="Earth.Millimetres"/> has it.</summary>
    public long BlockMillimetres { get; }

    /// <summary>Id of a crossing in the file; in <see cref="Streets"/> its index is one less.</summary>
    public long NodeId(int column, int row) => 1 + (long)row * Columns + column;

    public GeoPoint At(int column, int row) => new(OriginLonE7 + column * _stepE7, row * _stepE7);

    /// <summary>The formula: blocks east or west plus blocks north or south, times <see cref="BlockMillimetres"/>.</summary>
    public long WalkMillimetres(int fromColumn, int fromRow, int toColumn, int toRow)
        => BlockMillimetres * (Math.Abs(fromColumn - toColumn) + Math.Abs(fromRow - toRow));

    /// <summary>Writes the town: columns x rows nodes, one residential way for each street.</summary>
    public void Write(IOsmSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++) sink.Node(NodeId(column, row), At(column, row), []);
        OsmTag[] tags = [new("highway", "residential")];
        long way = 1;
        foreach (var street in StreetsInOrder()) sink.Way(way++, [.. street.Select(i => i + 1L)], tags);
    }

    /// <summary>The same streets as arrays, for tests that need no file.</summary>
    public StreetNetwork Streets()
    {
        var ways = StreetsInOrder().ToList();
        var places = Enumerable.Range(0, Rows).SelectMany(r => Enumerable.Range(0, Columns).Select(c => At(c, r))).ToList();
        return new StreetNetwork
        {
            LonE7 = [.. places.Select(p => p.LonE7)], LatE7 = [.. places.Select(p => p.LatE7)],
            FirstNode = [0, .. ways.Select((_, i) => ways.Take(i + 1).Sum(w => w.Length))],
            Nodes = [.. ways.SelectMany(w => w)],
            Class = [.. ways.Select(_ => StreetClass.Residential)], EffortPercent = [.. ways.Select(_ => (short)100)],
            NameOfWay = [.. ways.Select(_ => -1)], Names = [],
        };
    }

    private IEnumerable<int[]> StreetsInOrder()
    {
        for (var row = 0; row < Rows; row++) yield return [.. Enumerable.Range(0, Columns).Select(c => (int)NodeId(c, row) - 1)];
        for (var column = 0; column < Columns; column++) yield return [.. Enumerable.Range(0, Rows).Select(r => (int)NodeId(column, r) - 1)];
    }

    private static void Check(int value, int least, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1000, name);
    }
}
