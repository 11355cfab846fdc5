using Wutong.Geo.Osm;

namespace Wutong.Geo.Cities;

/// <summary>What stands where in the schematic district: uses by chance and by how dense the town is, then the named places.</summary>
internal static class PingchengUse
{
    public static readonly PlannedFacility[] Facilities =
    [
        new("service", "文兴社区服务中心", "Wenxing Community Service Centre", 4385, -700, "Mo-Fr 08:30-12:00,14:30-17:00; PH off"),
        new("fitness", "天和城小广场", "Tianhecheng Small Square", 4180, -941, "24/7"),
        new("market", "振华街货栈", "Zhenhua Street Market", -1480, 1911, "Mo-Su 06:00-19:30"),
    ];

    private static readonly (double X, double Y, BlockKind Kind, int Levels, string[] Labels)[] Named =
    [
        (-2250, 2050, BlockKind.Estate, 18, ["睿和新城", "Ruihe Xincheng"]),
        (-1300, -180, BlockKind.Commerce, 0, ["华林", "Hualin"]), (-2000, 160, BlockKind.Commerce, 0, ["百盛", "Baisheng"]),
        (2450, -400, BlockKind.School, 0, ["滨河小学", "Binhe Primary School"]), (2050, 620, BlockKind.School, 0, ["御河小学", "Yuhe Primary School"]),
        (5000, -300, BlockKind.Commerce, 0, ["万达广场", "Wanda Plaza"]),
    ];

    public static void Settle(IReadOnlyList<Block> blocks, ulong seed)
    {
        foreach (var block in blocks.Where(b => b is { Kind: BlockKind.Estate, Labels.Length: 0 })) Choose(block, new Dice(Dice.Mix(block.Seed, seed)));
        foreach (var (x, y, kind, levels, labels) in Named)
        {
            var block = blocks.First(b => b.Box.Holds(x, y));
            (block.Kind, block.Levels, block.Labels) = (kind, levels, labels);
        }
    }

    /// <summary>The railway, the high-speed line on its viaduct, and the river with its water.</summary>
    public static List<PlannedLine> Lines()
    {
        var box = PingchengLand.District;
        var rail = Span(box.X0, box.X1, 120).Select(x => (x, (PingchengLand.RailSouth + PingchengLand.RailNorth) / 2.0)).ToArray();
        var fast = Span(box.Y0, -5350, 100).Select(y => (4800 + 0.45 * (-5350 - y), y)).Concat([(4790d, -5330d)]).ToArray();
        var river = Span(box.Y0, box.Y1, 90).Select(y => ((PingchengLand.RiverWest + PingchengLand.RiverEast) / 2.0, y)).Reverse().ToArray();
        var west = Span(box.Y0, box.Y1, 90).Select(y => (PingchengLand.RiverWest + 16.0, y));
        var east = Span(box.Y0, box.Y1, 90).Select(y => (PingchengLand.RiverEast - 16.0, y)).Reverse();
        return
        [
            new(rail, [new("railway", "rail")], false), new(fast, [new("railway", "rail"), new("highspeed", "yes"), new("bridge", "viaduct"), new("layer", "2")], false),
            new(river, CityTags.Named("御河", "Yuhe River", new OsmTag("waterway", "river")), false),
            new([.. west, .. east], CityTags.Named("御河", "Yuhe River", new OsmTag("natural", "water"), new OsmTag("water", "river")), true),
        ];
    }

    private static void Choose(Block block, Dice dice)
    {
        var (x, y) = (block.Box.CentreX, block.Box.CentreY);
        var away = Math.Sqrt(x * x + y * y);
        LandUse.Choose(block, PingchengLand.Urban(x, y), towers: Math.Clamp((away - 1200) / 4200, 0.3, 0.8), dice);
        block.Crowding = 1 + 0.9 * (1 - Noise.Smooth((away - 1900) / 2300));
    }

    private static IEnumerable<double> Span(double from, double to, double step)
    {
        var parts = (int)Math.Ceiling((to - from) / step);
        return Enumerable.Range(0, parts + 1).Select(i => from + (to - from) * i / parts);
    }
}
