using System.Text;
using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Streets;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.LifeCircles.Maps;

/// <summary>A map for a page: inline SVG coloured by the stylesheet's classes, and its legend.</summary>
internal sealed record MapDrawing(string Svg, IReadOnlyList<LegendLine> Legend);

/// <summary>覆盖图: the district, or one subdistrict, with every community coloured by coverage and leading to its page.</summary>
internal static class DistrictMap
{
    private const double Width = 1200, Tolerance = 1.2;

    /// <param name="query">Added to each community's link, e.g. <c>?pace=adult</c>.</param>
    /// <param name="id">Begins the ids inside; another one when a page holds two maps.</param>
    public static MapDrawing Draw(CircleBook book, Pace pace, Lang lang, string query = "", string id = "dm")
    {
        var box = BoxOf(book.District is { } district ? [district] : book.Data.Communities);
        var frame = MapFrame.Of(box, Width, 880, 36);
        var svg = Begin(frame, id, lang[$"{book.District?.Area.NameZh}15 分钟便民生活圈覆盖图", $"{book.District?.Area.NameEn ?? book.District?.Area.NameZh}: 15-minute circle coverage"],
            lang["颜色越深，每一类设施都走得到的居民越多。点一个社区看它的生活圈；下面的表格是同样的数字。", "The darker, the more residents reach every kind of facility. Choose a community to see its circle; the table below has the same numbers."]);
        Ground(svg, book, frame);
        Areas(svg, book, frame, pace, lang, query, book.Data.Communities);
        Lines(svg, book, frame);
        Borders(svg, frame, [.. book.Subdistricts], "sub");
        if (book.District is { } whole) Borders(svg, frame, [whole], "out");
        var placer = PlacerFor(frame, out var bar);
        Labels(svg, frame, placer, [.. book.Subdistricts.Select(s => (s, ShortNames.Subdistrict(s.Area, lang), Share(book, s.Area.Code, pace)))]);
        WaterNames(svg, book, frame, placer, lang);
        return End(svg, frame, bar, book, lang);
    }

    /// <summary>One subdistrict enlarged, its communities named; null when no area has this code.</summary>
    /// <inheritdoc cref="Draw"/>
    public static MapDrawing? DrawSubdistrict(CircleBook book, string code, Pace pace, Lang lang, string query = "", string id = "sm")
    {
        if (book.Above(code) is not { } subdistrict) return null;
        var own = book.Data.Communities.Where(c => c.Area.ParentCode == code).ToList();
        var frame = MapFrame.Of(BoxOf([subdistrict, .. own]), Width, 880, 60);
        var svg = Begin(frame, id, lang[$"{subdistrict.Area.NameZh}15 分钟便民生活圈覆盖图", $"{subdistrict.Area.NameEn ?? subdistrict.Area.NameZh}: 15-minute circle coverage"],
            lang["每个社区按每一类设施都走得到的居民占比着色。", "Each community is coloured by the share of residents who reach every kind of facility."]);
        Ground(svg, book, frame);
        Areas(svg, book, frame, pace, lang, query, own);
        Lines(svg, book, frame, minor: true);
        Borders(svg, frame, [.. book.Subdistricts.Where(s => s.Area.Code != code)], "sub");
        Borders(svg, frame, [subdistrict], "out");
        var placer = PlacerFor(frame, out var bar);
        Labels(svg, frame, placer, [.. own.Select(c => (c, ShortNames.Community(book, c.Area, lang), Share(book, c.Area.Code, pace)))]);
        WaterNames(svg, book, frame, placer, lang);
        return End(svg, frame, bar, book, lang);
    }

    private static StringBuilder Begin(MapFrame frame, string id, string title, string description) => new StringBuilder(60_000)
        .Append($"<svg class=\"map district\" viewBox=\"0 0 {frame.Paper.Right:0} {frame.Paper.Bottom:0}\" role=\"group\" aria-labelledby=\"{id}-t {id}-d\">")
        .Append($"<title id=\"{id}-t\">{Markup.Escape(title)}</title><desc id=\"{id}-d\">{Markup.Escape(description)}</desc>")
        .Append("<defs><pattern id=\"hatch\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"10\" height=\"10\" class=\"hb\"/><path class=\"hl\" d=\"M0 0V10\"/></pattern></defs>");

