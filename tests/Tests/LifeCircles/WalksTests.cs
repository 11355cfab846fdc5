using Wutong.Geo;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.LifeCircles.Walking;
using Wutong.Platform.Language;

namespace Wutong.Tests.LifeCircles;

/// <summary>The walking engine's front door tells other modules what the life circle itself tells.</summary>
public sealed class WalksTests(PingchengBook made) : IClassFixture<PingchengBook>
{
    private Walks Walks
    {
        get
        {
            var books = new CircleBooks();
            books.Open(made.Book);
            return field ??= new(books);
        }
    }

    [Theory, InlineData(Pace.Adult), InlineData(Pace.Elderly)]
    public void Walks_to_points_are_those_to_the_facilities_that_stand_there(Pace pace)
    {
        var facilities = made.Book.Data.Facilities;
        foreach (var code in (string[])[PingchengBook.Wenxing, PingchengBook.OldCity, PingchengBook.Village])
        {
            var around = made.Around(made.Book.Community(code), pace);
            var found = Walks.From(around.Point, [.. facilities.Select(f => f.At)], pace, default)!;
            var circle = made.Book.Profile.LimitMillimetres(pace, made.Book.Profile.Minutes.Count - 1);
            Assert.Equal(around.Walks.Select(w => (w.Facility, w.Millimetres, w.Minutes)), found.Where(w => w.Millimetres <= circle).Select(w => (w.Goal, w.Millimetres, w.Minutes)));
            foreach (var walk in found.Take(3))
            {
                var way = Walks.Way(around.Point, facilities[walk.Goal].At, pace, default)!;
                Assert.Equal(walk.Minutes, way.Minutes);
                Assert.True(way.GroundMetres * 1000L <= walk.Millimetres && way.Line.Count > 1, $"{way.GroundMetres} m of {walk.Millimetres} mm");
            }
        }
    }

    [Theory, InlineData(Pace.Adult, 1), InlineData(Pace.Elderly, 0)]
    public void Shares_of_residents_are_the_coverage_of_a_kind_when_its_facilities_are_asked_for(Pace pace, int kind)
    {
        var goals = made.Book.Data.Facilities.Where(f => f.Kind == kind).Select(f => f.At).ToList();
        for (var ring = 0; ring < made.Book.Profile.Minutes.Count; ring++)
        {
            var shares = Walks.Shares(goals, made.Book.Profile.Minutes[ring], pace, default);
            Assert.Equal(made.Book.Data.Communities.Count, shares.Count);
            Assert.All(shares, share =>
            {
                var coverage = made.Book.Study.Coverages.Of(share.Community, pace)!;
                Assert.Equal((coverage.Whole.People, coverage.ByKind[kind][ring].People), (share.People, share.Within));
            });
        }
        Assert.All(Walks.Shares([], 15, pace, default), share => Assert.Equal(0, share.Within));
    }

    [Fact]
    public void Nothing_is_answered_from_where_no_street_is_and_nothing_while_no_edition_is_open()
    {
        var (nowhere, here) = (GeoPoint.FromDegrees(112, 41), made.Book.Data.Homes[0].At);
        Assert.Null(Walks.From(nowhere, [here], Pace.Adult, default));
        Assert.Null(Walks.Way(here, nowhere, Pace.Adult, default));
        Assert.Empty(Walks.From(here, [nowhere], Pace.Adult, default)!);
        var closed = new Walks(new());
        Assert.False(closed.IsOpen);
        Assert.Null(closed.Draw(new("图", "图", [new(here, "home", "甲")]), Lang.Chinese));
        Assert.Throws<InvalidOperationException>(() => closed.From(here, [], Pace.Adult, default));
    }

    [Fact]
    public void A_map_shows_every_mark_even_where_they_crowd_and_marks_Chinese_in_English()
    {
        var at = made.Book.Data.Homes[0].At;
        var svg = Walks.Draw(new("Map", "Marks", [.. Enumerable.Range(0, 60).Select(i => new WalkMark(at, "home", $"驿站<{i}>", "驿站", $"stations/{i}"))], at, Hatched: [PingchengBook.Wenxing]), Lang.English)!;
        for (var i = 0; i < 60; i++) Assert.Contains($"href=\"stations/{i}\"><g class=\"pin\"", svg, StringComparison.Ordinal);
        Assert.Contains("<title lang=\"zh-Hans\">驿站&lt;7&gt;</title>", svg, StringComparison.Ordinal);
        Assert.Null(Walks.Draw(new("图", "图", []), Lang.Chinese));
    }
}
