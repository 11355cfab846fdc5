namespace Wutong.Geo.Cities;

/// <summary>平城用地: the main streets, river, railway, walls and lake of the schematic district, cut by hand; chance fills in the blocks between.</summary>
/// <remarks>Plane metres from the middle of the old city (40.0925 N, 113.2955 E). Positions are good to about 500 m: a schematic, never a survey.</remarks>
internal sealed class PingchengLand
{
    public static readonly Rect District = new(-5700, -6300, 10800, 5900);
    public const int RiverWest = 2700, RiverEast = 2840, RailSouth = 2800, RailNorth = 2880, Wall = 900, Ring = 960;

    private static readonly Street Plain = new(StreetKind.Secondary), Wide = new(StreetKind.Primary),
        Yingbin = new(StreetKind.Primary, "迎宾街", "Yingbin Street"), SouthRing = new(StreetKind.Primary, "南环路", "Nanhuan Road"),
        West = new(StreetKind.Primary, "大西街", "Daxi Street"), East = new(StreetKind.Primary, "大东街", "Dadong Street"),
        South = new(StreetKind.Primary, "大南街", "Danan Street"), North = new(StreetKind.Primary, "大北街", "Dabei Street"),
        Kaiyuan = new(StreetKind.Primary, "开源街", "Kaiyuan Street"), Wenxing = new(StreetKind.Primary, "文兴路", "Wenxing Road"),
        Zhenhua = new(StreetKind.Secondary, "振华街", "Zhenhua Street"), RailStreet = new(StreetKind.Secondary, "站前街", "Zhanqian Street");

    private readonly BlockCutter _land;

    public PingchengLand(ulong seed)
    {
        _land = new BlockCutter(seed, BlockSize);
        var (west, rest) = _land.CutAtX(_land.Start(District), RiverWest, new(StreetKind.Secondary, "御河西路", "Yuhe West Road"));
        var (river, east) = _land.CutAtX(rest, RiverEast, new(StreetKind.Secondary, "御河东路", "Yuhe East Road"));
        CutWest(west);
        CutRiver(river);
        CutEast(east);
        PassUnderRailway(west.East);
        PassUnderRailway(river.East);
        WallIn();
        CityNames.NumberStreets(_land.Cuts);
    }

    public IReadOnlyList<Cut> Cuts => _land.Cuts;
    public IReadOnlyList<Block> Blocks => _land.Blocks;
    public List<PlannedPoint> Points { get; } = [];

    /// <summary>0 open country to 1 dense town: the nearest of a few centres.</summary>
    public static double Urban(double x, double y)
    {
        ReadOnlySpan<(double X, double Y, double Full, double End)> centres =
        [
            (0, -200, 2500, 5000), (1300, -2600, 1400, 3400), (4400, -700, 1500, 3300), (4300, -3400, 1000, 2700), (-4000, -1700, 900, 2300),
            (-3900, 1500, 800, 2100), (600, 3900, 800, 2300), (7000, 300, 700, 2200), (-3000, -3900, 600, 2200), (5000, -5300, 300, 1300),
        ];
        var most = 0.0;
        foreach (var c in centres)
        {
            var away = Math.Sqrt((x - c.X) * (x - c.X) + (y - c.Y) * (y - c.Y));
            most = Math.Max(most, 1 - Noise.Smooth((away - c.Full) / (c.End - c.Full)));
        }
        return most;
    }

    private static double BlockSize(double x, double y)
        => Math.Max(Math.Abs(x), Math.Abs(y)) < Wall ? 320 : 400 + 390 * (1 - Urban(x, y));

