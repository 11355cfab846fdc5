using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Streets;
using Wutong.LifeCircles.Book;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Maps;

/// <summary>社区图的内容: everything under the labels of a community's map as path data in a frame's units, for pages and for the sheet alike.</summary>
internal sealed class CommunityScene
{
    private readonly CircleBook _book;
    private readonly int _decimals;
    private readonly double _tolerance;
    private readonly GeoBox _ground; // a little more than is seen: borders drawn on the edge stay outside

    /// <param name="rings">Outlines of 5, 10, 15 minutes; none where no walk is shown.</param>
    /// <param name="community">Whose border is drawn; -1: none.</param>
    /// <param name="decimals">Digits of the path data: 0 for a page, 2 for millimetres.</param>
    public CommunityScene(CircleBook book, IReadOnlyList<GeoRings> rings, int community, MapFrame frame, int decimals)
    {
        (_book, Frame, _decimals) = (book, frame, decimals);
        _ground = frame.Ground.Wider(60);
        _tolerance = decimals == 0 ? 1 : 0.2;
        Rings = [.. rings.Select(r => Filled(r.Rings))];
        Border = community < 0 ? "" : Lines(book.Data.Communities[community].Boundary.Rings);
    }

    public MapFrame Frame { get; }

    /// <summary>5, 10, 15 minutes.</summary>
    public IReadOnlyList<string> Rings { get; }

    /// <summary>The community's own border.</summary>
    public string Border { get; }

    public string Parks => Filled(Scenery(SceneryKind.Park, filled: true));
    public string Water => Filled(Scenery(SceneryKind.Water, filled: true));
    public string Rivers => Lines(Scenery(SceneryKind.River, filled: false));
    public string Railways => Lines(Scenery(SceneryKind.Railway, filled: false));
    public string Walls => Lines(Scenery(SceneryKind.Wall, filled: false));

    public string Streets(params StreetClass[] classes)
        => Lines(StreetRuns.Of(_book.Map.StreetsIn(Frame.Ground).Where(s => classes.Contains(s.Class))));

    /// <summary>Houses as small slabs of their true footprint; which way they face is not known, so all lie east to west, as most in the north do.</summary>
    public string Houses()
    {
        var path = new PathText(_decimals);
        foreach (var house in _book.Map.HousesIn(Frame.Ground))
        {
            double area = Math.Clamp(house.FootprintSquareMetres, 60f, 4000f), depth = Math.Min(14, Math.Sqrt(area / 1.6)), width = Math.Min(area / depth, 70);
            path.Rectangle(Box.Round(Frame.At(house.At), width * Frame.UnitsPerMetre, depth * Frame.UnitsPerMetre));
        }
        return path.ToString();
    }

    /// <summary>Areas, filled.</summary>
    public string Areas(IEnumerable<GeoRings> areas) => Filled(areas.SelectMany(a => a.Rings));

    /// <summary>Their borders.</summary>
    public string Borders(IEnumerable<GeoRings> areas) => Lines(areas.SelectMany(a => a.Rings));

    public string Route(IReadOnlyList<GeoPoint> line) => Lines([line]);

    private IEnumerable<GeoPoint[]> Scenery(SceneryKind kind, bool filled)
        => _book.Map.SceneryIn(Frame.Ground.Wider(200)).Where(s => s.Kind == kind && s.Filled == filled).SelectMany(s => s.Lines);

    private string Filled(IEnumerable<GeoPoint[]> rings)
    {
        var sheet = Frame.Paper.Wider(Frame.Paper.Width * 0.02);
        return new PathText(_decimals).Rings(rings.Select(r => Clip.Ring(Simplify.Line(Frame.At(r), _tolerance), sheet))).ToString();
    }

    private string Lines(IEnumerable<IReadOnlyList<GeoPoint>> lines)
    {
        var sheet = Frame.Paper.Wider(Frame.Paper.Width * 0.02);
        var path = new PathText(_decimals);
        foreach (var line in lines)
            foreach (var piece in Clip.Line(Simplify.Line(Frame.At(line), _tolerance), sheet)) path.Line(piece);
        return path.ToString();
    }
}
