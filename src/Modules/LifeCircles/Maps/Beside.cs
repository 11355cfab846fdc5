using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Maps;

/// <summary>Which end of a text is at its point.</summary>
internal enum TextEnd { Start, Middle, End }

/// <summary>A label beside a mark: the box it fills, where its text begins, middles or ends, and the line it stands on.</summary>
internal readonly record struct BesideSpot(Box Box, double X, double Baseline, TextEnd End);

/// <summary>标注位置: right, left, above, below and the four corners of a round mark, best first (after Imhof 1975).</summary>
internal static class Beside
{
    /// <summary>The spots with those that cover none of these boxes first: a label placed before the marks leaves them their places if it can.</summary>
    public static List<BesideSpot> Sparing(this List<BesideSpot> spots, IReadOnlyList<Box> boxes)
        => [.. spots.OrderBy(s => boxes.Count(b => b.Touches(s.Box)))];

    public static List<BesideSpot> Of(Spot mark, double radius, double width, double size)
    {
        double gap = radius + size * 0.1, high = size * 1.12, slant = radius * 0.75;
        var spots = new List<BesideSpot>();
        Add(mark.X + gap, mark.Y, TextEnd.Start);
        Add(mark.X - gap, mark.Y, TextEnd.End);
        Add(mark.X, mark.Y - radius - high * 0.6, TextEnd.Middle);
        Add(mark.X, mark.Y + radius + high * 0.6, TextEnd.Middle);
        foreach (int up in (int[])[-1, 1])
        {
            Add(mark.X + slant, mark.Y + up * (slant + high * 0.55), TextEnd.Start);
            Add(mark.X - slant, mark.Y + up * (slant + high * 0.55), TextEnd.End);
        }
        foreach (int up in (int[])[-1, 1])
        {
            Add(mark.X + gap, mark.Y + up * high * 0.45, TextEnd.Start);
            Add(mark.X - gap, mark.Y + up * high * 0.45, TextEnd.End);
        }
        return spots;

        void Add(double x, double middle, TextEnd end)
        {
            double left = end switch { TextEnd.Start => x, TextEnd.End => x - width, _ => x - width / 2 };
            spots.Add(new(new(left, middle - high / 2, left + width, middle + high / 2), x, middle + size * 0.36, end));
        }
    }
}
