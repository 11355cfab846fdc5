namespace Wutong.Geo.Osm;

/// <summary>Area and centroid of a small outline, on the plane that touches the globe at its first point.</summary>
internal static class Outline
{
    /// <returns>Square metres (0 or more) and the centre of mass; a line or a point gives the mean of its points.</returns>
    public static (double SquareMetres, GeoPoint Centre) Measure(ReadOnlySpan<GeoPoint> ring)
    {
        var origin = ring[0];
        double twice = 0, x = 0, y = 0;
        for (var i = 1; i < ring.Length; i++)
        {
            double ax = ring[i - 1].LonE7 - (double)origin.LonE7, ay = ring[i - 1].LatE7 - (double)origin.LatE7;
            double bx = ring[i].LonE7 - (double)origin.LonE7, by = ring[i].LatE7 - (double)origin.LatE7;
            var cross = ax * by - bx * ay;
            twice += cross;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
        }
        if (twice == 0 || ring[0] != ring[^1]) return (0, Mean(ring));
        var metres = Earth.MetresPerE7 * Earth.MetresPerE7 * Math.Cos(origin.Lat * (Math.PI / 180));
        return (Math.Abs(twice) / 2 * metres, Within(ring, origin.LonE7 + x / (3 * twice), origin.LatE7 + y / (3 * twice)));
    }

    /// <summary>Rounded; an outline that crosses itself may have its centre far away, so it is kept inside its own box.</summary>
    private static GeoPoint Within(ReadOnlySpan<GeoPoint> ring, double lon, double lat)
    {
        int west = int.MaxValue, east = int.MinValue, south = int.MaxValue, north = int.MinValue;
        foreach (var p in ring)
        {
            (west, east) = (Math.Min(west, p.LonE7), Math.Max(east, p.LonE7));
            (south, north) = (Math.Min(south, p.LatE7), Math.Max(north, p.LatE7));
        }
        return new((int)Math.Round(Math.Clamp(lon, west, east)), (int)Math.Round(Math.Clamp(lat, south, north)));
    }

    private static GeoPoint Mean(ReadOnlySpan<GeoPoint> points)
    {
        long lon = 0, lat = 0;
        foreach (var p in points)
        {
            lon += p.LonE7;
            lat += p.LatE7;
        }
        return new((int)(lon / points.Length), (int)(lat / points.Length));
    }
}
