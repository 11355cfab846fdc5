using Wutong.Geo;
using Wutong.Geo.Maps;

namespace Wutong.LifeCircles.Tiles;

/// <summary>瓦片坐标: the square tiles web maps are cut in (EPSG:3857, 256 units a side; level z has 2^z by 2^z of them).</summary>
internal readonly record struct TileAddress(int Z, int X, int Y)
{
    public const int Side = 256, LowestLevel = 9, HighestLevel = 18;

    public bool IsValid => Z is >= LowestLevel and <= HighestLevel && X >= 0 && Y >= 0 && X < 1 << Z && Y < 1 << Z;

    /// <summary>Units from the tile's north-west corner, east and south.</summary>
    public (double X, double Y) ToTile(GeoPoint p)
    {
        double scale = Side * (double)(1L << Z), sine = Math.Sin(p.Lat * Math.PI / 180);
        return ((p.Lon / 360 + 0.5) * scale - (double)X * Side, (0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale - (double)Y * Side);
    }

    /// <summary>The ground a tile shows, with a margin of some units on each side.</summary>
    public GeoBox Box(double margin)
    {
        GeoPoint northWest = At(-margin, -margin), southEast = At(Side + margin, Side + margin);
        return new(northWest.LonE7, southEast.LatE7, southEast.LonE7, northWest.LatE7);
    }

    private GeoPoint At(double x, double y)
    {
        double scale = Side * (double)(1L << Z);
        double lon = (((double)X * Side + x) / scale - 0.5) * 360, n = Math.PI * (1 - 2 * ((double)Y * Side + y) / scale);
        return GeoPoint.FromDegrees(Math.Clamp(lon, -180, 180), Math.Clamp(Math.Atan(Math.Sinh(n)) * 180 / Math.PI, -90, 90));
    }
}
