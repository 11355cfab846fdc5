using System.Globalization;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Cities;

/// <summary>出图: writes a planned city to a sink and says what it holds.</summary>
/// <remarks>
/// Blocks are drawn afresh in each of three rounds (survey, nodes, ways), so memory grows with the plan (some 1 kB a block) and the
/// register, not with the drawing. Not thread-safe.
/// </remarks>
internal sealed class CityWriter(CityPlan plan, IOsmSink sink)
{
    private const int LongestWay = 40;
    private readonly BlockDrawing _drawing = new();
    private readonly long[] _firstNode = new long[plan.Blocks.Count];
    private readonly List<OsmTag> _tags = [];
    private readonly List<long> _ids = [];
    private readonly List<int> _line = [];
    private EdgeNet _net = null!;
    private AreaBorders _borders = null!;
    private long[] _edgeNode = [];
    private long _nextNode = 1, _nextWay = 1;
    private double _room;

    public CityRegister Write()
    {
        var greens = Survey();
        _borders = new AreaBorders(_net, plan.Blocks, BlockEdges.Of(_net, plan.Blocks));
        var facilities = SowFacilities(greens);
        var lines = plan.Lines.Count == 0 ? [] : new long[plan.Lines.Count];
        WriteEdgeNodes();
        WriteBlockNodes();
        for (var i = 0; i < lines.Length; i++) lines[i] = WriteLineNodes(plan.Lines[i]);
        foreach (var f in facilities) sink.Node(_nextNode++, f.At, CityTags.Of(f));
        WriteStreets();
        var homes = WriteBlockWays();
        for (var i = 0; i < lines.Length; i++) WriteLine(plan.Lines[i], lines[i]);
        return new(WriteAreas(), facilities, homes);
    }

    /// <summary>Draws every block once, to learn its doors, its estates, its open ground and how many people fit.</summary>
    private List<(double X, double Y)>[] Survey()
    {
        var doors = new List<(int X, int Y)>(plan.Points.Select(p => (p.X, p.Y)));
        var greens = plan.Communities.Select(_ => new List<(double X, double Y)>()).ToArray();
        var estates = new int[plan.Communities.Count];
        foreach (var block in plan.Blocks)
        {
            BlockDrawer.Draw(_drawing, block);
            doors.AddRange(_drawing.Doors);
            greens[block.Community].AddRange(_drawing.Greens);
            block.FirstEstate = estates[block.Community];
            estates[block.Community] += _drawing.Estates.Count(e => e.Name.Length == 0);
            foreach (var home in _drawing.Homes) _room += home.Room;
        }
        _net = new EdgeNet(plan.Cuts, plan.Blocks, doors);
        return greens;
    }

    private List<CityFacility> SowFacilities(List<(double X, double Y)>[] greens)
    {
        var blocks = plan.Blocks.ToLookup(b => b.Community);
        var given = plan.Facilities.ToLookup(f => plan.Blocks.First(b => b.Box.Holds(f.X, f.Y)).Community);
        var all = new List<CityFacility>();
        for (var c = 0; c < plan.Communities.Count; c++)
        {
            var dice = new Dice(Dice.Mix(plan.Seed, 0xFAC0_0000UL + (uint)c));
            var sown = given[c].Select(f => new SownFacility(f.Kind, f.Name, f.NameEn, f.X, f.Y, c, f.Hours))
                .Concat(FacilitySower.Sow(c, plan.Communities[c], [.. blocks[c]], greens[c], [.. given[c].Select(f => f.Kind)], dice));
            var number = 0;
            foreach (var f in sown) all.Add(Register(f, ++number));
        }
        return all;
    }

    private CityFacility Register(SownFacility f, int number)
    {
        var area = plan.Communities[f.Community].Code;
        return new(string.Create(CultureInfo.InvariantCulture, $"{area}-F{number:000}"), f.Kind, f.Name, f.NameEn, plan.Frame.At(f.X, f.Y), area, f.Hours);
    }

    private void WriteEdgeNodes()
    {
        _edgeNode = new long[_net.Count];
        var tags = new Dictionary<int, OsmTag[]>();
        foreach (var border in _borders.Borders) foreach (var p in border.Points) _edgeNode[p] = 1;
        MarkStreets(tags);
        foreach (var p in plan.Points) tags[_net.IndexOf(p.X, p.Y)] = p.Tags;
        for (var i = 0; i < _edgeNode.Length; i++)
        {
            if (_edgeNode[i] == 0) continue;
            _edgeNode[i] = _nextNode;
            var (x, y) = _net.At(i);
            sink.Node(_nextNode++, plan.Frame.At(x, y), tags.TryGetValue(i, out var own) ? own : []);
        }
    }