    private void CutWest(Piece land)
    {
        var (south, rest) = _land.CutAtY(land, RailSouth, RailStreet);
        var (rail, north) = _land.CutAtY(rest, RailNorth, Plain);
        CutRail(rail, [(-4300, 't'), (-2650, 't'), (-1800, 'f'), (-960, 't'), (60, 'f'), (960, 't'), (1900, 'f')]);
        foreach (var part in Both(_land.CutAtX(north, -2650, Wide))) FillBoth(_land.CutAtY(part, 4300, Plain));
        var (lowest, above) = _land.CutAtY(south, -4500, SouthRing);
        FillBoth(_land.CutAtX(lowest, -960, Plain));
        var (lower, aboveYingbin) = _land.CutAtY(above, -2835, Yingbin);
        CutSouthBand(lower);
        var (strip, town) = _land.CutAtY(aboveYingbin, -2400, Plain);
        Columns(strip, Fill, Fill, Fill, Fill);
        var (bandC, upper) = _land.CutAtY(town, -Ring, new(StreetKind.Primary, "环城南街", "Huancheng South Street"));
        Columns(bandC, Fill, Fill, Fill, Fill);
        var (bandB, bandA) = _land.CutAtY(upper, Ring, new(StreetKind.Primary, "环城北街", "Huancheng North Street"));
        Columns(bandB, p => FillBoth(_land.CutAtY(p, 0, Plain)), p => FillBoth(_land.CutAtY(p, 0, West)), CutOldCity, p => FillBoth(_land.CutAtY(p, 0, East)));
        Columns(bandA, Fill, p => FillBoth(_land.CutAtY(p, 1900, Zhenhua)), CutStationSide, p => FillBoth(_land.CutAtY(p, 1430, Wide)));
    }

    private void CutSouthBand(Piece band)
    {
        var (west, east) = _land.CutAtX(band, -960, Wide);
        var (farWest, nearWest) = _land.CutAtX(west, -2650, Wide);
        FillBoth(_land.CutAtY(farWest, -3350, Plain));
        _land.Fill(nearWest);
        FillBoth(_land.CutAtX(east, 960, Wide));
    }

    /// <summary>Four columns: far west, west, the old city's width, east up to the river.</summary>
    private void Columns(Piece band, Action<Piece> farWest, Action<Piece> west, Action<Piece> middle, Action<Piece> east)
    {
        var (a, rest) = _land.CutAtX(band, -2650, Wide);
        var (b, rest2) = _land.CutAtX(rest, -Ring, new(StreetKind.Primary, "环城西路", "Huancheng West Road"));
        var (c, d) = _land.CutAtX(rest2, Ring, new(StreetKind.Primary, "环城东路", "Huancheng East Road"));
        farWest(a); west(b); middle(c); east(d);
    }

    private void CutOldCity(Piece ring)
    {
        var (west, r1) = _land.CutAtX(ring, -Wall, Street.Nothing);
        var (r2, east) = _land.CutAtX(r1, Wall, Street.Nothing);
        var (south, r3) = _land.CutAtY(r2, -Wall, Street.Nothing);
        var (core, north) = _land.CutAtY(r3, Wall, Street.Nothing);
        Strip(west, false, BlockKind.Moat, [(-Wall, null), (-450, null), (0, West), (450, null), (Wall, null)]);
        Strip(east, false, BlockKind.Moat, [(-Wall, null), (-450, null), (0, East), (450, null), (Wall, null)]);
        Strip(south, true, BlockKind.Moat, [(-450, null), (0, South), (450, null)]);
        Strip(north, true, BlockKind.Moat, [(-450, null), (0, North), (450, null)]);
        var (low, high) = _land.CutAtY(core, 0, West);
        var middle = _land.Cuts[^1];
        middle.To = 0;
        void Alleys(Piece p) => _land.Fill(p, b => b.Kind = BlockKind.Alleys);
        foreach (var (half, street) in new[] { (low, South), (high, North) })
        {
            var (w, e) = _land.CutAtX(half, 0, street);
            Alleys(w); Alleys(e);
        }
        _land.AddLine(false, 0, 0, Wall, East);
    }

    /// <summary>The roads along the river go under the railway like the others.</summary>
    private void PassUnderRailway(Cut bank)
    {
        _land.AddLine(true, bank.At, RailSouth, RailNorth, bank.Street with { Crossing = "tunnel" });
        _land.AddLine(true, bank.At, RailNorth, bank.To, bank.Street);
        bank.To = RailSouth;
    }

