using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Maps;

/// <summary>图幅: where the ground lies on a picture. North is up; equirectangular about the middle, which a city district bears.</summary>
internal sealed class MapFrame
{
    private readonly GeoPoint _middle;
    private readonly double _perLonE7, _perLatE7;

    private MapFrame(GeoPoint middle, double unitsPerMetre, double width, double height)
    {
        (_middle, UnitsPerMetre, Paper) = (middle, unitsPerMetre, new(0, 0, width, height));
        _perLatE7 = Earth.MetresPerE7 * unitsPerMetre;
        _perLonE7 = _perLatE7 * Math.Cos(middle.Lat * Math.PI / 180);
        Ground = GeoBox.Empty.With(Back(new(0, height))).With(Back(new(width, 0)));
    }

    public double UnitsPerMetre { get; }

    /// <summary>The picture, from 0, 0.</summary>
    public Box Paper { get; }

    /// <summary>The ground that is seen.</summary>
    public GeoBox Ground { get; }

    /// <summary>The largest scale that shows all of a box with this much room around it, but not above a limit.</summary>
    public static MapFrame Of(GeoBox box, double width, double height, double margin, double mostUnitsPerMetre = double.MaxValue)
    {
        var middle = box.Centre;
        double metresHigh = ((double)box.NorthE7 - box.SouthE7) * Earth.MetresPerE7;
        double metresWide = ((double)box.EastE7 - box.WestE7) * Earth.MetresPerE7 * Math.Cos(middle.Lat * Math.PI / 180);
        double scale = Math.Min((width - 2 * margin) / Math.Max(1, metresWide), (height - 2 * margin) / Math.Max(1, metresHigh));
        return new(middle, Math.Min(scale, mostUnitsPerMetre), width, height);
    }

    public Spot At(GeoPoint p) => new(Paper.Right / 2 + ((double)p.LonE7 - _middle.LonE7) * _perLonE7, Paper.Bottom / 2 - ((double)p.LatE7 - _middle.LatE7) * _perLatE7);

    public Spot[] At(IReadOnlyList<GeoPoint> line)
    {
        var spots = new Spot[line.Count];
        for (int i = 0; i < spots.Length; i++) spots[i] = At(line[i]);
        return spots;
    }

    private GeoPoint Back(Spot at) => new((int)(_middle.LonE7 + (at.X - Paper.Right / 2) / _perLonE7), (int)(_middle.LatE7 - (at.Y - Paper.Bottom / 2) / _perLatE7));
}