    /// <summary>Marks the points that streets use, and the crossings: where another street ends on a main one.</summary>
    private void MarkStreets(Dictionary<int, OsmTag[]> tags)
    {
        var rank = new byte[_net.Count];
        foreach (var cut in plan.Cuts.Where(c => c.Street.Kind >= StreetKind.CityWall))
        {
            Collect(cut);
            foreach (var p in _line) { _edgeNode[p] = 1; rank[p] = Math.Max(rank[p], (byte)cut.Street.Kind); }
        }
        foreach (var cut in plan.Cuts.Where(c => c.Street.Kind >= StreetKind.Residential))
        {
            Collect(cut);
            foreach (var p in new[] { _line[0], _line[^1] })
                if (rank[p] == (byte)StreetKind.Primary) tags[p] = CityTags.Of(PointKind.Signals);
                else if (rank[p] == (byte)StreetKind.Secondary && (p & 1) == 0) tags[p] = CityTags.Of(PointKind.Zebra);
        }
    }

    private void Collect(Cut cut) { _line.Clear(); _net.Along(cut, _line); }

    private void WriteBlockNodes()
    {
        for (var b = 0; b < plan.Blocks.Count; b++)
        {
            BlockDrawer.Draw(_drawing, plan.Blocks[b]);
            _firstNode[b] = _nextNode;
            foreach (var (x, y, kind) in _drawing.Points) sink.Node(_nextNode++, plan.Frame.At(x, y), CityTags.Of(kind));
        }
    }

    private long WriteLineNodes(PlannedLine line)
    {
        var first = _nextNode;
        foreach (var (x, y) in line.Points) sink.Node(_nextNode++, plan.Frame.At(x, y), []);
        return first;
    }

    private void WriteLine(PlannedLine line, long first)
    {
        _ids.Clear();
        for (var i = 0; i < line.Points.Length; i++) _ids.Add(first + i);
        if (line.Closed) _ids.Add(first);
        WriteWay(line.Tags);
    }

    private void WriteStreets()
    {
        foreach (var cut in plan.Cuts.Where(c => c.Street.Kind >= StreetKind.CityWall))
        {
            Collect(cut);
            if (cut.Street.Kind == StreetKind.Footbridge) { WriteFootbridge(cut.Street); continue; }
            CityTags.Of(cut.Street, _tags);
            for (var from = 0; from + 1 < _line.Count; from += LongestWay) WritePart(from, Math.Min(from + LongestWay, _line.Count - 1), _tags.ToArray());
        }
    }

    /// <summary>Steps up, the bridge, steps down: the first and the last stretch of the line are the stairs.</summary>
    private void WriteFootbridge(Street street)
    {
        CityTags.Of(new Shape(ShapeKind.Steps, 0, 0, 0), _tags);
        OsmTag[] steps = [.. _tags];
        CityTags.Of(street with { Crossing = "bridge" }, _tags);
        WritePart(0, 1, steps);
        WritePart(1, _line.Count - 2, [.. _tags]);
        WritePart(_line.Count - 2, _line.Count - 1, steps);
    }

    private void WritePart(int from, int to, OsmTag[] tags)
    {
        _ids.Clear();
        for (var i = from; i <= to; i++) _ids.Add(_edgeNode[_line[i]]);
        WriteWay(tags);
    }

