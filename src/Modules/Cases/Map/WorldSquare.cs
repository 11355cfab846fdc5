using Wutong.Geo;

namespace Wutong.Cases.Map;

/// <summary>墨卡托方格: the world of web maps (EPSG:3857) as a square of 2^32 by 2^32 steps, about 1 cm each; the first z bits of a step name the tile of level z.</summary>
internal readonly record struct WorldSquare(uint X, uint Y)
{
    private const double Steps = 4294967296.0, FarthestNorth = 85.05;

    public static WorldSquare Of(int lonE7, int latE7)
    {
        double lon = lonE7 * 1e-7, sine = Math.Sin(Math.Clamp(latE7 * 1e-7, -FarthestNorth, FarthestNorth) * Math.PI / 180);
        return new(Step(lon / 360 + 0.5), Step(0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
    }

    /// <summary>Degrees east and north of a place on the square, in steps.</summary>
    public static (double Lon, double Lat) Degrees(double x, double y) => ((x / Steps - 0.5) * 360, Math.Atan(Math.Sinh(Math.PI * (1 - 2 * y / Steps))) * 180 / Math.PI);

    public GeoPoint Point => Degrees(X, Y) is var (lon, lat) ? GeoPoint.FromDegrees(lon, lat) : default;

    /// <summary>What lies near one another on the ground is near in this order (Morton, 1966).</summary>
    public ulong Morton => Spread(X) | Spread(Y) << 1;

    private static uint Step(double share) => (uint)Math.Clamp((long)(share * Steps), 0, uint.MaxValue);

    private static ulong Spread(uint bits)
    {
        ulong v = bits;
        v = (v | v << 16) & 0x0000FFFF0000FFFF;
        v = (v | v << 8) & 0x00FF00FF00FF00FF;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0F;
        v = (v | v << 2) & 0x3333333333333333;
        return (v | v << 1) & 0x5555555555555555;
    }
}

/// <summary>瓦片: what one tile of level <paramref name="Z"/> covers.</summary>
internal readonly record struct MapTile(int Z, int X, int Y)
{
    /// <summary>From here on single cases are told; below, how many.</summary>
    public const int PointsFrom = 14;
    private const int Lowest = 9, Highest = 18;

    public bool IsValid => Z is >= Lowest and <= Highest && X >= 0 && Y >= 0 && X < 1 << Z && Y < 1 << Z;

    public uint West => (uint)X << (32 - Z);
    public uint North => (uint)Y << (32 - Z);

    /// <summary>Steps of one side.</summary>
    public uint Side => 1u << (32 - Z);

    public bool Holds(uint x, uint y) => x - West < Side && y - North < Side;
}
