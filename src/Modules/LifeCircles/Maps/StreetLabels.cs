using Wutong.Geo.Maps;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Maps;

/// <summary>A street's name along its street; <paramref name="Degrees"/> clockwise, never upside down.</summary>
internal readonly record struct StreetLabel(string Name, Spot At, double Degrees);

/// <summary>路名注记: one name for each named street, on a straight piece long enough, where nothing else stands.</summary>
internal static class StreetLabels
{
    /// <param name="size">Type size in the frame's units.</param>
    public static List<StreetLabel> Place(IEnumerable<MapLine> streets, MapFrame frame, LabelPlacer placer, Func<string, double> width, double size)
    {
        var labels = new List<StreetLabel>();
        var named = streets.Where(s => s.Name is not null).GroupBy(s => s.Name!)
            .Select(g => (Name: g.Key, Class: g.Max(s => s.Class), Pieces: StreetRuns.Of(g).SelectMany(r => Clip.Line(Simplify.Line(frame.At(r), size * 0.25), frame.Paper)).ToList()))
            .OrderByDescending(s => s.Class).ThenByDescending(s => s.Pieces.Sum(Length)).ThenBy(s => s.Name, StringComparer.Ordinal);
        foreach (var (name, _, pieces) in named)
            if (PlaceOne(name, pieces, placer, width(name), size) is { } label) labels.Add(label);
        return labels;
    }

    private static StreetLabel? PlaceOne(string name, List<List<Spot>> pieces, LabelPlacer placer, double width, double size)
    {
        foreach (var (a, b) in pieces.SelectMany(Segments).Where(s => s.From.DistanceTo(s.To) >= width * 1.1).OrderByDescending(s => s.From.DistanceTo(s.To)))
            foreach (double t in (double[])[0.85, 0.15, 0.7, 0.3, 0.5, 0.95, 0.05])
            {
                double length = a.DistanceTo(b), half = width / 2 / length, at = Math.Clamp(t, half, 1 - half);
                var middle = new Spot(a.X + at * (b.X - a.X), a.Y + at * (b.Y - a.Y));
                double degrees = Upright(Math.Atan2(b.Y - a.Y, b.X - a.X) * 180 / Math.PI), turn = degrees * Math.PI / 180;
                double wide = Math.Abs(width * Math.Cos(turn)) + Math.Abs(size * Math.Sin(turn)), high = Math.Abs(width * Math.Sin(turn)) + Math.Abs(size * Math.Cos(turn));
                if (placer.Place([Box.Round(middle, wide, high)]) == 0) return new(name, middle, degrees);
            }
        return null;
    }

    private static IEnumerable<(Spot From, Spot To)> Segments(List<Spot> line) => line.Zip(line.Skip(1));

    private static double Upright(double degrees)
    {
        double d = Math.Round(degrees, 1);
        if (d >= 90) d -= 180;
        if (d < -90) d += 180;
        return d;
    }

    private static double Length(List<Spot> line) => Segments(line).Sum(s => s.From.DistanceTo(s.To));
}