    private void WriteWay(ReadOnlySpan<OsmTag> tags)
        => sink.Way(_nextWay++, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ids), tags);

    private List<CityHome> WriteBlockWays()
    {
        var homes = new List<CityHome>();
        var numbers = new int[plan.Communities.Count];
        for (var b = 0; b < plan.Blocks.Count; b++)
        {
            BlockDrawer.Draw(_drawing, plan.Blocks[b]);
            foreach (var shape in _drawing.Shapes) WriteShape(shape, b);
            if (_drawing.Homes.Count > 0) AddHomes(homes, plan.Blocks[b], ref numbers[plan.Blocks[b].Community]);
        }
        return homes;
    }

    private void WriteShape(Shape shape, int block)
    {
        _ids.Clear();
        for (var i = shape.First; i < shape.First + shape.Count; i++)
        {
            var r = _drawing.Refs[i];
            _ids.Add(r >= 0 ? _firstNode[block] + r : _edgeNode[_net.IndexOf(_drawing.Doors[~r].X, _drawing.Doors[~r].Y)]);
        }
        CityTags.Of(shape, _tags);
        WriteWay(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tags));
    }

    private void AddHomes(List<CityHome> homes, Block block, ref int number)
    {
        var area = plan.Communities[block.Community].Code;
        var perPlace = plan.Population is { } wanted ? wanted / _room : 1;
        var names = EstateNames(block);
        if (plan.HomePerBuilding)
            foreach (var h in Entrances()) homes.Add(Home(area, ++number, names[h.Estate], h.X, h.Y, h.Room * perPlace, h.Age));
        else
            foreach (var estate in _drawing.Homes.GroupBy(h => h.Estate))
                homes.Add(Home(area, ++number, names[estate.Key], estate.First().X, estate.First().Y, estate.Sum(h => h.Room) * perPlace, estate.First().Age));
    }

    /// <summary>Two neighbouring buildings of an estate share an entrance, so a district has thousands of homes, not tens of thousands.</summary>
    private IEnumerable<DrawnHome> Entrances()
    {
        foreach (var estate in _drawing.Homes.GroupBy(h => h.Estate))
            foreach (var pair in estate.Chunk(2)) yield return pair[0] with { Room = pair.Sum(h => h.Room) };
    }

    private List<(string Zh, string En)> EstateNames(Block block)
    {
        var number = block.FirstEstate;
        return [.. _drawing.Estates.Select(e => e.Name.Length > 0 ? (e.Name, e.NameEn) : CityNames.Estate(++number))];
    }

    private CityHome Home(string area, int number, (string Zh, string En) estate, double x, double y, double people, byte age)
    {
        var (children, adults, elderly) = PopulationModel.Split(Math.Max(1, (int)Math.Round(people)), age);
        return new(string.Create(CultureInfo.InvariantCulture, $"{area}-H{number:0000}"), estate.Zh, estate.En, plan.Frame.At(x, y), area, children, adults, elderly);
    }

    private List<CityArea> WriteAreas()
    {
        var ways = WriteBorders();
        var areas = new List<CityArea>();
        long relation = 1;
        Add(plan.District.Code, null, CityAreaLevel.District, plan.District.Name, plan.District.NameEn, false, _ => true);
        for (var s = 0; s < plan.Subdistricts.Count; s++)
        {
            var (index, a) = (s, plan.Subdistricts[s]);
            Add(a.Code, plan.District.Code, CityAreaLevel.Subdistrict, a.Name, a.NameEn, false, c => plan.Communities[c].Parent == index);
        }
        for (var c = 0; c < plan.Communities.Count; c++)
        {
            var (index, a) = (c, plan.Communities[c]);
            Add(a.Code, plan.Subdistricts[a.Parent].Code, CityAreaLevel.Community, a.Name, a.NameEn, a.IsVillage, other => other == index);
        }
        return areas;

        void Add(string code, string? parent, CityAreaLevel level, string name, string nameEn, bool village, Func<int, bool> inside)
        {
            var rings = _borders.Rings(inside);
            var area = new CityArea(code, parent, level, name, nameEn, village, Centre(inside), new GeoRings([.. rings.Select(Ring)]));
            areas.Add(area);
            var members = rings.SelectMany(r => r.Select(s => new OsmMember(OsmMemberType.Way, ways + (s >= 0 ? s : ~s), IsHole(r) ? "inner" : "outer"))).ToArray();
            sink.Relation(relation++, members, CityTags.Of(area));
        }
    }

    private long WriteBorders()
    {
        var first = _nextWay;
        OsmTag[] tags = [new("boundary", "administrative")];
        foreach (var border in _borders.Borders)
        {
            _ids.Clear();
            foreach (var p in border.Points) _ids.Add(_edgeNode[p]);
            WriteWay(tags);
        }
        return first;
    }

    /// <summary>A ring with its area on the left runs against the clock, unless it goes round a hole.</summary>
    private bool IsHole(List<int> steps)
    {
        long twice = 0;
        foreach (var step in steps)
        {
            var points = _borders.PointsOf(step);
            for (var i = 0; i + 1 < points.Length; i++)
            {
                var ((ax, ay), (bx, by)) = (_net.At(points[i]), _net.At(points[i + 1]));
                twice += (long)ax * by - (long)bx * ay;
            }
        }
        return twice < 0;
    }

    private GeoPoint[] Ring(List<int> steps)
    {
        var points = new List<GeoPoint>();
        foreach (var step in steps)
            foreach (var p in _borders.PointsOf(step).Skip(points.Count == 0 ? 0 : 1)) { var (x, y) = _net.At(p); points.Add(plan.Frame.At(x, y)); }
        return [.. points];
    }

    /// <summary>The middle of the block nearest to the middle of the area: always inside.</summary>
    private GeoPoint Centre(Func<int, bool> inside)
    {
        var blocks = plan.Blocks.Where(b => inside(b.Community)).ToList();
        double area = blocks.Sum(b => b.Box.Area), x = blocks.Sum(b => b.Box.CentreX * b.Box.Area) / area, y = blocks.Sum(b => b.Box.CentreY * b.Box.Area) / area;
        var near = blocks.Where(b => !b.IsStrip).DefaultIfEmpty(blocks[0]).MinBy(b => (b.Box.CentreX - x) * (b.Box.CentreX - x) + (b.Box.CentreY - y) * (b.Box.CentreY - y))!;
        return plan.Frame.At(near.Box.CentreX, near.Box.CentreY);
    }
}
