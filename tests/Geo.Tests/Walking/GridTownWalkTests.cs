using Wutong.Geo.Cities;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

public sealed class GridTownWalkTests
{
    [Fact]
    public void Every_walk_in_a_grid_town_is_as_long_as_its_formula()
    {
        var town = new GridTown(columns: 7, rows: 5, spacingMetres: 100);
        var built = WalkGraphBuilder.Build(town.Streets());
        var search = new WalkSearch(built.Graph);
        for (int from = 0; from < 35; from++)
        {
            var reach = search.Run(Place(from), 100_000_000);
            for (int to = 0; to < 35; to++)
                Assert.Equal(town.WalkMillimetres(from % 7, from / 7, to % 7, to / 7), reach.MillimetresTo(Place(to)));
        }

        StreetPlace Place(int crossing) => built.PlaceOfInput[town.NodeId(crossing % 7, crossing / 7) - 1];
    }
}