    private static MapDrawing End(StringBuilder svg, MapFrame frame, ScaleBar bar, CircleBook book, Lang lang)
    {
        MapFurniture.Write(svg, frame, bar, lang, book.Edition.IsDemonstration);
        return new(svg.Append("</svg>").ToString(), CoverageRamp.Legend(lang));
    }

    private static LabelPlacer PlacerFor(MapFrame frame, out ScaleBar bar)
    {
        var placer = new LabelPlacer(frame.Paper.Wider(-6));
        bar = MapFurniture.Bar(frame);
        foreach (var corner in MapFurniture.Boxes(frame, bar)) placer.Keep(corner);
        return placer;
    }

    private static void Ground(StringBuilder svg, CircleBook book, MapFrame frame) => Scenery(svg, book, frame, SceneryKind.River, "water line", filled: false);

    /// <summary>Water again above the areas, then streets, railway and wall.</summary>
    private static void Lines(StringBuilder svg, CircleBook book, MapFrame frame, bool minor = false)
    {
        Scenery(svg, book, frame, SceneryKind.River, "water line", filled: false);
        Scenery(svg, book, frame, SceneryKind.Water, "water", filled: true);
        if (minor) Streets(svg, book, frame, "st", StreetClass.Residential);
        Streets(svg, book, frame, minor ? "rd" : "st", StreetClass.Secondary);
        Streets(svg, book, frame, "rd", StreetClass.Primary);
        Scenery(svg, book, frame, SceneryKind.Railway, "rail", filled: false);
        Scenery(svg, book, frame, SceneryKind.Railway, "rail2", filled: false);
        Scenery(svg, book, frame, SceneryKind.Wall, "wall", filled: false, leastUnits: 40);
    }

    private static void Areas(StringBuilder svg, CircleBook book, MapFrame frame, Pace pace, Lang lang, string query, IReadOnlyList<AreaShape> communities)
    {
        svg.Append("<g class=\"areas\">");
        foreach (var shape in communities)
        {
            var coverage = book.Study.Coverages.Of(shape.Area.Code, pace);
            var path = RingsPath(frame, shape);
            if (path.Length == 0) continue;
            string name = lang.PlainName(shape.Area.NameZh, shape.Area.NameEn);
            string share = coverage is { Whole.People: > 0 } c ? lang.Percent(c.Circle.People, c.Whole.People) : lang["暂无数据", "no data"];
            svg.Append($"<a href=\"circle/{shape.Area.Code}{Markup.Escape(query)}\"><path class=\"{CoverageRamp.Class(coverage?.Share)}\" d=\"{path}\"><title>")
                .Append(Markup.Escape(name)).Append(lang["：", ": "]).Append(share).Append("</title></path></a>");
        }
        svg.Append("</g>");
    }

    private static void Borders(StringBuilder svg, MapFrame frame, IReadOnlyList<AreaShape> shapes, string css)
    {
        var path = string.Concat(shapes.Select(s => RingsPath(frame, s)));
        if (path.Length > 0) svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
    }

    private static string RingsPath(MapFrame frame, AreaShape shape)
    {
        var sheet = frame.Paper.Wider(20);
        return new PathText().Rings(shape.Boundary.Rings.Select(ring => Clip.Ring(Simplify.Line(frame.At(ring), Tolerance), sheet))).ToString();
    }

    private static void Scenery(StringBuilder svg, CircleBook book, MapFrame frame, SceneryKind kind, string css, bool filled, double leastUnits = 0)
    {
        var path = new PathText();
        var sheet = frame.Paper.Wider(20);
        foreach (var line in book.Map.Scenery.Where(s => s.Kind == kind && s.Filled == filled).SelectMany(s => s.Lines))
        {
            var spots = Simplify.Line(frame.At(line), Tolerance);
            if (leastUnits > 0 && Length(spots) < leastUnits) continue;
            if (filled) path.Ring(Clip.Ring(spots, sheet));
            else foreach (var piece in Clip.Line(spots, sheet)) path.Line(piece);
        }
        if (!path.IsEmpty) svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
    }

