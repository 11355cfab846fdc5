namespace Wutong.Geo.Maps;

/// <summary>外包矩形: a box of longitudes and latitudes, 1e-7 degrees, edges included. Not across the 180th meridian.</summary>
public readonly record struct GeoBox(int WestE7, int SouthE7, int EastE7, int NorthE7)
{
    /// <summary>Holds nothing; joining anything to it gives that thing's box.</summary>
    public static GeoBox Empty => new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    public bool IsEmpty => EastE7 < WestE7;

    public GeoPoint Centre => new((int)(((long)WestE7 + EastE7) / 2), (int)(((long)SouthE7 + NorthE7) / 2));

    public static GeoBox Of(IEnumerable<GeoPoint> points)
    {
        var box = Empty;
        foreach (var p in points) box = box.With(p);
        return box;
    }

    public GeoBox With(GeoPoint p) => new(Math.Min(WestE7, p.LonE7), Math.Min(SouthE7, p.LatE7), Math.Max(EastE7, p.LonE7), Math.Max(NorthE7, p.LatE7));

    public GeoBox With(GeoBox other) => new(Math.Min(WestE7, other.WestE7), Math.Min(SouthE7, other.SouthE7), Math.Max(EastE7, other.EastE7), Math.Max(NorthE7, other.NorthE7));

    public bool Contains(GeoPoint p) => p.LonE7 >= WestE7 && p.LonE7 <= EastE7 && p.LatE7 >= SouthE7 && p.LatE7 <= NorthE7;

    public bool Touches(GeoBox other) => WestE7 <= other.EastE7 && other.WestE7 <= EastE7 && SouthE7 <= other.NorthE7 && other.SouthE7 <= NorthE7;

    /// <summary>The box with this many metres added on every side.</summary>
    public GeoBox Wider(double metres)
    {
        double lat = metres / Earth.MetresPerE7, lon = lat / Math.Max(0.01, Math.Cos(Centre.Lat * Math.PI / 180));
        return new((int)(WestE7 - lon), (int)(SouthE7 - lat), (int)(EastE7 + lon), (int)(NorthE7 + lat));
    }
}
