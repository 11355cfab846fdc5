using Wutong.Geo.Cities;

namespace Wutong.Geo.Tests.Cities;

public sealed class GridTownTests
{
    [Fact]
    public void Every_block_is_as_long_as_the_formula_says_to_a_millimetre()
    {
        var town = new GridTown(columns: 12, rows: 9, spacingMetres: 100);
        Assert.InRange(town.BlockMillimetres, 99_990, 100_010);
        for (var row = 0; row + 1 < town.Rows; row++)
            for (var column = 0; column + 1 < town.Columns; column++)
            {
                Assert.InRange(Earth.Millimetres(town.At(column, row), town.At(column + 1, row)) - town.BlockMillimetres, -1, 1);
                Assert.InRange(Earth.Millimetres(town.At(column, row), town.At(column, row + 1)) - town.BlockMillimetres, -1, 1);
            }
        Assert.Equal(5 * town.BlockMillimetres, town.WalkMillimetres(1, 1, 4, 3));
    }

    [Fact]
    public void The_file_and_the_arrays_hold_the_same_streets()
    {
        var town = new GridTown(4, 3, 80);
        var sink = new CollectingSink();
        town.Write(sink);
        var streets = town.Streets();
        Assert.Equal((12, 7), (sink.Nodes.Count, sink.Ways.Count));
        Assert.Equal(sink.Ways.SelectMany(w => w.Nodes).Select(n => (int)n - 1), streets.Nodes);
        Assert.Equal(streets.WayCount + 1, streets.FirstNode.Length);
        Assert.Equal(streets.Nodes.Length, streets.FirstNode[^1]);
        Assert.Equal(sink.Nodes.OrderBy(n => n.Key).Select(n => n.Value.LonE7), streets.LonE7);
    }

    [Fact]
    public void A_town_of_one_street_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new GridTown(1, 5, 100));
}
