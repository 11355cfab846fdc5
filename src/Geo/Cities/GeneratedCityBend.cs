namespace Wutong.Geo.Cities;

/// <summary>How a generated city's straight plan is bent: streets wander, the river winds.</summary>
internal sealed class GeneratedCityBend(ulong seed, double riverAt)
{
    public (double X, double Y) At(double x, double y)
    {
        var nearRiver = 1 - Noise.Smooth(Math.Abs(x - riverAt - 70) / 1700);
        return (x + 330 * nearRiver * Noise.At(3.3, y / 2100, seed) + Wander(x, y, 1), y + Wander(x, y, 3));
    }

    private double Wander(double x, double y, ulong salt) => 150 * Noise.At(x / 1500, y / 1500, seed + salt) + 17 * Noise.At(x / 420, y / 420, seed + salt + 1);
}
