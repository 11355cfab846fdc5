using System.Text;
using Wutong.Geo;
using Wutong.Geo.Streets;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Maps;

/// <summary>社区图: what can be walked to from one point, as inline SVG for a page.</summary>
/// <remarks>Labels keep clear of one another at the type sizes of the stylesheet, on the desktop and on a phone, where it hides the names of facilities and estates.</remarks>
internal static class CommunityMap
{
    private const double Width = 1020, Height = 846, Radius = 23.5, Type = 22, PhoneType = 36;
    private const int MostNames = 12; // with more, only the nearest of each kind is named: the list beside the map names all

    /// <param name="route">A walk to show, or null.</param>
    /// <param name="id">Begins the ids inside; another one when a page holds two maps.</param>
    public static MapDrawing Draw(CircleBook book, Around around, Lang lang, IReadOnlyList<GeoPoint>? route = null, string id = "cm")
    {
        int community = book.CommunityAt(around.Point);
        var frame = CommunityFrame.Of(book, around, Width, Height, 34);
        var scene = new CommunityScene(book, around.Rings, community, frame, decimals: 0);
        var svg = new StringBuilder(60_000);
        Begin(svg, book, community, around, lang, id);
        Ground(svg, scene);
        if (route is { Count: > 1 }) Route(svg, scene.Route(route));
        Marks(svg, book, around, community, frame, lang);
        return new(svg.Append("</svg>").ToString(), Legend(book, around.Pace, lang));
    }

    /// <summary>5 分钟·300 米 and so on, one for each ring.</summary>
    public static IReadOnlyList<LegendLine> Legend(CircleBook book, Pace pace, Lang lang)
        => [.. book.Profile.Minutes.Select((m, ring) => new LegendLine($"ring{ring}", $"{lang.Minutes(m)}{lang["·", " · "]}{lang.Metres(book.Profile.LimitMillimetres(pace, ring) / 1000)}"))];

