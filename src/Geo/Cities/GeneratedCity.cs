using Wutong.Geo.Osm;

namespace Wutong.Geo.Cities;

/// <summary>What city to make.</summary>
/// <param name="Seed">The same options give the same elements in the same order.</param>
/// <param name="StreetNodes">Nodes of walkable ways wanted, 2 000 to 10 000 000; met to about a tenth. The file has some 2.5 nodes for each, for it has buildings too.</param>
/// <param name="Lon">Longitude of the middle, WGS-84 degrees.</param>
/// <param name="Lat">Latitude of the middle, WGS-84 degrees, -75 to 75.</param>
/// <param name="HomePerBuilding">True: a home for each two buildings; false: one for each estate, which keeps the register of a large city small.</param>
public sealed record GeneratedCityOptions(int Seed, int StreetNodes, double Lon = 112.0, double Lat = 37.5, bool HomePerBuilding = false);

/// <summary>生成城市: a city of any size by seed, with blocks, estates, buildings, 30 to 80 communities, villages at the edge and facilities.</summary>
/// <remarks>
/// Invented throughout: its codes begin with 99, which no province has. Memory grows with blocks (about 1 kB each, 60 street nodes a block)
/// and with the register; nodes and ways stream.
/// </remarks>
public static class GeneratedCity
{
    private const double StreetNodesPerSquareKilometre = 255;

    /// <summary>Writes the city to the sink and returns its register.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size or a latitude outside its range.</exception>
    public static CityRegister Generate(IOsmSink sink, GeneratedCityOptions options)
    {
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.StreetNodes, 2_000, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.StreetNodes, 10_000_000, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(options.Lat), 75, nameof(options));
        return new CityWriter(Plan(options), sink).Write();
    }

    private static CityPlan Plan(GeneratedCityOptions options)
    {
        var seed = (ulong)(uint)options.Seed;
        var squareKilometres = options.StreetNodes / StreetNodesPerSquareKilometre;
        var communities = (int)Math.Clamp(squareKilometres / 3, 30, 80);
        var subdistricts = Math.Max(4, communities / 8);
        var land = new GeneratedCityLand(seed, (int)(1000 * Math.Sqrt(squareKilometres)), subdistricts, communities);
        return new CityPlan
        {
            Seed = seed,
            Frame = new CityFrame(options.Lon, options.Lat, new GeneratedCityBend(seed, land.RiverAt).At),
            District = ("990101000000", "示例区", "Sample District"),
            Subdistricts = [.. Enumerable.Range(0, subdistricts).Select(Subdistrict)],
            Communities = Communities(land, seed),
            Cuts = land.Cuts, Blocks = land.Blocks, Lines = [River(land)],
            Population = Math.Min(12_000_000, 28 * options.StreetNodes), HomePerBuilding = options.HomePerBuilding,
        };
    }

    private static PlannedArea Subdistrict(int index)
        => new($"990101{index + 1:000}000", $"第{CityNames.Chinese(index + 1)}街道 示例", $"Subdistrict No. {index + 1} (sample)", false, -1, 1);

    private static List<PlannedArea> Communities(GeneratedCityLand land, ulong seed)
    {
        var dice = new Dice(Dice.Mix(seed, 0xC0DE));
        var counts = new int[land.SubdistrictOf.Length, 2];
        var all = new List<PlannedArea>();
        for (var c = 0; c < land.SubdistrictOf.Length; c++)
        {
            var (s, village) = (land.SubdistrictOf[c], land.UrbanOf[c] < 0.25);
            var number = ++counts[s, village ? 1 : 0];
            var (zh, en) = CityNames.Community($"第{CityNames.Chinese(s + 1)}街道", $"Subdistrict {s + 1}", number, village);
            var size = Math.Sqrt(land.Blocks.Count / (double)land.SubdistrictOf.Length / 12);
            all.Add(new($"990101{s + 1:000}{(village ? 199 : 0) + number:000}", zh, en, village, s, (0.35 + 0.65 * land.UrbanOf[c]) * dice.Between(0.7, 1.2) * Math.Max(1, size)));
        }
        return all;
    }

    private static PlannedLine River(GeneratedCityLand land)
    {
        var step = Math.Max(150, land.Side / 800);
        var ys = Enumerable.Range(0, land.Side / step + 1).Select(i => -land.Side / 2.0 + Math.Min(i * step, land.Side)).ToList();
        var west = ys.Select(y => (land.RiverAt + 16.0, y));
        var east = Enumerable.Reverse(ys).Select(y => (land.RiverAt + 124.0, y));
        return new([.. west, .. east], CityTags.Named("示例河", "Sample River", new OsmTag("natural", "water"), new OsmTag("water", "river")), true);
    }
}