    private static void Streets(StringBuilder svg, CircleBook book, MapFrame frame, string css, StreetClass street)
    {
        var path = new PathText();
        foreach (var line in StreetRuns.Of(book.Map.StreetsIn(frame.Ground).Where(s => s.Class == street)))
            foreach (var piece in Clip.Line(Simplify.Line(frame.At(line), Tolerance), frame.Paper)) path.Line(piece);
        if (!path.IsEmpty) svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
    }

    private static void Labels(StringBuilder svg, MapFrame frame, LabelPlacer placer, IReadOnlyList<(AreaShape Shape, string Name, double? Share)> areas)
    {
        svg.Append("<g class=\"lb\">");
        foreach (var (shape, name, share) in areas.OrderByDescending(a => Size(frame, a.Shape)))
        {
            var middle = Middle.Of([.. shape.Boundary.Rings.Select(r => frame.At(r))]);
            if (Find(placer, middle, TextWidth.InEms(name) * PhoneType, PhoneType) is not { } at) continue;
            svg.Append($"<text x=\"{at.X:0}\" y=\"{at.Y:0}\"{(share >= 0.6 ? " class=\"on\"" : "")}>{Markup.Escape(name)}</text>");
        }
        svg.Append("</g>");
    }

    private const double PhoneType = 36;

    private static Spot? Find(LabelPlacer placer, Spot middle, double width, double height)
    {
        var candidates = LabelSpots.Near(middle, height * 0.75, 4).Select(m => Box.Round(m, width, height * 1.15)).ToList();
        int found = placer.Place(candidates);
        return found < 0 ? null : candidates[found].Middle;
    }

    private static void WaterNames(StringBuilder svg, CircleBook book, MapFrame frame, LabelPlacer placer, Lang lang)
    {
        svg.Append("<g class=\"lw\">");
        var named = book.Map.Scenery.Where(s => s.Kind is SceneryKind.Water or SceneryKind.River && s.Name is not null).DistinctBy(s => s.Name);
        foreach (var water in named)
        {
            var seen = water.Lines.Select(l => frame.At(l)).SelectMany(l => water.Filled ? [Clip.Ring(l, frame.Paper)] : Clip.Line(l, frame.Paper)).MaxBy(l => l.Count);
            if (seen is not { Count: > 1 }) continue;
            string name = lang.PlainName(water.Name!, water.NameEn);
            var middle = water.Filled ? Middle.Of([[.. seen]]) : seen[seen.Count / 2];
            if (Find(placer, middle, TextWidth.InEms(name) * 36, 30) is { } at)
                svg.Append($"<text x=\"{at.X:0}\" y=\"{at.Y + 10:0}\" text-anchor=\"middle\">{Markup.Escape(name)}</text>");
        }
        svg.Append("</g>");
    }

    private static double? Share(CircleBook book, string code, Pace pace) => book.Study.Coverages.Of(code, pace)?.Share;

    private static double Size(MapFrame frame, AreaShape shape)
    {
        var box = BoxOf([shape]);
        Spot a = frame.At(new GeoPoint(box.WestE7, box.SouthE7)), b = frame.At(new GeoPoint(box.EastE7, box.NorthE7));
        return (b.X - a.X) * (a.Y - b.Y);
    }

    private static double Length(Spot[] line)
    {
        double length = 0;
        for (int i = 1; i < line.Length; i++) length += line[i].DistanceTo(line[i - 1]);
        return length;
    }

    private static GeoBox BoxOf(IEnumerable<AreaShape> shapes) => GeoBox.Of(shapes.SelectMany(s => s.Boundary.Rings).SelectMany(r => r));
}
