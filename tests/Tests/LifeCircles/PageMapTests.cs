using System.Globalization;
using System.Xml.Linq;
using Wutong.LifeCircles.Maps;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;

namespace Wutong.Tests.LifeCircles;

public sealed class PageMapTests(PingchengBook made) : IClassFixture<PingchengBook>
{
    [Theory, InlineData(Pace.Elderly, false), InlineData(Pace.Adult, true)]
    internal void The_district_links_every_community_with_its_share_and_stays_small(Pace pace, bool english)
    {
        var lang = english ? Lang.English : Lang.Chinese;
        var map = DistrictMap.Draw(made.Book, pace, lang, "?pace=x&y");
        var links = XDocument.Parse(map.Svg).Descendants("a").ToList();
        Assert.Equal(206, links.Count);
        Assert.InRange(map.Svg.Length, 10_000, 120_000);
        Assert.Equal(6, map.Legend.Count);
        Assert.DoesNotContain("style=", map.Svg); // the site's policy would drop it
        foreach (var link in links)
        {
            string code = ((string)link.Attribute("href")!)["circle/".Length..][..12];
            var coverage = made.Book.Study.Coverages.Of(code, pace)!;
            Assert.Equal($"circle/{code}?pace=x&y", (string)link.Attribute("href")!);
            Assert.EndsWith(lang.Percent(coverage.Circle.People, coverage.Whole.People), link.Descendants("title").Single().Value);
            Assert.Equal(CoverageRamp.Class(coverage.Share), (string)link.Element("path")!.Attribute("class")!);
        }
        Assert.Contains(english ? "Sample data" : "示意数据", map.Svg);
    }

    [Theory, InlineData(null, "cn"), InlineData(0.0, "c1"), InlineData(0.1999, "c1"), InlineData(0.2, "c2"), InlineData(0.8, "c5"), InlineData(1.0, "c5")]
    public void Each_step_of_the_ramp_begins_at_its_own_percent(double? share, string css) => Assert.Equal(css, CoverageRamp.Class(share));

    [Fact]
    public void A_subdistrict_shows_its_own_communities_and_an_unknown_one_is_none()
    {
        var map = DistrictMap.DrawSubdistrict(made.Book, "140213066000", Pace.Elderly, Lang.Chinese)!;
        var hrefs = XDocument.Parse(map.Svg).Descendants("a").Select(a => (string)a.Attribute("href")!).ToList();
        Assert.Contains("circle/" + PingchengBook.Wenxing, hrefs);
        Assert.All(hrefs, h => Assert.StartsWith("circle/140213066", h));
        Assert.Contains(">文兴社区</text>", map.Svg);
        Assert.Null(DistrictMap.DrawSubdistrict(made.Book, "140213999000", Pace.Elderly, Lang.Chinese));
    }

    /// <remarks>Widths are those the stylesheet's type sizes give at most; on a phone, where facilities and estates go unnamed, the others are larger.</remarks>
    [Theory, InlineData(false), InlineData(true)]
    public void Labels_never_overlap_and_stay_in_the_frame(bool english)
    {
        for (int community = 0; community < made.Book.Data.Communities.Count; community += 3)
        {
            var svg = XDocument.Parse(CommunityMap.Draw(made.Book, made.Around(community, Pace.Elderly), english ? Lang.English : Lang.Chinese).Svg);
            AssertApart(Labels(svg, ("lf", 22), ("le", 22), ("lr", 22), ("lh", 22)), community);
            AssertApart(Labels(svg, ("lr", 36), ("lh", 36)), community);
        }
    }

