namespace Wutong.Geo.Cities;

/// <summary>How the schematic district's straight plan is bent: the old city stays square, the river winds, the railway rises to the north-east, the corners are rounded.</summary>
internal sealed class PingchengBend(ulong seed)
{
    public (double X, double Y) At(double x, double y)
    {
        var (bx, by) = Rounded(x, y);
        by += 1500 * Noise.Smooth((x - 2600) / 8500) * Near(y, PingchengLand.RailSouth, 4200);
        bx += (330 * Noise.At(7.3, y / 2100, 5) + 70 * Noise.At(2.6, y / 800, 6)) * Near(x, PingchengLand.RiverWest + 70, 1700);
        var free = Free(x, y);
        bx += free * (150 * Noise.At(x / 1500, y / 1500, seed + 1) + 17 * Noise.At(x / 420, y / 420, seed + 2));
        by += free * (150 * Noise.At(x / 1500, y / 1500, seed + 3) + 17 * Noise.At(x / 420, y / 420, seed + 4));
        return (bx, by);
    }

    /// <summary>0 in the old city, where the streets are straight, 1 from half a kilometre outside.</summary>
    private static double Free(double x, double y) => Noise.Smooth((Math.Max(Math.Abs(x), Math.Abs(y)) - 980) / 620);

    private static double Near(double at, double line, double reach) => 1 - Noise.Smooth(Math.Abs(at - line) / reach);

    private static (double X, double Y) Rounded(double x, double y)
    {
        var box = PingchengLand.District;
        double u = 2 * (x - box.CentreX) / box.Width, v = 2 * (y - box.CentreY) / box.Height;
        var shrink = 1 - (u > 0 && v < 0 ? 0.16 : 0.14) * u * u * v * v; // below 0.2 nothing folds over
        var uneven = Noise.Smooth((Math.Max(Math.Abs(u), Math.Abs(v)) - 0.72) / 0.28);
        return (box.CentreX + u * shrink * box.Width / 2 + uneven * 170 * Noise.At(x / 1700, y / 1700, 77), box.CentreY + v * shrink * box.Height / 2 + uneven * 170 * Noise.At(x / 1700, y / 1700, 78));
    }
}
