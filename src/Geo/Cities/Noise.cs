namespace Wutong.Geo.Cities;

/// <summary>平滑噪声: smooth value noise, made only of sums and products so that every machine agrees on each bit.</summary>
internal static class Noise
{
    /// <summary>-1 to 1, smooth, with bumps about one unit apart.</summary>
    public static double At(double x, double y, ulong seed)
    {
        double fx = Math.Floor(x), fy = Math.Floor(y);
        double sx = Smooth(x - fx), sy = Smooth(y - fy);
        long ix = (long)fx, iy = (long)fy;
        double low = Mix(Corner(ix, iy, seed), Corner(ix + 1, iy, seed), sx);
        double high = Mix(Corner(ix, iy + 1, seed), Corner(ix + 1, iy + 1, seed), sx);
        return Mix(low, high, sy);
    }

    /// <summary>0 up to 0, 1 from 1, and an S between.</summary>
    public static double Smooth(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - 2 * t);
    }

    private static double Mix(double a, double b, double t) => a + (b - a) * t;

    private static double Corner(long x, long y, ulong seed)
        => (Dice.Mix(seed, ((ulong)x << 32) ^ (uint)y) >> 11) * (2.0 / (1UL << 53)) - 1;
}
