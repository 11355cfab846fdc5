namespace Wutong.Geo.Cities;

/// <summary>What a drawn line or outline is; <see cref="CityTags"/> says how OpenStreetMap writes it.</summary>
internal enum ShapeKind : byte
{
    Footway, Drive, Alley, Steps, Wall, Apartments, House, SchoolGround, SchoolBuilding, Shop, Works, Park, Pitch, Lake, StationHall, Farmland,
}

/// <summary>What stands at a point of a path.</summary>
internal enum PointKind : byte { Plain, OpenGate, LiftGate, LockedGate, CityGate, Signals, Zebra }

/// <summary>One drawn line: <c>Refs[First .. First + Count]</c> of the drawing; closed when its last reference repeats its first.</summary>
internal readonly record struct Shape(ShapeKind Kind, int First, int Count, int Levels, string Name = "", string NameEn = "");

/// <summary>One house with the people it would hold when full, before the city's population is settled.</summary>
/// <param name="Estate">Index into the drawing's estates.</param>
internal readonly record struct DrawnHome(double X, double Y, double Room, int Estate, byte Age);

/// <summary>An estate: its names by hand, or empty to be numbered; its main gate on the street.</summary>
internal readonly record struct DrawnEstate(string Name, string NameEn, double GateX, double GateY);

/// <summary>街坊图: everything inside one block, in plane metres. Reused from block to block, so a large city needs no more memory than one block.</summary>
internal sealed class BlockDrawing
{
    private readonly Dictionary<(int, int), int> _refs = [];
    private Rect _box;
    private ulong _seed;
    private double _crowding;

    public List<(double X, double Y, PointKind Kind)> Points { get; } = [];

    /// <summary>Points on the block's sides, shared with the street outside.</summary>
    public List<(int X, int Y)> Doors { get; } = [];

    /// <summary>At least 0: one of <see cref="Points"/>. Below 0: the complement of an index into <see cref="Doors"/>.</summary>
    public List<int> Refs { get; } = [];
    public List<Shape> Shapes { get; } = [];
    public List<DrawnHome> Homes { get; } = [];
    public List<DrawnEstate> Estates { get; } = [];

    /// <summary>Open ground beside a path, good for a fitness corner.</summary>
    public List<(double X, double Y)> Greens { get; } = [];

    /// <summary>Metres by which paths wander.</summary>
    public double Wobble { get; set; }

    public void StartBlock(Block block)
    {
        (_box, _seed, _crowding, Wobble) = (block.Box, block.Seed, block.Crowding, 0);
        _refs.Clear(); Points.Clear(); Doors.Clear(); Refs.Clear(); Shapes.Clear(); Homes.Clear(); Estates.Clear(); Greens.Clear();
    }

    /// <summary>The shared point at a place of the plan; on a side of the block it is a door.</summary>
    public int PointAt(double x, double y, PointKind kind = PointKind.Plain)
    {
        var key = ((int)Math.Round(x * 100), (int)Math.Round(y * 100));
        if (_refs.TryGetValue(key, out var known)) return known;
        var made = IsOnSide(x, y) ? Door((int)x, (int)y) : Add(Wander(x, y), kind);
        _refs.Add(key, made);
        return made;
    }

    /// <summary>A closed outline of its own, wandering as a whole so that a house keeps its shape.</summary>
    public void Outline(ShapeKind kind, ReadOnlySpan<(double X, double Y)> corners, int levels = 0, string name = "", string nameEn = "")
    {
        var (cx, cy) = Middle(corners);
        var (wx, wy) = Wander(cx, cy);
        int first = Refs.Count;
        foreach (var (x, y) in corners) Refs.Add(Add((x + wx - cx, y + wy - cy), PointKind.Plain));
        Refs.Add(Refs[first]);
        Shapes.Add(new(kind, first, Refs.Count - first, levels, name, nameEn));
    }

    public void Box(ShapeKind kind, double x0, double y0, double x1, double y1, int levels = 0, string name = "", string nameEn = "")
        => Outline(kind, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], levels, name, nameEn);

    /// <summary>A line through shared points.</summary>
    public void Line(ShapeKind kind, IEnumerable<int> refs, string name = "", string nameEn = "")
    {
        var first = Refs.Count;
        Refs.AddRange(refs);
        Shapes.Add(new(kind, first, Refs.Count - first, 0, name, nameEn));
    }

    public void Home(double x, double y, double room, byte age)
    {
        var (wx, wy) = Wander(x, y);
        Homes.Add(new(wx, wy, room * _crowding, Estates.Count - 1, age));
    }

    /// <summary>Moves a place a little, less and less towards the sides of the block.</summary>
    public (double X, double Y) Wander(double x, double y)
    {
        if (Wobble == 0) return (x, y);
        var toSide = Math.Min(Math.Min(x - _box.X0, _box.X1 - x), Math.Min(y - _box.Y0, _box.Y1 - y));
        var most = Wobble * Math.Clamp(toSide / 60, 0, 1);
        return (x + most * Noise.At(x / 90, y / 90, _seed), y + most * Noise.At(x / 90, y / 90, ~_seed));
    }

    private bool IsOnSide(double x, double y) => x == _box.X0 || x == _box.X1 || y == _box.Y0 || y == _box.Y1;

    private int Door(int x, int y) { Doors.Add((x, y)); return ~(Doors.Count - 1); }

    private int Add((double X, double Y) at, PointKind kind) { Points.Add((at.X, at.Y, kind)); return Points.Count - 1; }

    private static (double X, double Y) Middle(ReadOnlySpan<(double X, double Y)> corners)
    {
        double x = 0, y = 0;
        foreach (var c in corners) (x, y) = (x + c.X, y + c.Y);
        return (x / corners.Length, y / corners.Length);
    }
}
