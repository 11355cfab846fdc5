using System.Text;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Streets;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Walking;
using Wutong.Platform.Drawing;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Maps;

/// <summary>标点图: another module's marks on the streets of the edition, with a way between two points, as inline SVG for a page.</summary>
internal static class MarkMap
{
    private const double Width = 1020, Height = 846, Radius = 23.5, Type = 22, PhoneType = 36, Margin = 60;
    private const double MostUnitsPerMetre = 0.85, // about 1,200 m across: a lone mark is shown with its neighbourhood
        HousesFrom = 0.3, AlleysFrom = 0.18; // units per metre below which they would only be grey
    private const int MostLabels = 16;

    /// <returns>Null when there is nothing to show.</returns>
    public static string? Draw(CircleBook book, WalkPicture picture, Lang lang)
    {
        var areas = (picture.Areas ?? []).Select(code => ShapeOf(book, code)).OfType<GeoRings>().ToList();
        var box = GeoBox.Of([.. picture.Marks.Select(m => m.At), .. picture.Way ?? [], .. areas.SelectMany(a => a.Rings).SelectMany(r => r)]);
        if (picture.Here is { } start) box = box.With(start);
        if (box.IsEmpty) return null;
        var frame = MapFrame.Of(box, Width, Height, Margin, MostUnitsPerMetre);
        var svg = new StringBuilder(40_000);
        svg.Append($"<svg class=\"map comm\" viewBox=\"0 0 {Width:0} {Height:0}\" role=\"{(picture.Marks.Any(m => m.Href is not null) ? "group" : "img")}\" aria-labelledby=\"{picture.Id}-t {picture.Id}-d\"><title id=\"{picture.Id}-t\"{Mark(picture.Title, lang)}>{Markup.Escape(picture.Title)}</title><desc id=\"{picture.Id}-d\"{Mark(picture.Description, lang)}>{Markup.Escape(picture.Description)}</desc>")
            .Append("<defs><pattern id=\"hatch\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"10\" height=\"10\" class=\"hb\"/><path class=\"hl\" d=\"M0 0V10\"/></pattern></defs>")
            .Append($"<rect class=\"base\" width=\"{Width:0}\" height=\"{Height:0}\"/>");
        Ground(svg, book, picture, areas, new CommunityScene(book, [], -1, frame, decimals: 0));
        Marks(svg, book, picture, frame, lang);
        return svg.Append("</svg>").ToString();
    }

    private static void Ground(StringBuilder svg, CircleBook book, WalkPicture picture, List<GeoRings> areas, CommunityScene scene)
    {
        var gaps = (picture.Hatched ?? []).Select(code => ShapeOf(book, code)).OfType<GeoRings>();
        Path(svg, "park", scene.Parks);
        Path(svg, "cn", scene.Areas(gaps));
        Path(svg, "water", scene.Water);
        Path(svg, "river", scene.Rivers);
        if (scene.Frame.UnitsPerMetre >= HousesFrom) Path(svg, "bl", scene.Houses());
        if (scene.Frame.UnitsPerMetre >= AlleysFrom)
        {
            Path(svg, "cp", scene.Streets(StreetClass.Path, StreetClass.Service, StreetClass.Steps, StreetClass.Crossing));
            Path(svg, "cs", scene.Streets(StreetClass.Residential));
        }
        Path(svg, scene.Frame.UnitsPerMetre >= AlleysFrom ? "cr" : "cs", scene.Streets(StreetClass.Secondary, StreetClass.Primary));
        Path(svg, "crail", scene.Railways);
        Path(svg, "cwall", scene.Walls);
        Path(svg, "est", scene.Borders(areas));
        if (picture.Way is not { Count: > 1 } way) return;
        var line = scene.Route(way);
        Path(svg, "rt0", line);
        Path(svg, "rt", line);
    }

