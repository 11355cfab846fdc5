using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Maps;

/// <summary>A facility's mark on a map.</summary>
/// <param name="At">Where the mark stands.</param>
/// <param name="True">Where the facility is; elsewhere when the mark had to give way to another.</param>
internal sealed record Pin(Walk Walk, Spot At, Spot True)
{
    public bool IsMoved => At != True;
}

/// <summary>设施符号: puts a mark for each facility in the frame; marks that would cover one another give way, the nearer facility keeps its place.</summary>
internal static class Pins
{
    /// <summary>Where marks would stand if nothing were in their way.</summary>
    public static List<Box> Wanted(CircleBook book, IEnumerable<Walk> walks, MapFrame frame, double radius)
        => [.. walks.Select(w => Box.Round(frame.At(book.Data.Facilities[w.Facility].At), radius * 2, radius * 2))];

    /// <param name="radius">Of the mark with its stroke, in the frame's units; the placer keeps each mark's box.</param>
    /// <param name="mayMove">False: a mark that would cover another is left out instead.</param>
    public static List<Pin> Place(CircleBook book, IEnumerable<Walk> walks, MapFrame frame, LabelPlacer placer, double radius, bool mayMove = true)
    {
        var pins = new List<Pin>();
        var inside = frame.Paper.Wider(-radius * 1.2);
        foreach (var walk in walks)
        {
            var at = frame.At(book.Data.Facilities[walk.Facility].At);
            if (!inside.Holds(at)) continue;
            var candidates = LabelSpots.Near(at, radius * 0.8, mayMove ? 4 : 0).Select(p => Box.Round(p, radius * 2, radius * 2)).ToList();
            int found = placer.Place(candidates);
            if (found < 0) continue;
            pins.Add(new(walk, found == 0 ? at : candidates[found].Middle, at));
        }
        return pins;
    }
}
