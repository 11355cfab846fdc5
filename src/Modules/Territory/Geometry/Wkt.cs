using System.Globalization;
using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Coordinates;
using Wutong.Geo.Osm;

namespace Wutong.Territory.Geometry;

internal enum ShapeKind { Point, Line, Outline }

/// <summary>A shape on the ground: a point, lines, or closed rings.</summary>
internal sealed record Shape(ShapeKind Kind, GeoPoint[][] Parts)
{
    public GeoPoint First => Parts[0][0];

    /// <summary>A point that stands for it: of an outline one inside, of a line one on it.</summary>
    public GeoPoint Middle => Kind == ShapeKind.Outline ? InsidePoint.Of(new GeoRings(Parts)) : Parts[0][Parts[0].Length / 2];
    public IEnumerable<GeoPoint> Points => Parts.SelectMany(p => p);
}

/// <summary>A text that is no shape: what was expected, and at which character.</summary>
internal sealed class WktException(string chinese, string english) : FormatException(english)
{
    public string Chinese => chinese;
}

/// <summary>WKT 读入 (OGC 06-103r4, clause 7): POINT, LINESTRING, POLYGON and their MULTI forms in degrees, two dimensions; a third and fourth number are passed over.</summary>
/// <remarks>A ring must be closed and have 4 positions, a line 2. Positions come back as WGS-84.</remarks>
internal sealed class Wkt
{
    private const int MostPositions = 1_000_000;
    private readonly string _text;
    private readonly CoordinateSystem _system;
    private int _at, _positions;

    private Wkt(string text, CoordinateSystem system) => (_text, _system) = (text, system);

    /// <exception cref="WktException">Not such a text.</exception>
    public static Shape Read(string text, CoordinateSystem system)
    {
        var reader = new Wkt(text, system);
        var shape = reader.Whole();
        reader.Blank();
        if (reader._at < text.Length) throw reader.Wrong("后面还有多余的文字", "the text goes on after the shape");
        return shape;
    }

    private Shape Whole()
    {
        Blank();
        int from = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
        var word = _text[from.._at].ToUpperInvariant();
        Blank();
        if (_at < _text.Length && char.IsAsciiLetter(_text[_at])) Dimension();
        return word switch
        {
            "POINT" => new(ShapeKind.Point, [Positions(1, 1)]),
            "LINESTRING" => new(ShapeKind.Line, [Line()]),
            "MULTILINESTRING" => new(ShapeKind.Line, [.. Each(Line)]),
            "POLYGON" => new(ShapeKind.Outline, [.. Each(Ring)]),
            "MULTIPOLYGON" => new(ShapeKind.Outline, [.. Each(() => Each(Ring)).SelectMany(p => p)]),
            _ => throw Wrong("应为 POINT、LINESTRING 或 POLYGON", "POINT, LINESTRING or POLYGON was expected"),
        };
    }

    private void Dimension()
    {
        int from = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
        if (_text[from.._at].ToUpperInvariant() is not ("Z" or "M" or "ZM")) throw Wrong("这里看不懂", "this word is not known");
    }

    private GeoPoint[] Line() => Positions(2, MostPositions);

    private GeoPoint[] Ring()
    {
        var ring = Positions(4, MostPositions);
        return ring[0] == ring[^1] ? ring : throw Wrong("边界没有闭合：首尾两点不同", "the ring is not closed: its first and last position differ");
    }

    private List<T> Each<T>(Func<T> part)
    {
        var all = new List<T>();
        Take('(');
        do all.Add(part());
        while (Took(','));
        Take(')');
        return all;
    }

    private GeoPoint[] Positions(int least, int most)
    {
        var points = Each(Position);
        return points.Count >= least && points.Count <= most ? [.. points] : throw Wrong($"应有至少 {least} 个点，现有 {points.Count} 个", $"at least {least} positions were expected, {points.Count} came");
    }

    private GeoPoint Position()
    {
        if (++_positions > MostPositions) throw Wrong($"点太多，最多 {MostPositions} 个", $"too many positions, at most {MostPositions}");
        double lon = Number() ?? throw Wrong("应为经度", "a longitude was expected"), lat = Number() ?? throw Wrong("应为纬度", "a latitude was expected");
        while (Number() is not null) { }
        if (!(lon is >= -180 and <= 180 && lat is >= -90 and <= 90)) throw Wrong("经度在 -180 到 180、纬度在 -90 到 90 之间；是不是写反了", "degrees were expected, longitude first");
        var (east, north) = Coordinates.ToWgs84(lon, lat, _system);
        return GeoPoint.FromDegrees(east, north);
    }

    private double? Number()
    {
        Blank();
        int from = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] is '-' or '+' or '.' or 'e' or 'E')) _at++;
        if (from == _at) return null;
        return double.TryParse(_text.AsSpan(from, _at - from), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Wrong("这里不是数", "this is no number");
    }

    private void Take(char sign)
    {
        if (!Took(sign)) throw Wrong($"这里应为“{sign}”", $"'{sign}' was expected here");
    }

    private bool Took(char sign)
    {
        Blank();
        if (_at >= _text.Length || _text[_at] != sign) return false;
        _at++;
        return true;
    }

    private void Blank()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private WktException Wrong(string chinese, string english) => new($"第 {_at + 1} 个字符：{chinese}", $"character {_at + 1}: {english}");
}
