using CsCheck;
using Wutong.Geo.Areas;
using Wutong.Geo.Cities;
using Wutong.Geo.Osm;
using Wutong.Geo.Tests.Cities;

namespace Wutong.Geo.Tests.Areas;

public sealed class AreaFinderTests
{
    private static readonly GeoPoint Origin = new(1_133_000_000, 400_000_000);

    /// <summary>A small town: points fall on corners and borders all the time.</summary>
    private static readonly Gen<GeoPoint> SmallPoint = Gen.Select(Gen.Int[-2, 42], Gen.Int[-2, 42]).Select((x, y) => new GeoPoint(Origin.LonE7 + x, Origin.LatE7 + y));

    private static readonly Gen<GeoRings> Tangle = SmallPoint.Array[0, 9].Array[0, 3].Select(rings => new GeoRings(rings));

    /// <param name="scale">At 1 a cell of the grid is a point; at 997 it holds thousands, most of them off the corners.</param>
    [Theory, InlineData(1), InlineData(997)]
    public void Tangled_overlapping_areas_answer_as_a_plain_scan_does(int scale) =>
        Gen.Select(Tangle.Array[0, 8], SmallPoint.Array[30], Gen.Int[0, scale - 1].Array[60]).Sample((small, points, off) =>
        {
            GeoRings[] areas = [.. small.Select(a => new GeoRings([.. a.Rings.Select(r => r.Select(p => Scaled(p, scale, 0, 0)).ToArray())]))];
            var finder = new AreaFinder(areas);
            for (int i = 0; i < points.Length; i++)
                foreach (var p in new[] { Scaled(points[i], scale, 0, 0), Scaled(points[i], scale, off[2 * i], off[2 * i + 1]), Scaled(points[i], scale, off[i], 0) }) Assert.Equal(Plain(areas, p), finder.Find(p));
        }, iter: 700);

    private static GeoPoint Scaled(GeoPoint p, int scale, int x, int y) => new(Origin.LonE7 + (p.LonE7 - Origin.LonE7) * scale + x, Origin.LatE7 + (p.LatE7 - Origin.LatE7) * scale + y);

    [Fact]
    public void Large_areas_answer_as_a_plain_scan_does()
    {
        var anywhere = Gen.Select(Gen.Int[-1_800_000_000, 1_800_000_000], Gen.Int[-900_000_000, 900_000_000]).Select((lon, lat) => new GeoPoint(lon, lat));
        Gen.Select(anywhere.Array[3, 12].Array[1, 3].Select(rings => new GeoRings(rings)).Array[1, 4], anywhere.Array[50]).Sample((areas, points) =>
        {
            var finder = new AreaFinder(areas);
            foreach (var p in points.Concat(areas.SelectMany(a => a.Rings).SelectMany(r => r))) Assert.Equal(Plain(areas, p), finder.Find(p));
        }, iter: 40);
    }

    [Fact]
    public void Areas_that_share_borders_hold_every_point_once() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[0, 1_000_000]).Sample((columns, rows, seed) =>
        {
            var tiles = new Tiles(columns, rows, size: 12, seed).Areas;
            var finder = new AreaFinder(tiles);
            for (int x = 0; x < columns * 12; x++)
                for (int y = 0; y < rows * 12; y++)
                {
                    var p = new GeoPoint(Origin.LonE7 + x, Origin.LatE7 + y);
                    Assert.Single(tiles, tile => PlainContains(tile, p));
                    Assert.Equal(Plain(tiles, p), finder.Find(p));
                }
        }, iter: 15);

    [Fact]
    public void Every_home_of_the_demonstration_city_is_in_the_area_a_plain_scan_says()
    {
        var city = Pingcheng.Generate(new CollectingSink());
        var communities = city.Areas.Where(a => a.Level == CityAreaLevel.Community).ToList();
        var areas = communities.Select(c => c.Boundary).ToArray();
        var finder = new AreaFinder(areas);
        foreach (var home in city.Homes.Where((_, i) => i % 7 == 0))
        {
            int found = finder.Find(home.At);
            Assert.Equal(Plain(areas, home.At), found);
            Assert.Equal(home.AreaCode, communities[found].Code);
        }
        foreach (var corner in areas.SelectMany(a => a.Rings).SelectMany(r => r).Where((_, i) => i % 5 == 0)) Assert.Equal(Plain(areas, corner), finder.Find(corner));
        Assert.InRange(finder.Bytes, 100_000, 20_000_000);
    }

    [Fact]
    public void Nothing_holds_nothing()
    {
        Assert.Equal(-1, new AreaFinder([]).Find(Origin));
        Assert.Equal(-1, new AreaFinder([new([])]).Find(Origin));
        Assert.Equal(-1, new AreaFinder([new([[Origin, Origin]])]).Find(Origin));
    }

    private static int Plain(GeoRings[] areas, GeoPoint p) => Array.FindIndex(areas, a => PlainContains(a, p));

    /// <summary>The rule in fractions: the crossing lies strictly east of the point.</summary>
    private static bool PlainContains(GeoRings area, GeoPoint p)
    {
        bool inside = false;
        foreach (var ring in area.Rings)
            for (int i = 0; i < ring.Length; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
                if (a.LatE7 > p.LatE7 == b.LatE7 > p.LatE7) continue;
                Int128 rise = (Int128)b.LatE7 - a.LatE7, crossing = a.LonE7 * rise + ((Int128)p.LatE7 - a.LatE7) * ((Int128)b.LonE7 - a.LonE7);
                if (rise > 0 ? p.LonE7 * rise < crossing : p.LonE7 * rise > crossing) inside = !inside;
            }
        return inside;
    }

    /// <summary>A sheet of tiles with bent borders, each border drawn once and used from both sides.</summary>
    private sealed class Tiles(int columns, int rows, int size, int seed)
    {
        public GeoRings[] Areas => [.. Enumerable.Range(0, columns * rows).Select(i => Tile(i % columns, i / columns))];

        private GeoRings Tile(int x, int y)
        {
            GeoPoint[] ring = [Corner(x, y), Bend(x, y, 0), Corner(x + 1, y), Bend(x + 1, y, 1), Corner(x + 1, y + 1), Bend(x, y + 1, 0), Corner(x, y + 1), Bend(x, y, 1), Corner(x, y)];
            return new([ring]);
        }

        /// <summary>The sheet's own edge stays straight.</summary>
        private GeoPoint Corner(int x, int y) => At(x * size + (x > 0 && x < columns ? Dice(x, y, 2) : 0), y * size + (y > 0 && y < rows ? Dice(x, y, 3) : 0));

        private GeoPoint Bend(int x, int y, int side) => side == 0
            ? At(x * size + size / 2, y * size + (y > 0 && y < rows ? Dice(x, y, 4) : 0))
            : At(x * size + (x > 0 && x < columns ? Dice(x, y, 5) : 0), y * size + size / 2);

        private int Dice(int x, int y, int which) => new Random(seed * 31 + x * 977 + y * 7919 + which * 104_729).Next(-3, 4);

        private static GeoPoint At(int x, int y) => new(Origin.LonE7 + x, Origin.LatE7 + y);
    }
}