    private void WallIn()
    {
        var wall = new Street(StreetKind.CityWall, "平城古城墙", "Old City Wall");
        foreach (var vertical in new[] { true, false })
            foreach (var at in new[] { -Wall, Wall }) _land.AddLine(vertical, at, -Wall, Wall, wall);
        foreach (var cut in _land.Cuts.Where(c => c.Street.Walkable && c.At != 0 && c.From >= -Wall && c.To <= Wall && Math.Abs(c.At) < Wall).ToList()) StopBeforeWall(cut);
        Gate(-Wall, 0, "清远门", "Qingyuan Gate"); Gate(Wall, 0, "和阳门", "Heyang Gate");
        Gate(0, -Wall, "永泰门", "Yongtai Gate"); Gate(0, Wall, "武定门", "Wuding Gate");
    }

    /// <summary>A lane inside the old city ends a little before the wall; only the four main streets go through it.</summary>
    private void StopBeforeWall(Cut cut)
    {
        const int gap = 14;
        if (cut.From == -Wall) cut.From += gap;
        if (cut.To == Wall) cut.To -= gap;
        foreach (var end in new[] { cut.From, cut.To }.Where(e => Math.Abs(e) == Wall - gap))
            Points.Add(cut.Vertical ? new(cut.At, end, []) : new(end, cut.At, []));
    }

    private void Gate(int x, int y, string name, string nameEn) => Points.Add(new(x, y, CityTags.Named(name, nameEn, new("barrier", "entrance"), new("historic", "city_gate"))));

    private void CutStationSide(Piece p)
    {
        var (town, top) = _land.CutAtY(p, 2540, Plain);
        _land.Fill(town);
        var (west, rest) = _land.CutAtX(top, -230, Street.Lane);
        var (station, east) = _land.CutAtX(rest, 260, Street.Lane);
        _land.Fill(west); _land.Fill(east);
        _land.Finish(station, BlockKind.Station).Labels = ["大同站", "Datong Railway Station"];
    }

    private void CutRiver(Piece river)
    {
        static Street Bridge(Street s) => s with { Crossing = "bridge" };
        var bridges = new Dictionary<int, Street>
        {
            [4300] = Bridge(Plain), [1430] = Bridge(Wide), [0] = new(StreetKind.Primary, "平城桥", "Pingcheng Bridge", "bridge"),
            [-960] = Bridge(Kaiyuan), [-2835] = Bridge(Yingbin), [-4500] = Bridge(SouthRing),
        };
        int[] borders = [5300, 4800, 3800, 3300, RailNorth, RailSouth, 2250, 1900, 950, 480, -480, -1500, -1950, -2400, -3400, -3950, -5000, -5600];
        var cuts = borders.Select(y => (y, (Street?)null)).Concat(bridges.Select(b => (b.Key, (Street?)b.Value))).OrderBy(c => c.Item1).ToArray();
        Strip(river, false, BlockKind.River, cuts);
    }

    /// <summary>Underpasses (t) and footbridges with steps (f) over the railway; otherwise only marks for borders.</summary>
    private void CutRail(Piece rail, (int X, char Kind)[] crossings)
    {
        var cuts = new SortedDictionary<int, Street?>();
        for (var x = rail.Box.X0 + 480; x < rail.Box.X1 - 200; x += 480) cuts[x] = null;
        foreach (var (x, kind) in crossings)
        {
            cuts[x] = kind == 't' ? new(StreetKind.Secondary, "", "", "tunnel") : new(StreetKind.Footbridge);
            if (kind == 'f') Points.AddRange([new(x, RailSouth + 22, []), new(x, RailNorth - 22, [])]);
        }
        Strip(rail, true, BlockKind.Railway, [.. cuts.Select(c => (c.Key, c.Value))]);
    }

    private void Strip(Piece strip, bool atX, BlockKind kind, (int At, Street? Street)[] cuts)
    {
        var rest = strip;
        foreach (var (at, street) in cuts)
        {
            var (low, high) = atX ? _land.CutAtX(rest, at, street ?? Street.Nothing) : _land.CutAtY(rest, at, street ?? Street.Nothing);
            _land.Finish(low, kind);
            rest = high;
        }
        _land.Finish(rest, kind);
    }

