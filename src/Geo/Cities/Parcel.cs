namespace Wutong.Geo.Cities;

/// <summary>One side of a parcel: the line it ends at, how far the parcel keeps from it, and whether one may walk there.</summary>
internal readonly record struct Frontage(int Line, double Setback, bool Open, bool Main);

/// <summary>地块: part of a block with one use, between street sides and inner lanes (south, east, north, west).</summary>
internal readonly record struct Parcel(Frontage South, Frontage East, Frontage North, Frontage West)
{
    public double X0 => West.Line + West.Setback;
    public double X1 => East.Line - East.Setback;
    public double Y0 => South.Line + South.Setback;
    public double Y1 => North.Line - North.Setback;
    public double Width => X1 - X0;
    public double Height => Y1 - Y0;
    public double MiddleX => Math.Round((X0 + X1) / 2);
    public double MiddleY => Math.Round((Y0 + Y1) / 2);

    public static Parcel Of(Block block)
    {
        Frontage Side(int i, int line) => new(line, SetbackFrom(block.Sides[i].Street.Kind), block.Sides[i].Street.Walkable, block.Sides[i].Street.Kind >= StreetKind.Secondary);
        return new(Side(0, block.Box.Y0), Side(1, block.Box.X1), Side(2, block.Box.Y1), Side(3, block.Box.X0));
    }

    /// <summary>Cuts by a lane running north and south.</summary>
    public (Parcel West, Parcel East) SplitAtX(int x)
    {
        var lane = new Frontage(x, LaneSetback, true, false);
        return (this with { East = lane }, this with { West = lane });
    }

    /// <summary>Cuts by a lane running east and west.</summary>
    public (Parcel South, Parcel North) SplitAtY(int y)
    {
        var lane = new Frontage(y, LaneSetback, true, false);
        return (this with { North = lane }, this with { South = lane });
    }

    private const double LaneSetback = 8;

    private static double SetbackFrom(StreetKind kind) => kind switch
    {
        StreetKind.Primary => 34, StreetKind.Secondary => 26, StreetKind.None => 5, StreetKind.CityWall => 16, _ => 17,
    };
}
