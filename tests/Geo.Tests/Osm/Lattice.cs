using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

/// <summary>A grid town of any size, for bulk: every row and column is a named street of its own.</summary>
internal static class Lattice
{
    private const int StepE7 = 2000; // about 22 m

    /// <summary>Columns times rows nodes with a little noise in their places, so that the file compresses like a real one.</summary>
    public static void Write(Stream stream, int columns, int rows, int nodesPerWay = 12)
    {
        using var writer = new PbfWriter(stream, new(1_130_000_000, 400_000_000), new(1_130_000_000 + columns * StepE7, 400_000_000 + rows * StepE7));
        var random = new Random(1);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                writer.Node(Id((long)row * columns + column), At(row, column, random), []);
        WriteWays(writer, columns, rows, nodesPerWay);
    }

    private static void WriteWays(PbfWriter writer, int columns, int rows, int nodesPerWay)
    {
        long id = 1;
        var nodes = new long[nodesPerWay];
        string[] classes = ["residential", "footway", "service", "secondary"];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column + 1 < columns; column += nodesPerWay - 1)
                writer.Way(id++, Line(i => column + i < columns ? Id(row, column + i) : 0), [new("highway", classes[row % 4]), new("name", $"东西街{row}")]);
        for (var column = 0; column < columns; column++)
            for (var row = 0; row + 1 < rows; row += nodesPerWay - 1)
                writer.Way(id++, Line(i => row + i < rows ? Id(row + i, column) : 0), [new("highway", classes[column % 4]), new("name", $"南北街{column}")]);

        ReadOnlySpan<long> Line(Func<int, long> node)
        {
            var count = 0;
            while (count < nodesPerWay && node(count) is > 0 and var next) nodes[count++] = next;
            return nodes.AsSpan(0, count);
        }

        long Id(int row, int column) => Lattice.Id((long)row * columns + column);
    }

    /// <summary>Ascending with uneven gaps, as in a cut-out of the real map.</summary>
    private static long Id(long index) => 1 + index * 64 + (long)((ulong)index * 0x9E3779B97F4A7C15 >> 58);

    private static GeoPoint At(int row, int column, Random random) =>
        new(1_130_000_000 + column * StepE7 + random.Next(-900, 900), 400_000_000 + row * StepE7 + random.Next(-900, 900));
}
