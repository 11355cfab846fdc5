using CsCheck;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Errors;

namespace Wutong.Tests.Cases.Unowned;

public sealed class OutlineTests
{
    [Fact]
    public void An_outline_is_written_as_it_is_read()
    {
        var outline = Outline.Read("outline", "113.3011,40.0801\r\n113.3012，40.0801\n113.3012 40.0809\n\n113.3011\t40.0809\n113.3011,40.0801")!; // closed or not, with a comma of either width
        Assert.Equal(4, outline.Corners.Count);
        Assert.True(outline.IsPolygon);
        Assert.Equal(outline.Corners, Outline.Read("outline", outline.ToString())!.Corners);
        Assert.InRange(outline.Middle.LonE7, 1_133_011_000, 1_133_012_000);
        Assert.InRange(outline.Middle.LatE7, 400_801_000, 400_809_000);
        Assert.False(Outline.Read("outline", "113.3,40.08")!.IsPolygon);
        Assert.Null(Outline.Read("outline", " \n"));
    }

    [Theory]
    [InlineData("113.3", "第 1 行")]
    [InlineData("113.3,40.08\nx,1", "第 2 行")]
    [InlineData("40.08,113.3", "第 1 行")] // the wrong way round
    [InlineData("113.3,NaN", "第 1 行")]
    [InlineData("113.3,40.08\n113.4,40.08", "三个以上")]
    [InlineData("113.3,40.08\n113.4,40.08\n113.3,40.08\n113.4,40.09", "一样")]
    [InlineData("113.30,40.08\n113.31,40.09\n113.31,40.08\n113.30,40.09", "相交")] // a bow tie
    [InlineData("113.30,40.08\n113.31,40.08\n113.32,40.08", "相交")] // no breadth
    public void What_is_no_outline_is_said_to_be_so(string text, string expected) => Assert.Contains(expected, Assert.Throws<BadInputException>(() => Outline.Read("outline", text)).Chinese);

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_by_its_field() => Gen.Char["0123456789., -+eEN\n\t，x"].Array[0, 60].Select(c => new string(c)).Sample(text =>
    {
        try { _ = Outline.Read("outline", text)?.Middle; }
        catch (BadInputException bad) { Assert.Equal("outline", bad.Field); }
    }, iter: 20_000);

    /// <summary>Corners in order of their angle around a middle never cross; two far ones exchanged always do.</summary>
    [Fact]
    public void A_ring_in_order_is_taken_and_one_out_of_order_is_not() => Gen.Select(Gen.Int[4, 30], Gen.Int[0, 1000]).Sample((n, turn) =>
    {
        var corners = Enumerable.Range(0, n).Select(i => (2 * Math.PI * i / n) + turn).Select(a => FormattableString.Invariant($"{113.3 + 0.001 * Math.Cos(a):F7},{40.08 + 0.001 * Math.Sin(a):F7}")).ToList();
        Assert.Equal(n, Outline.Read("outline", string.Join('\n', corners))!.Corners.Count);
        (corners[0], corners[1]) = (corners[1], corners[0]);
        Assert.Throws<BadInputException>(() => Outline.Read("outline", string.Join('\n', corners)));
    }, iter: 300);
}
