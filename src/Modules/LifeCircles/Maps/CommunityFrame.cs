using Wutong.Geo.Maps;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Maps;

/// <summary>The frame of a community's map: all of the widest ring, but not so near that a short ring would look like a long one.</summary>
internal static class CommunityFrame
{
    private const double LeastShareOfCircle = 0.55;

    public static MapFrame Of(CircleBook book, Around around, double width, double height, double margin)
    {
        double circle = book.Profile.LimitMillimetres(around.Pace, book.Profile.Minutes.Count - 1) / 1000.0;
        var box = GeoBox.Empty.With(around.Point);
        if (around.Rings.Count > 0) box = box.With(GeoBox.Of(around.Rings[^1].Rings.SelectMany(r => r)));
        return MapFrame.Of(box, width, height, margin, Math.Min(width, height) / 2 / (circle * LeastShareOfCircle));
    }
}
