using System.Text;
using Wutong.Cases.Unowned.Records;
using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Platform.Drawing;

namespace Wutong.Cases.Unowned.Pages;

/// <summary>位置图: the place within the boundary of its area, as inline SVG; north is up.</summary>
internal static class PlaceMap
{
    private const double Width = 1200, Height = 800, Margin = 30, Tolerance = 1.2;
    private const int Dot = 12;

    /// <param name="around">The boundary of its area.</param>
    /// <returns>Null when the place has no position.</returns>
    public static string? Draw(UnownedPlaceRow place, GeoRings around, string title)
    {
        if (place is not { LonE7: { } lon, LatE7: { } lat }) return null;
        var (at, outline) = (new GeoPoint(lon, lat), Outline.Read("outline", place.OutlineText));
        var box = GeoBox.Of(around.Rings.SelectMany(r => r).Append(at).Concat(outline?.Corners ?? []));
        var narrow = Math.Cos(box.Centre.Lat * Math.PI / 180);
        var perLat = Math.Min((Width - 2 * Margin) / Math.Max(1, ((double)box.EastE7 - box.WestE7) * narrow), (Height - 2 * Margin) / Math.Max(1, (double)box.NorthE7 - box.SouthE7));
        var svg = new StringBuilder($"<svg class=\"map\" viewBox=\"0 0 {Width} {Height}\" role=\"img\"><title>{Markup.Escape(title)}</title>");
        svg.Append($"<path class=\"tbase\" d=\"{Path(around)}\"/>");
        if (outline is not null) svg.Append($"<path class=\"tnew\" d=\"{Path(outline.Rings)}\"/>");
        var dot = Spot(at);
        return svg.Append($"<circle class=\"tpoint\" cx=\"{Markup.Number(dot.X)}\" cy=\"{Markup.Number(dot.Y)}\" r=\"{Dot}\"/></svg>").ToString();

        PathText Path(GeoRings rings) => new PathText(1).Rings(rings.Rings.Select(r => Simplify.Line([.. r.Select(Spot)], Tolerance)));
        Spot Spot(GeoPoint p) => new(Width / 2 + ((double)p.LonE7 - box.Centre.LonE7) * perLat * narrow, Height / 2 - ((double)p.LatE7 - box.Centre.LatE7) * perLat);
    }
}