    private static void Marks(StringBuilder svg, CircleBook book, WalkPicture picture, MapFrame frame, Lang lang)
    {
        var placer = new LabelPlacer(frame.Paper.Wider(-8));
        var bar = MapFurniture.Bar(frame);
        foreach (var corner in MapFurniture.Boxes(frame, bar)) placer.Keep(corner);
        var here = picture.Here is { } point ? frame.At(point) : (Spot?)null;
        if (here is { } h) placer.Keep(new(h.X - 20, h.Y - 50, h.X + 20, h.Y + 4));
        var pins = Stand(picture.Marks, frame, placer);
        var labels = Labels(pins, placer, lang);
        var streets = StreetLabels.Place(book.Map.StreetsIn(frame.Ground), frame, placer, name => TextWidth.InEms(name) * PhoneType, PhoneType);
        svg.Append("<g class=\"lr\" lang=\"zh-Hans\">"); // streets are called what their signs say
        foreach (var street in streets)
            svg.Append($"<text transform=\"translate({street.At.X:0} {street.At.Y:0}){(street.Degrees == 0 ? "" : $" rotate({Markup.Number(street.Degrees)})")}\">{Markup.Escape(street.Name)}</text>");
        svg.Append("</g>");
        foreach (var (mark, at, isMoved) in pins) Pin(svg, mark, at, isMoved ? frame.At(mark.At) : null, lang);
        svg.Append("<g class=\"lf\">").Append(labels).Append("</g>");
        if (here is { } me) svg.Append($"<g class=\"here\" transform=\"translate({me.X:0} {me.Y:0})\"><path d=\"M0 0L-13-19A17 17 0 1 1 13-19z\"/><circle cy=\"-28\" r=\"6\"/></g>");
        MapFurniture.Write(svg, frame, bar, lang, book.Edition.IsDemonstration);
    }

    /// <summary>Where each mark stands: where it is, or as near as the marks before it leave room; in a crowd they may lie over one another, but none is left out.</summary>
    private static List<(WalkMark Mark, Spot At, bool IsMoved)> Stand(IReadOnlyList<WalkMark> marks, MapFrame frame, LabelPlacer placer)
    {
        var pins = new List<(WalkMark, Spot, bool)>();
        foreach (var mark in marks)
        {
            var at = frame.At(mark.At);
            var boxes = LabelSpots.Near(at, Radius * 0.8, 3).Select(s => Box.Round(s, Radius * 2, Radius * 2)).ToList();
            int found = placer.Place(boxes);
            pins.Add((mark, found > 0 ? boxes[found].Middle : at, found > 0));
        }
        return pins;
    }

    private static StringBuilder Labels(List<(WalkMark Mark, Spot At, bool IsMoved)> pins, LabelPlacer placer, Lang lang)
    {
        var svg = new StringBuilder();
        foreach (var (mark, at, _) in pins.Where(p => p.Mark.Label is not null).Take(MostLabels))
        {
            var spots = Beside.Of(at, Radius, TextWidth.InEms(mark.Label!) * Type, Type);
            int found = placer.Place([.. spots.Select(s => s.Box)]);
            if (found >= 0) svg.Append($"<text x=\"{spots[found].X:0}\" y=\"{spots[found].Baseline:0}\"{Anchor(spots[found].End)}{Mark(mark.Label!, lang)}>{Markup.Escape(mark.Label!)}</text>");
        }
        return svg;
    }

    private static void Pin(StringBuilder svg, WalkMark mark, Spot at, Spot? truly, Lang lang)
    {
        if (truly is { } spot) svg.Append($"<path class=\"lead\" d=\"M{spot.X:0} {spot.Y:0}L{at.X:0} {at.Y:0}\"/>");
        if (mark.Href is { } href) svg.Append($"<a href=\"{Markup.Escape(href)}\">");
        svg.Append($"<g class=\"pin\" transform=\"translate({at.X:0} {at.Y:0})\"><title{Mark(mark.Title, lang)}>{Markup.Escape(mark.Title)}</title><circle class=\"pc\" r=\"17\"/><path class=\"g\" transform=\"translate(-11 -11) scale(.917)\" d=\"{Icons.Path(mark.Icon)}\"/></g>");
        if (mark.Href is not null) svg.Append("</a>");
    }

    /// <summary>What people typed is marked as Chinese where it is, as elsewhere on a page.</summary>
    private static string Mark(string text, Lang lang) => lang.NeedsMark(text) ? " lang=\"zh-Hans\"" : "";

    private static GeoRings? ShapeOf(CircleBook book, string code) => book.Community(code) is >= 0 and var index ? book.Data.Communities[index].Boundary : book.Above(code)?.Boundary;

    private static string Anchor(TextEnd end) => end switch { TextEnd.Middle => " text-anchor=\"middle\"", TextEnd.End => " text-anchor=\"end\"", _ => "" };

    private static void Path(StringBuilder svg, string css, string path)
    {
        if (path.Length > 0) svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
    }
}
