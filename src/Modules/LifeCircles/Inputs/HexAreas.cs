using System.Globalization;
using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.LifeCircles.Inputs;

/// <summary>六角格: hexagons of 500 m between opposite sides (0.217 km²), point up, where there are no areas; only those with a home in them.</summary>
/// <remarks>Corners lie on one lattice, so neighbours share them exactly. In a plane at the middle of the homes' extent.</remarks>
internal sealed class HexAreas
{
    public const double WidthMetres = 500;
    private const double SideMetres = WidthMetres / 1.7320508075688772;
    private static readonly (int X, int Y)[] Corners = [(0, 2), (-1, 1), (-1, -1), (0, -2), (1, -1), (1, 1), (0, 2)]; // in half widths and half sides
    private readonly GeoPoint _middle;
    private readonly double _lonMetres;

    private HexAreas(GeoPoint middle) => (_middle, _lonMetres) = (middle, Earth.MetresPerE7 * Math.Max(0.01, Math.Cos(middle.Lat * Math.PI / 180)));

    /// <returns>The hexagons, row by row from the north-west, and the homes put in them.</returns>
    public static (AreaSet Areas, Home[] Homes) Over(Home[] homes)
    {
        if (homes.Length == 0) return (AreaSet.None, homes);
        var grid = new HexAreas(homes.Aggregate(GeoBox.Empty, (box, h) => box.With(h.At)).Centre);
        var cells = Array.ConvertAll(homes, h => grid.CellOf(h.At));
        var used = cells.Distinct().OrderByDescending(c => c.R).ThenBy(c => 2 * c.Q + c.R).ToList();
        var index = used.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);
        int north = used[0].R, west = used.Min(c => 2 * c.Q + c.R);
        AreaShape[] shapes = [.. used.Select(c => grid.Shape(c, north - c.R + 1, (2 * c.Q + c.R - west) / 2 + 1))];
        return (new(shapes, []), [.. homes.Select((h, i) => In(h, index[cells[i]], shapes))]);
    }

    /// <summary>A home without an estate's name bears its area's.</summary>
    private static Home In(Home home, int area, AreaShape[] shapes) => home.EstateZh.Length > 0
        ? home with { Area = area }
        : home with { Area = area, EstateZh = shapes[area].Area.NameZh, EstateEn = shapes[area].Area.NameEn };

    private (int Q, int R) CellOf(GeoPoint p)
    {
        double x = ((double)p.LonE7 - _middle.LonE7) * _lonMetres, y = ((double)p.LatE7 - _middle.LatE7) * Earth.MetresPerE7;
        double r = y * 2 / 3 / SideMetres, q = x / WidthMetres - r / 2;
        double rq = Math.Round(q), rr = Math.Round(r), rs = Math.Round(-q - r);
        double dq = Math.Abs(rq - q), dr = Math.Abs(rr - r), ds = Math.Abs(rs + q + r);
        if (dq > dr && dq > ds) rq = -rr - rs;
        else if (dr > ds) rr = -rq - rs;
        return ((int)rq, (int)rr);
    }

    private AreaShape Shape((int Q, int R) cell, int row, int column)
    {
        int x = 2 * cell.Q + cell.R, y = 3 * cell.R;
        var ring = Array.ConvertAll(Corners, c => At(x + c.X, y + c.Y));
        var code = string.Create(CultureInfo.InvariantCulture, $"HEX-{row:000}-{column:000}");
        return new(new(code, null, AreaLevel.Community, false, $"六角格 {row}-{column}", $"Hexagon {row}-{column}", code, At(x, y), 0, 0, 0), new([ring]));
    }

    private GeoPoint At(int halfWidths, int halfSides) => new(
        _middle.LonE7 + (int)Math.Round(halfWidths * WidthMetres / 2 / _lonMetres), _middle.LatE7 + (int)Math.Round(halfSides * SideMetres / 2 / Earth.MetresPerE7));
}
