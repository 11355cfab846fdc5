namespace Wutong.Geo.Cities;

/// <summary>What a street line is, from nothing at all to an arterial. Everything from <see cref="Footbridge"/> up may be walked.</summary>
internal enum StreetKind : byte { None, Outline, CityWall, Footbridge, Residential, Secondary, Primary }

/// <summary>街: what runs along a cut: kind, names (empty: unnamed) and whether it goes over or under something.</summary>
internal sealed record Street(StreetKind Kind, string Name = "", string NameEn = "", string Crossing = "")
{
    public static readonly Street Nothing = new(StreetKind.None), Lane = new(StreetKind.Residential), Outline = new(StreetKind.Outline);

    public bool Walkable => Kind >= StreetKind.Footbridge;
}

/// <summary>切线: one straight line of the plan, in whole metres, along which the land was cut in two.</summary>
/// <param name="vertical">True: x is <paramref name="at"/> and y runs from <paramref name="from"/> to <paramref name="to"/>.</param>
internal sealed class Cut(bool vertical, int at, int from, int to, Street street)
{
    public bool Vertical => vertical;
    public int At => at;
    public int From { get; set; } = from;
    public int To { get; set; } = to;
    public Street Street { get; set; } = street;
}

/// <summary>Whole metres on the plane.</summary>
internal readonly record struct Rect(int X0, int Y0, int X1, int Y1)
{
    public int Width => X1 - X0;
    public int Height => Y1 - Y0;
    public double CentreX => (X0 + X1) / 2.0;
    public double CentreY => (Y0 + Y1) / 2.0;
    public double Area => (double)Width * Height;

    public bool Holds(double x, double y) => x >= X0 && x < X1 && y >= Y0 && y < Y1;
}

/// <summary>What stands on a block.</summary>
internal enum BlockKind : byte { Estate, Alleys, Village, Fields, Park, School, Commerce, Works, Lake, Station, River, Railway, Moat }

/// <summary>街坊: the land between cuts, one use each; sides in the order south, east, north, west.</summary>
internal sealed class Block(Rect box, Cut[] sides, ulong seed)
{
    public Rect Box => box;
    public Cut[] Sides => sides;
    public ulong Seed => seed;
    public BlockKind Kind { get; set; }

    /// <summary>Storeys of its newest housing: 6 for an old estate, 30 for a new one.</summary>
    public int Levels { get; set; } = 6;

    /// <summary>People for the room there is: 1 usual, more where flats are small and full.</summary>
    public double Crowding { get; set; } = 1;

    /// <summary>Names given by hand (estates, a school, a station), zh and en in pairs; empty: numbered.</summary>
    public string[] Labels { get; set; } = [];

    /// <summary>Index of its community.</summary>
    public int Community { get; set; } = -1;

    /// <summary>Number of its first estate within the community, from 0.</summary>
    public int FirstEstate { get; set; }

    public bool IsStrip => Kind is BlockKind.River or BlockKind.Railway or BlockKind.Moat;
}
