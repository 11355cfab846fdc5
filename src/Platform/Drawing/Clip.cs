namespace Wutong.Platform.Drawing;

/// <summary>裁剪: what of a line or a ring lies inside a box.</summary>
public static class Clip
{
    /// <summary>The pieces of a line inside, in order (Liang and Barsky 1984).</summary>
    public static List<List<Spot>> Line(IReadOnlyList<Spot> line, Box box)
    {
        var pieces = new List<List<Spot>>();
        for (int i = 1; i < line.Count; i++)
        {
            if (Segment(line[i - 1], line[i], box) is not { } part) continue;
            if (pieces.Count > 0 && pieces[^1][^1] == part.From) pieces[^1].Add(part.To);
            else pieces.Add([part.From, part.To]);
        }
        return pieces;
    }

    /// <summary>The ring's part inside, as one ring that may run along the box's edge; empty when nothing is (Sutherland and Hodgman 1974).</summary>
    public static List<Spot> Ring(IReadOnlyList<Spot> ring, Box box)
    {
        var inside = new List<Spot>(ring);
        inside = Half(inside, p => p.X - box.Left);
        inside = Half(inside, p => box.Right - p.X);
        inside = Half(inside, p => p.Y - box.Top);
        return Half(inside, p => box.Bottom - p.Y);
    }

    private static List<Spot> Half(List<Spot> ring, Func<Spot, double> depth)
    {
        var kept = new List<Spot>();
        for (int i = 0; i < ring.Count; i++)
        {
            Spot a = ring[i], b = ring[(i + 1) % ring.Count];
            double da = depth(a), db = depth(b);
            if (da >= 0) kept.Add(a);
            if (da >= 0 != db >= 0) kept.Add(Between(a, b, da / (da - db)));
        }
        return kept;
    }

    private static (Spot From, Spot To)? Segment(Spot a, Spot b, Box box)
    {
        double enter = 0, leave = 1, dx = b.X - a.X, dy = b.Y - a.Y;
        if (!Edge(-dx, a.X - box.Left, ref enter, ref leave) || !Edge(dx, box.Right - a.X, ref enter, ref leave)
            || !Edge(-dy, a.Y - box.Top, ref enter, ref leave) || !Edge(dy, box.Bottom - a.Y, ref enter, ref leave)) return null;
        return (enter > 0 ? Between(a, b, enter) : a, leave < 1 ? Between(a, b, leave) : b);
    }

    private static bool Edge(double towards, double room, ref double enter, ref double leave)
    {
        if (towards == 0) return room >= 0;
        double t = room / towards;
        if (towards < 0) enter = Math.Max(enter, t);
        else leave = Math.Min(leave, t);
        return enter < leave;
    }

    private static Spot Between(Spot a, Spot b, double t) => new(a.X + t * (b.X - a.X), a.Y + t * (b.Y - a.Y));
}