    [Fact]
    public void Pins_carry_the_minutes_of_the_study_and_cover_no_label()
    {
        int community = made.Book.Community(PingchengBook.OldCity);
        var around = made.Around(community, Pace.Elderly);
        var svg = XDocument.Parse(CommunityMap.Draw(made.Book, around, Lang.Chinese).Svg);
        var pins = svg.Descendants("g").Where(g => (string?)g.Attribute("class") == "pin").ToList();
        var titles = around.Walks.Select(w => $"{made.Book.Data.Facilities[w.Facility].NameZh}，{w.Minutes} 分钟").ToList();
        Assert.Equal(around.Walks.Count, pins.Count);
        Assert.Equal(titles.Order(StringComparer.Ordinal), pins.Select(p => p.Element("title")!.Value).Order(StringComparer.Ordinal));
        var marks = pins.Select(p => Box.Round(Translation(p), 36, 36)).ToList();
        Assert.All(Labels(svg, ("lf", 22), ("le", 22), ("lr", 22), ("lh", 22)), label => Assert.DoesNotContain(marks, m => m.Touches(label.Box)));
    }

    [Fact]
    public void The_same_book_draws_the_same_map_and_a_route_is_drawn_in_it()
    {
        var around = made.Around(made.Book.Community(PingchengBook.Wenxing), Pace.Elderly);
        Assert.Equal(CommunityMap.Draw(made.Book, around, Lang.Chinese).Svg, CommunityMap.Draw(made.Book, around, Lang.Chinese).Svg);
        Assert.DoesNotContain("class=\"rt\"", CommunityMap.Draw(made.Book, around, Lang.Chinese).Svg);
        var route = made.Book.Around.RouteTo(around.Point, around.Walks[^1].Facility)!;
        Assert.Contains("class=\"rt\"", CommunityMap.Draw(made.Book, around, Lang.Chinese, route.Line).Svg);
    }

    private static List<(string Words, Box Box)> Labels(XDocument svg, params (string Group, double Type)[] groups)
        => [.. groups.SelectMany(g => svg.Descendants("g").Where(e => (string?)e.Attribute("class") == g.Group).Elements("text").Select(t => (t.Value, BoxOf(t, g.Group, g.Type))))];

    private static Box BoxOf(XElement text, string group, double type)
    {
        double width = TextWidth.InEms(text.Value) * type;
        if (group == "lr") return Turned(Translation(text), width, type, text);
        double x = Number(text, "x"), y = Number(text, "y");
        double left = group == "le" || (string?)text.Attribute("text-anchor") == "middle" ? x - width / 2 : (string?)text.Attribute("text-anchor") == "end" ? x - width : x;
        return new(left, y - 0.86 * type, left + width, y + 0.14 * type);
    }

    private static Box Turned(Spot at, double width, double type, XElement text)
    {
        string turn = (string)text.Attribute("transform")!;
        int rotate = turn.IndexOf("rotate(", StringComparison.Ordinal);
        double degrees = rotate < 0 ? 0 : double.Parse(turn[(rotate + 7)..^1], CultureInfo.InvariantCulture), r = degrees * Math.PI / 180;
        return Box.Round(at, Math.Abs(width * Math.Cos(r)) + Math.Abs(type * Math.Sin(r)) - 1, Math.Abs(width * Math.Sin(r)) + Math.Abs(type * Math.Cos(r)) - 1);
    }

    private static Spot Translation(XElement element)
    {
        var numbers = ((string)element.Attribute("transform")!)["translate(".Length..].Split(')')[0].Split(' ');
        return new(double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private void AssertApart(List<(string Words, Box Box)> labels, int community)
    {
        string name = made.Book.Data.Communities[community].Area.NameZh;
        for (int i = 0; i < labels.Count; i++)
        {
            Assert.True(new Box(0, 0, 1020, 846).Holds(labels[i].Box), $"{name}: {labels[i].Words} leaves the frame: {labels[i].Box}");
            for (int j = 0; j < i; j++)
                Assert.False(labels[i].Box.Wider(-1).Touches(labels[j].Box.Wider(-1)), $"{name}: {labels[i].Words} lies over {labels[j].Words}");
        }
    }
}
