using CsCheck;
using Wutong.Platform.Errors;
using Wutong.Platform.Files.Redactions;

namespace Wutong.Tests.Files.Redactions;

public sealed class CoverAreaTests
{
    [Fact]
    public void Rectangles_and_cells_become_one_list()
    {
        var areas = CoverAreas.Parse("areas", ["0.1,0.2,0.3,0.4; 0,0,1,1", null, "", "1-1/12x9", "2-1/12x9", "1-2/12x9", "2-2/12x9", "9-12/12x9"]);
        Assert.Equal([new(0.1, 0.2, 0.3, 0.4), new(0, 0, 1, 1), new(0, 0, 2 / 12.0, 2 / 9.0), new(11 / 12.0, 8 / 9.0, 1, 1)], areas);
        Assert.Equal("0.1,0.2,0.3,0.4;0,0,1,1", CoverAreas.Text(areas.Take(2)));
    }

    [Theory]
    [InlineData(null, "Cover one place"), InlineData("", "Cover one place"), InlineData(" ; ;", "Cover one place")]
    [InlineData("0,0,1,1;0.1,0.2,0.3", "Rectangle 2 cannot be read"), InlineData("a,b,c,d", "Rectangle 1 cannot be read"), InlineData("0,0,1,1,1", "Rectangle 1 cannot be read"), InlineData("10-1/12x9", "Rectangle 1 cannot be read"), InlineData("1-1/0x0", "Rectangle 1 cannot be read"), InlineData("1-1/99x99", "Rectangle 1 cannot be read")]
    [InlineData("0,0,1,1;0,0,1.0001,1", "Rectangle 2 does not lie"), InlineData("-0.1,0,1,1", "Rectangle 1 does not lie"), InlineData("0,0,NaN,1", "Rectangle 1 does not lie"), InlineData("0,0,∞,1", "Rectangle 1"), InlineData("0,0,1e400,1", "Rectangle 1 does not lie")]
    [InlineData("0.5,0,0.5,1", "Rectangle 1 is empty"), InlineData("0,0,1,1;0,0.6,1,0.4", "Rectangle 2 is empty")]
    public void What_cannot_be_covered_is_named(string? text, string english)
    {
        var bad = Assert.Throws<BadInputException>(() => CoverAreas.Parse("areas", [text]));
        Assert.Equal("areas", bad.Field);
        Assert.StartsWith(english, bad.English, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", bad.Chinese);
    }

    [Fact]
    public void Fifty_are_taken_and_one_more_is_not()
    {
        var fifty = string.Join(';', Enumerable.Range(0, 50).Select(i => $"0,0,0.{i + 10},1"));
        Assert.Equal(50, CoverAreas.Parse("areas", [fifty]).Count);
        Assert.Contains("At most 50", Assert.Throws<BadInputException>(() => CoverAreas.Parse("areas", [fifty + ";0,0,1,1"])).English, StringComparison.Ordinal);
        Assert.Contains("At most 50", Assert.Throws<BadInputException>(() => CoverAreas.Parse("areas", [string.Join(';', Enumerable.Repeat("0,0,1,1", 1_000_000))])).English, StringComparison.Ordinal);
        var chequered = Enumerable.Range(1, 9).SelectMany(row => Enumerable.Range(1, 12).Where(column => (row + column) % 2 == 0).Select(column => $"{row}-{column}/12x9"));
        Assert.Contains("there are 54", Assert.Throws<BadInputException>(() => CoverAreas.Parse("areas", chequered)).English, StringComparison.Ordinal);
    }

    /// <summary>Whatever is ticked: the rectangles hold the middle of every ticked cell once, and of no other.</summary>
    [Fact]
    public void Cells_put_together_cover_what_was_ticked_and_nothing_else() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Bool.Array[144]).Sample((columns, rows, ticks) =>
        {
            var grid = new CoverGrid(columns, rows);
            var all = Enumerable.Range(1, rows).SelectMany(row => Enumerable.Range(1, columns).Select(column => (Row: row, Column: column))).ToList();
            var ticked = all.Where((_, i) => ticks[i]).ToHashSet();
            var areas = grid.Areas(ticked);
            foreach (var (row, column) in all)
            {
                double x = (column - 0.5) / columns, y = (row - 0.5) / rows;
                Assert.Equal(ticked.Contains((row, column)) ? 1 : 0, areas.Count(a => a.Left < x && x < a.Right && a.Top < y && y < a.Bottom));
            }
        }, iter: 300);

    /// <summary>Whatever is sent: a list within the limits, or an error that names the field.</summary>
    [Fact]
    public void Nonsense_ends_in_a_list_or_a_named_error() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789.,;-/x eE+N"], 0, 60]).Array[0, 6].Sample(posted =>
        {
            try { Assert.InRange(CoverAreas.Parse("areas", posted).Count, 1, CoverAreas.Most); }
            catch (BadInputException bad) { Assert.Equal("areas", bad.Field); }
        }, iter: 3000);
}