    private void CutEast(Piece land)
    {
        var (south, rest) = _land.CutAtY(land, RailSouth, Plain);
        var (rail, north) = _land.CutAtY(rest, RailNorth, Plain);
        CutRail(rail, [(4400, 't'), (5200, 'f'), (6100, 't'), (8500, 't')]);
        var (northWest, northEast) = _land.CutAtX(north, 6100, Wide);
        FillBoth(_land.CutAtY(northWest, 4300, Plain));
        _land.Fill(northEast);
        var (near, far) = _land.CutAtX(south, 6100, Wide);
        CutNearEast(near);
        CutLakeSide(far);
    }

    private void CutNearEast(Piece land)
    {
        var (shuiposi, top) = _land.CutAtY(land, 1430, Wide);
        FillBoth(_land.CutAtX(top, 4400, Plain));
        var (kaiyuan, town) = _land.CutAtY(shuiposi, -2400, Plain);
        var (west, east) = _land.CutAtX(town, 4400, Wenxing);
        foreach (var half in new[] { west, east })
        {
            var (low, upper) = _land.CutAtY(half, -960, Kaiyuan);
            _land.Fill(low);
            var (middle, high) = _land.CutAtY(upper, 0, Wide);
            _land.Fill(high);
            if (half == west) CutWenxing(middle); else _land.Fill(middle);
        }
        CutKaiyuan(kaiyuan);
    }

    /// <summary>天和城 and 恒大绿洲, with the passage between them, at 文兴路 and 开源街.</summary>
    private void CutWenxing(Piece p)
    {
        var (west, corner) = _land.CutAtX(p, 3800, Street.Lane);
        _land.Fill(west);
        var (estates, north) = _land.CutAtY(corner, -620, Street.Lane);
        _land.Fill(north);
        var block = _land.Finish(estates, BlockKind.Estate);
        (block.Levels, block.Labels) = (26, ["恒大绿洲", "Hengda Lüzhou", "天和城", "Tianhecheng"]);
    }

    private void CutKaiyuan(Piece land)
    {
        var (lowest, above) = _land.CutAtY(land, -4500, SouthRing);
        foreach (var band in Both(_land.CutAtY(above, -2835, Yingbin))) FillBoth(_land.CutAtX(band, 4400, Wenxing));
        var (west, east) = _land.CutAtX(lowest, 4400, Wenxing);
        _land.Fill(west);
        var (low, high) = _land.CutAtY(east, -5150, Plain);
        _land.Fill(high);
        var (square, rest) = _land.CutAtX(low, 5050, Plain);
        _land.Fill(rest);
        var (southern, station) = _land.CutAtY(square, -5550, Street.Lane);
        _land.Fill(southern);
        _land.Finish(station, BlockKind.Station).Labels = ["大同南站", "Datong South Railway Station"];
    }

    private void CutLakeSide(Piece land)
    {
        var (south, north) = _land.CutAtY(land, 1430, Wide);
        _land.Fill(north);
        var (lowest, middle) = _land.CutAtY(south, -2400, Plain);
        FillBoth(_land.CutAtY(lowest, -4500, SouthRing));
        var (west, rest) = _land.CutAtX(middle, 6850, Plain);
        FillBoth(_land.CutAtY(west, -960, Kaiyuan));
        var (lakeColumn, east) = _land.CutAtX(rest, 8450, Plain);
        _land.Fill(east);
        var (below, upper) = _land.CutAtY(lakeColumn, -2100, Street.Lane);
        var (lake, above) = _land.CutAtY(upper, -650, Plain);
        _land.Fill(below); _land.Fill(above);
        _land.Finish(lake, BlockKind.Lake).Labels = ["文瀛湖", "Wenying Lake"];
    }

    private void Fill(Piece p) => _land.Fill(p);

    private void FillBoth((Piece A, Piece B) parts) { _land.Fill(parts.A); _land.Fill(parts.B); }

    private static Piece[] Both((Piece A, Piece B) parts) => [parts.A, parts.B];
}