    private static void Begin(StringBuilder svg, CircleBook book, int community, Around around, Lang lang, string id)
    {
        string name = community < 0 ? "" : lang.PlainName(book.Data.Communities[community].Area.NameZh, book.Data.Communities[community].Area.NameEn);
        string rings = string.Join(lang["、", ", "], book.Profile.Minutes);
        int speed = book.Profile.MetresPerMinute(around.Pace);
        svg.Append($"<svg class=\"map comm\" viewBox=\"0 0 {Width:0} {Height:0}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">")
            .Append(Markup.Escape(lang[$"{name}步行 {rings} 分钟范围，示意图", $"{name}: {rings} minutes on foot, schematic map"])).Append($"</title><desc id=\"{id}-d\">")
            .Append(lang[$"沿道路步行，每分钟 {speed} 米。旁边的列表写明每处设施的分钟数。", $"Along the streets at {speed} metres a minute. The list beside it tells every facility's minutes."]).Append("</desc>")
            .Append($"<rect class=\"base\" width=\"{Width:0}\" height=\"{Height:0}\"/>");
    }

    private static void Ground(StringBuilder svg, CommunityScene scene)
    {
        for (int ring = scene.Rings.Count - 1; ring >= 0; ring--) Path(svg, $"r{5 * (ring + 1)}", scene.Rings[ring]);
        Path(svg, "park", scene.Parks);
        Path(svg, "water", scene.Water);
        Path(svg, "river", scene.Rivers);
        Path(svg, "bl", scene.Houses());
        Path(svg, "cp", scene.Streets(StreetClass.Path, StreetClass.Service, StreetClass.Steps, StreetClass.Crossing));
        Path(svg, "cs", scene.Streets(StreetClass.Residential));
        Path(svg, "cr", scene.Streets(StreetClass.Secondary, StreetClass.Primary));
        Path(svg, "crail", scene.Railways);
        Path(svg, "cwall", scene.Walls);
        for (int ring = scene.Rings.Count - 1; ring >= 0; ring--) Path(svg, $"r{5 * (ring + 1)}l", scene.Rings[ring]);
        Path(svg, "est", scene.Border);
    }

    private static void Route(StringBuilder svg, string path)
    {
        Path(svg, "rt0", path);
        Path(svg, "rt", path);
    }

    private static void Marks(StringBuilder svg, CircleBook book, Around around, int community, MapFrame frame, Lang lang)
    {
        var placer = new LabelPlacer(frame.Paper.Wider(-8));
        var bar = MapFurniture.Bar(frame);
        foreach (var corner in MapFurniture.Boxes(frame, bar)) placer.Keep(corner);
        var here = frame.At(around.Point);
        placer.Keep(new(here.X - 20, here.Y - 50, here.X + 20, here.Y + 4));
        var walks = around.Walks.Concat(around.NearestBeyond).ToList();
        var hereAt = HereLabel(placer, here, Pins.Wanted(book, walks, frame, Radius), lang);
        var pins = Pins.Place(book, walks, frame, placer, Radius);
        var facilities = FacilityLabels(book, around, pins, community, placer, lang);
        var streets = StreetLabels.Place(book.Map.StreetsIn(frame.Ground), frame, placer, name => TextWidth.InEms(name) * PhoneType, PhoneType);
        var estates = EstateLabels(book, community, frame, placer, lang);
        WriteStreets(svg, streets, estates);
        WritePins(svg, book, pins, lang);
        svg.Append("<g class=\"lf\">").Append(facilities).Append("</g>");
        svg.Append($"<g class=\"here\" transform=\"translate({here.X:0} {here.Y:0})\"><path d=\"M0 0L-13-19A17 17 0 1 1 13-19z\"/><circle cy=\"-28\" r=\"6\"/></g>");
        if (hereAt is { } at) svg.Append($"<g class=\"lh\"><text x=\"{at.X:0}\" y=\"{at.Baseline:0}\"{Anchor(at.End)}>{lang["您在此", "You are here"]}</text></g>");
        MapFurniture.Write(svg, frame, bar, lang, book.Edition.IsDemonstration);
    }

    private static BesideSpot? HereLabel(LabelPlacer placer, Spot here, List<Box> pins, Lang lang)
    {
        var spots = Beside.Of(new(here.X, here.Y - 26), 22, TextWidth.InEms(lang["您在此", "You are here"]) * PhoneType, PhoneType).Sparing(pins);
        int found = placer.Place([.. spots.Select(s => s.Box)]);
        return found < 0 ? null : spots[found];
    }

    private static StringBuilder FacilityLabels(CircleBook book, Around around, List<Pin> pins, int community, LabelPlacer placer, Lang lang)
    {
        var svg = new StringBuilder();
        var nearest = around.Walks.GroupBy(w => book.Data.Facilities[w.Facility].Kind).Select(g => g.First().Facility).ToHashSet();
        foreach (var pin in pins.OrderBy(p => nearest.Contains(p.Walk.Facility) ? 0 : 1))
        {
            if (pins.Count > MostNames && !nearest.Contains(pin.Walk.Facility))
            {
                Label(svg, placer, pin.At, "", "", lang[$"{pin.Walk.Minutes} 分", $"{pin.Walk.Minutes} min"]);
                continue;
            }
            string name = ShortNames.Facility(book, pin.Walk.Facility, community, lang), minutes = lang[$"{pin.Walk.Minutes} 分", $"{pin.Walk.Minutes} min"];
            if (!Label(svg, placer, pin.At, Markup.Escape(name) + " ", name + " ", minutes)) Label(svg, placer, pin.At, "", "", minutes);
        }
        return svg;
    }

    private static bool Label(StringBuilder svg, LabelPlacer placer, Spot mark, string markup, string name, string minutes)
    {
        var spots = Beside.Of(mark, Radius, TextWidth.InEms(name + minutes) * Type, Type);
        int found = placer.Place([.. spots.Select(s => s.Box)]);
        if (found < 0) return false;
        svg.Append($"<text x=\"{spots[found].X:0}\" y=\"{spots[found].Baseline:0}\"{Anchor(spots[found].End)}>{markup}<tspan class=\"mi\">{minutes}</tspan></text>");
        return true;
    }

    private static StringBuilder EstateLabels(CircleBook book, int community, MapFrame frame, LabelPlacer placer, Lang lang)
    {
        var svg = new StringBuilder();
        if (community < 0) return svg;
        foreach (var estate in book.Study.HomesIn[community].Select(h => book.Data.Homes[h]).GroupBy(h => h.EstateZh))
        {
            string name = ShortNames.Estate(estate.Key, estate.First().EstateEn, lang);
            var spots = estate.Select(h => frame.At(h.At)).ToList();
            var middle = new Spot(spots.Average(s => s.X), spots.Average(s => s.Y));
            var boxes = LabelSpots.Near(middle, Type * 0.9, 3).Select(m => Box.Round(m, TextWidth.InEms(name) * Type, Type * 1.15)).ToList();
            int found = placer.Place(boxes);
            if (found >= 0) svg.Append($"<text x=\"{boxes[found].Middle.X:0}\" y=\"{boxes[found].Middle.Y + Type * 0.36:0}\">{Markup.Escape(name)}</text>");
        }
        return svg;
    }

    private static void WriteStreets(StringBuilder svg, List<StreetLabel> streets, StringBuilder estates)
    {
        svg.Append("<g class=\"lr\" lang=\"zh-Hans\">"); // streets are called what their signs say
        foreach (var street in streets)
            svg.Append($"<text transform=\"translate({street.At.X:0} {street.At.Y:0}){(street.Degrees == 0 ? "" : $" rotate({Markup.Number(street.Degrees)})")}\">{Markup.Escape(street.Name)}</text>");
        svg.Append("</g><g class=\"le\">").Append(estates).Append("</g>");
    }

    private static void WritePins(StringBuilder svg, CircleBook book, List<Pin> pins, Lang lang)
    {
        foreach (var pin in pins.Where(p => p.IsMoved))
            svg.Append($"<path class=\"lead\" d=\"M{pin.True.X:0} {pin.True.Y:0}L{pin.At.X:0} {pin.At.Y:0}\"/>");
        foreach (var pin in pins)
        {
            var facility = book.Data.Facilities[pin.Walk.Facility];
            svg.Append($"<g class=\"pin\" transform=\"translate({pin.At.X:0} {pin.At.Y:0})\"><title>{Markup.Escape(lang.PlainName(facility.NameZh, facility.NameEn))}{lang["，", ", "]}{lang.Minutes(pin.Walk.Minutes)}</title>")
                .Append($"<circle class=\"pc\" r=\"17\"/><path class=\"g\" transform=\"translate(-11 -11) scale(.917)\" d=\"{Icons.Path(book.Data.Kinds[facility.Kind].Icon)}\"/></g>");
        }
    }

    private static string Anchor(TextEnd end) => end switch { TextEnd.Middle => " text-anchor=\"middle\"", TextEnd.End => " text-anchor=\"end\"", _ => "" };

    private static void Path(StringBuilder svg, string css, string path)
    {
        if (path.Length > 0) svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
    }
}
