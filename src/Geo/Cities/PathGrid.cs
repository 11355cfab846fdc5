namespace Wutong.Geo.Cities;

/// <summary>小路网: straight paths along the two directions of a block; wherever two meet there is one shared point.</summary>
internal sealed class PathGrid
{
    private readonly record struct Path(bool Vertical, double At, double From, double To, ShapeKind Kind);
    private const double LongestGapMetres = 110;
    private readonly List<Path> _paths = [];
    private readonly List<(double X, double Y, PointKind Kind)> _stops = [];

    public void AlongX(double y, double x0, double x1, ShapeKind kind = ShapeKind.Footway) => _paths.Add(new(false, y, Math.Min(x0, x1), Math.Max(x0, x1), kind));

    public void AlongY(double x, double y0, double y1, ShapeKind kind = ShapeKind.Footway) => _paths.Add(new(true, x, Math.Min(y0, y1), Math.Max(y0, y1), kind));

    /// <summary>A gate or the like standing on a path.</summary>
    public void Stop(double x, double y, PointKind kind) => _stops.Add((x, y, kind));

    /// <summary>A wall round a box, passing through the gates that stand on it.</summary>
    public void Wall(double x0, double y0, double x1, double y1)
    {
        AlongX(y0, x0, x1, ShapeKind.Wall); AlongX(y1, x0, x1, ShapeKind.Wall);
        AlongY(x0, y0, y1, ShapeKind.Wall); AlongY(x1, y0, y1, ShapeKind.Wall);
    }

    public void DrawTo(BlockDrawing drawing)
    {
        foreach (var (x, y, kind) in _stops) drawing.PointAt(x, y, kind);
        foreach (var path in _paths)
        {
            var at = PlacesOn(path);
            drawing.Line(path.Kind, at.Select(a => path.Vertical ? drawing.PointAt(path.At, a) : drawing.PointAt(a, path.At)).ToArray());
        }
    }

    private List<double> PlacesOn(Path path)
    {
        var places = new List<double> { path.From, path.To };
        foreach (var other in _paths)
            if (other.Vertical != path.Vertical && Meets(path, other)) places.Add(other.At);
        foreach (var (x, y, _) in _stops)
            if ((path.Vertical ? x : y) == path.At) { var a = path.Vertical ? y : x; if (a >= path.From && a <= path.To) places.Add(a); }
        places.Sort();
        return Filled(places);
    }

    private static bool Meets(Path a, Path b) => b.At >= a.From && b.At <= a.To && a.At >= b.From && a.At <= b.To;

    private static List<double> Filled(List<double> sorted)
    {
        var all = new List<double> { sorted[0] };
        for (var i = 1; i < sorted.Count; i++)
        {
            double gap = sorted[i] - sorted[i - 1];
            if (gap < 0.005) continue;
            var parts = (int)Math.Ceiling(gap / LongestGapMetres);
            for (var k = 1; k <= parts; k++) all.Add(k == parts ? sorted[i] : sorted[i - 1] + gap * k / parts);
        }
        return all;
    }
}
