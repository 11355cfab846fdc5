using CsCheck;
using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Territory.Geometry;

namespace Wutong.Tests.Territory;

public sealed class WktTests
{
    [Theory]
    [InlineData("POINT(113.3 40.1)", "Point", 1), InlineData(" point z ( 113.3 40.1 1050 ) ", "Point", 1), InlineData("LINESTRING(113 40, 113.1 40, 113.2 40.1)", "Line", 3)]
    [InlineData("MULTILINESTRING((113 40, 113.1 40),(114 41, 114.1 41))", "Line", 4), InlineData("POLYGON((113 40,114 40,114 41,113 40))", "Outline", 4)]
    [InlineData("MULTIPOLYGON(((113 40,114 40,114 41,113 40)),((1 1,2 1,2 2,1 1)))", "Outline", 8)]
    public void Shapes_are_read(string text, string kind, int points)
    {
        var shape = Wkt.Read(text, CoordinateSystem.Wgs84);
        Assert.Equal((kind, points), (shape.Kind.ToString(), shape.Points.Count()));
    }

    [Theory]
    [InlineData("", "character 1"), InlineData("POINT(113.3)", "latitude"), InlineData("POINT(40.1 113.3)", "longitude first"), InlineData("POINT(a b)", "longitude"), InlineData("POINT(113 40) x", "goes on")]
    [InlineData("POLYGON((113 40,114 40,114 41,113.1 40))", "not closed"), InlineData("POLYGON((113 40,114 40,113 40))", "at least 4"), InlineData("LINESTRING(113 40)", "at least 2"), InlineData("CIRCLE(1 1)", "POINT")]
    [InlineData("POINT(1e999 40)", "longitude first"), InlineData("POINT EMPTY(1 1)", "not known"), InlineData("POINT(-- 4)", "no number")]
    public void What_is_no_shape_is_told_with_its_place(string text, string because) =>
        Assert.Contains(because, Assert.Throws<WktException>(() => Wkt.Read(text, CoordinateSystem.Wgs84)).Message);

    [Fact]
    public void A_position_in_another_system_comes_back_as_WGS_84()
    {
        var (lon, lat) = Coordinates.FromWgs84(113.3, 40.1, CoordinateSystem.Bd09);
        var at = Wkt.Read(FormattableString.Invariant($"POINT({lon:R} {lat:R})"), CoordinateSystem.Bd09).First;
        Assert.Equal(GeoPoint.FromDegrees(113.3, 40.1), at);
    }

    /// <summary>Damaged texts are refused in words, never with anything else.</summary>
    [Fact]
    public void Damaged_texts_are_refused_or_read()
    {
        const string Good = "MULTIPOLYGON(((113 40,114 40.5,114 41,113 40)),((1 1,2 1,2 2,1 1)))";
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Char.AlphaNumeric, Gen.Int[0, 12], Gen.Char[(char)0, (char)200]).Array[1, 4].Sample(changes =>
        {
            var text = new System.Text.StringBuilder(Good);
            foreach (var (at, _, cut, with) in changes)
            {
                int from = Math.Min(at, text.Length);
                text.Remove(from, Math.Min(cut, text.Length - from)).Insert(from, with);
            }
            try { Assert.NotEmpty(Wkt.Read(text.ToString(), CoordinateSystem.Gcj02).Points); }
            catch (WktException) { }
        }, iter: 3000);
    }
}
