using System.Text;
using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Platform.Drawing;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Pages;

/// <summary>台账图: outlines of areas with shapes over them, as inline SVG; north is up.</summary>
internal sealed class RegisterMap
{
    private const double Width = 1200, Height = 800, Margin = 30, Tolerance = 1.2;
    private const int Dot = 5;
    private readonly GeoBox _box;
    private readonly double _perLon, _perLat;
    private readonly StringBuilder _svg = new();

    /// <param name="box">What must be seen; empty shows nothing.</param>
    public RegisterMap(GeoBox box, string title)
    {
        _box = box;
        double narrow = Math.Cos(box.Centre.Lat * Math.PI / 180);
        _perLat = Math.Min((Width - 2 * Margin) / Math.Max(1, ((double)box.EastE7 - box.WestE7) * narrow), (Height - 2 * Margin) / Math.Max(1, (double)box.NorthE7 - box.SouthE7));
        _perLon = _perLat * narrow;
        _svg.Append($"<svg class=\"map\" viewBox=\"0 0 {Width} {Height}\" role=\"img\"><title>{Markup.Escape(title)}</title>");
    }

    public static GeoBox BoxOf(IEnumerable<GeoRings> areas) => GeoBox.Of(areas.SelectMany(a => a.Rings).SelectMany(r => r));

    public RegisterMap Outlines(IEnumerable<GeoRings> areas, string css)
    {
        foreach (var area in areas) Path(new PathText(1).Rings(area.Rings.Select(Spots)), css);
        return this;
    }

    public RegisterMap Shapes(IEnumerable<Shape> shapes)
    {
        foreach (var shape in shapes)
        {
            if (shape.Kind == ShapeKind.Point) Point(shape.First);
            else if (shape.Kind == ShapeKind.Outline) Path(new PathText(1).Rings(shape.Parts.Select(Spots)), "tnew");
            else foreach (var line in shape.Parts) Path(new PathText(1).Line(Spots(line)), "tline");
        }
        return this;
    }

    /// <param name="radius">In the picture's units, of which it is 1200 wide.</param>
    public RegisterMap Points(IEnumerable<GeoPoint> points, int radius = Dot)
    {
        foreach (var point in points) Point(point, radius);
        return this;
    }

    public string End() => _svg.Append("</svg>").ToString();

    private void Point(GeoPoint at, int radius = Dot)
    {
        var spot = At(at);
        _svg.Append($"<circle class=\"tpoint\" cx=\"{Markup.Number(spot.X)}\" cy=\"{Markup.Number(spot.Y)}\" r=\"{radius}\"/>");
    }

    private void Path(PathText path, string css)
    {
        if (!path.IsEmpty) _svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
    }

    private Spot[] Spots(GeoPoint[] ring) => Simplify.Line([.. ring.Select(At)], Tolerance);

    private Spot At(GeoPoint p) => new(Width / 2 + ((double)p.LonE7 - _box.Centre.LonE7) * _perLon, Height / 2 - ((double)p.LatE7 - _box.Centre.LatE7) * _perLat);
}
