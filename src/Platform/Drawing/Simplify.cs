namespace Wutong.Platform.Drawing;

/// <summary>线化简: fewer points, none of the dropped farther than a tolerance from the line that stays (Douglas and Peucker 1973).</summary>
public static class Simplify
{
    public static Spot[] Line(IReadOnlyList<Spot> line, double tolerance)
    {
        if (line.Count < 3) return [.. line];
        var keep = new bool[line.Count];
        keep[0] = keep[^1] = true;
        var todo = new Stack<(int First, int Last)>([(0, line.Count - 1)]);
        while (todo.TryPop(out var span))
        {
            var (farthest, distance) = Farthest(line, span.First, span.Last);
            if (distance <= tolerance) continue;
            keep[farthest] = true;
            todo.Push((span.First, farthest));
            todo.Push((farthest, span.Last));
        }
        return [.. line.Where((_, i) => keep[i])];
    }

    private static (int Index, double Distance) Farthest(IReadOnlyList<Spot> line, int first, int last)
    {
        var (found, distance) = (-1, -1.0);
        for (int i = first + 1; i < last; i++)
        {
            double d = Distance(line[i], line[first], line[last]);
            if (d > distance) (found, distance) = (i, d);
        }
        return (found, distance);
    }

    private static double Distance(Spot p, Spot a, Spot b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, length = dx * dx + dy * dy;
        double t = length > 0 ? Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / length, 0, 1) : 0;
        return p.DistanceTo(new(a.X + t * dx, a.Y + t * dy));
    }
}
