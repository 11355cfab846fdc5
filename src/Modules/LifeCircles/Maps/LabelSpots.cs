using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Maps;

/// <summary>Where a label may stand, best first.</summary>
internal static class LabelSpots
{
    /// <summary>The spot itself, then rings of eight around it.</summary>
    public static IEnumerable<Spot> Near(Spot middle, double step, int rings)
    {
        yield return middle;
        for (int ring = 1; ring <= rings; ring++)
            for (int i = 0; i < 8; i++)
                yield return new(middle.X + Math.Round(Math.Cos(i * Math.PI / 4), 6) * step * ring, middle.Y + Math.Round(Math.Sin(i * Math.PI / 4), 6) * step * ring);
    }
}
