using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Maps;

/// <summary>面的中心: where an area's name stands: the point of a grid inside it that is farthest from its edge.</summary>
internal static class Middle
{
    private const int Steps = 24;

    public static Spot Of(IReadOnlyList<Spot[]> rings)
    {
        var all = rings.SelectMany(r => r).ToList();
        if (all.Count == 0) return default;
        var box = new Box(all.Min(p => p.X), all.Min(p => p.Y), all.Max(p => p.X), all.Max(p => p.Y));
        var (best, room) = (box.Middle, -1.0);
        for (int i = 1; i < Steps; i++)
            for (int j = 1; j < Steps; j++)
            {
                var at = new Spot(box.Left + box.Width * i / Steps, box.Top + box.Height * j / Steps);
                if (!Holds(rings, at)) continue;
                double distance = Room(rings, at) - 0.05 * at.DistanceTo(box.Middle); // among equals, the one nearest the middle
                if (distance > room) (best, room) = (at, distance);
            }
        return best;
    }

    private static bool Holds(IReadOnlyList<Spot[]> rings, Spot p)
    {
        bool inside = false;
        foreach (var ring in rings)
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
                if (ring[i].Y > p.Y != ring[j].Y > p.Y && p.X < ring[i].X + (p.Y - ring[i].Y) / (ring[j].Y - ring[i].Y) * (ring[j].X - ring[i].X)) inside = !inside;
        return inside;
    }

    /// <summary>Distance to the nearest edge; sideways counts half, for a name is wider than high.</summary>
    private static double Room(IReadOnlyList<Spot[]> rings, Spot p)
    {
        double least = double.MaxValue;
        foreach (var ring in rings)
            for (int i = 1; i < ring.Length; i++) least = Math.Min(least, Distance(p, ring[i - 1], ring[i]));
        return least;
    }

    private static double Distance(Spot p, Spot a, Spot b)
    {
        double ax = (a.X - p.X) / 2, ay = a.Y - p.Y, dx = (b.X - a.X) / 2, dy = b.Y - a.Y, length = dx * dx + dy * dy;
        double t = length > 0 ? Math.Clamp(-(ax * dx + ay * dy) / length, 0, 1) : 0;
        return Math.Sqrt((ax + t * dx) * (ax + t * dx) + (ay + t * dy) * (ay + t * dy));
    }
}
