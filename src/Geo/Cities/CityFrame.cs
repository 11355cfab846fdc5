namespace Wutong.Geo.Cities;

/// <summary>平面坐标架: a city is planned on a plane in metres (x east, y north), bent a little, and laid on the globe.</summary>
/// <remarks>Bending is smooth and one to one, so what is apart on the plane stays apart on the map. Source: equirectangular projection at the origin.</remarks>
internal sealed class CityFrame(double originLon, double originLat, Func<double, double, (double X, double Y)> bend)
{
    private const double MetresPerDegree = Earth.RadiusMetres * Math.PI / 180;
    private readonly double _metresPerDegreeEast = MetresPerDegree * Math.Cos(originLat * Math.PI / 180);

    /// <summary>Where plane metres come to lie.</summary>
    public GeoPoint At(double x, double y)
    {
        var (bx, by) = bend(x, y);
        return GeoPoint.FromDegrees(originLon + bx / _metresPerDegreeEast, originLat + by / MetresPerDegree);
    }
}
