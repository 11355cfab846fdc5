using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Facilities;
using Wutong.LifeCircles.Study;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

public sealed class DemonstrationTests(DemonstrationTests.OneCity city) : IClassFixture<DemonstrationTests.OneCity>
{
    public sealed class OneCity : IDisposable
    {
        public Site Site { get; } = City.NewSite();
        public void Dispose() => Site.Dispose();
    }

    private async Task<CircleBook> BookAsync()
    {
        await city.Site.ReadyAsync();
        return await city.Site.AskAsync<CircleBooks, CircleBook>(books => Task.FromResult(books.Now));
    }

    [Fact]
    public async Task Eighteen_subdistricts_and_206_communities_each_have_their_circle()
    {
        var book = await BookAsync();
        Assert.Equal(18, book.Subdistricts.Count());
        Assert.Equal(206, book.Data.Communities.Count);
        Assert.True(book.Edition.IsDemonstration);
        for (int community = 0; community < 206; community++)
        {
            int home = StandPoint.Of(book.Study, community);
            Assert.True(home >= 0, $"{book.Data.Communities[community].Area.NameZh} has no home on a street");
            var around = book.Around.From(book.Data.Homes[home].At, Pace.Elderly);
            Assert.NotNull(around);
            Assert.Equal(3, around.Rings.Count);
            Assert.All(around.Rings, ring => Assert.NotEmpty(ring.Rings));
        }
    }

    [Fact]
    public async Task One_market_has_closed_and_the_temporary_one_near_it_took_its_place()
    {
        var book = await BookAsync();
        Assert.Equal(-1, book.Facility("140213056006-F001"));
        int index = book.Facility("140213056006-T001");
        var temporary = book.Data.Facilities[index];
        Assert.Contains("便民疏导点（临时）", temporary.NameZh, StringComparison.Ordinal);
        Assert.Equal("140213056006", book.Data.Communities[book.CommunityAt(temporary.At)].Area.Code);
        Assert.NotNull(book.Study.FacilitySnaps[index]);
        Assert.Equal(1_210, book.Data.Facilities.Count);
        Assert.Equal(1_211, await city.Site.AskAsync<FacilityQueries, int>(facilities => facilities.CountAsync(null, default))); // the readme's number
        var page = await city.Site.CreateClient().PageAsync("/facilities/140213056006-F001");
        Assert.Contains("2022-09-12", page);
        Assert.Contains("140213056006-T001", page);
    }

    [Theory, InlineData("README.md"), InlineData("README.zh-CN.md")]
    public async Task The_readme_says_what_the_demonstration_has(string name)
    {
        var book = await BookAsync();
        var readme = await File.ReadAllTextAsync(ProjectFolder.At(name));
        Assert.Contains($"{book.Data.Facilities.Count:N0} ", readme);
        Assert.DoesNotMatch("[A-Z]{2,}_[A-Z]{2,}", readme); // no figure left to fill in
    }

    [Fact]
    public async Task A_point_in_a_community_is_found_to_lie_there()
    {
        var book = await BookAsync();
        foreach (var home in book.Data.Homes.Where((_, i) => i % 97 == 0)) Assert.Equal(home.Area, book.CommunityAt(home.At));
    }

    [Theory, InlineData("天和城"), InlineData("Tianhecheng"), InlineData("文兴社区"), InlineData("睿和新城"), InlineData("迎宾街"), InlineData("文兴路与开源街路口")]
    public async Task The_names_of_the_page_are_found(string text) => Assert.NotEmpty((await BookAsync()).Places.Find(text));

    [Fact]
    public async Task A_route_ends_at_the_facility_and_is_as_long_as_the_list_says()
    {
        var book = await BookAsync();
        var point = book.Places.Find("天和城")[0].At;
        var around = book.Around.From(point, Pace.Adult)!;
        foreach (var walk in around.Walks.Take(5))
        {
            var route = book.Around.RouteTo(point, walk.Facility)!;
            Assert.Equal(walk.Millimetres, route.Millimetres);
            Assert.InRange(Wutong.Geo.Earth.Millimetres(book.Study.FacilitySnaps[walk.Facility]!.Value.At, route.Line[^1]), 0, 50); // places are kept in effective millimetres, positions in 11 mm
        }
    }

    [Fact]
    public async Task A_community_says_what_is_missing_and_for_whom()
    {
        var book = await BookAsync();
        var page = await city.Site.CreateClient().PageAsync("/circle/140213067001");
        var gaps = Gaps.Of(book.Study, book.Community("140213067001"), Pace.Elderly);
        Assert.Contains($"{gaps.Sum(g => (long)g.Lacking):N0} 人", page);
        Assert.Contains("步速 60 米/分", page);
        Assert.Contains("示意数据", page);
    }

    [Theory]
    [InlineData("/circle/140213099001", 404), InlineData("/circle?pace=fast", 400), InlineData("/circle?in=1", 400), InlineData("/circle?page=0", 400), InlineData("/facilities/none", 404), InlineData("/facilities?kind=x", 400)]
    [InlineData("/nearby?lon=200&lat=40", 400), InlineData("/nearby?lon=abc&lat=1", 400), InlineData("/nearby?lon=113.3&lat=40.09&to=x", 400), InlineData("/gaps?page=-1", 400)]
    public async Task Nonsense_in_an_address_is_told_in_plain_words(string address, int status)
    {
        await city.Site.ReadyAsync();
        await city.Site.CreateClient().PageAsync(address, (System.Net.HttpStatusCode)status);
    }

    [Theory, InlineData("/nearby?lon=100&lat=20", "没有路"), InlineData("/nearby?q=%E4%B8%8D%E5%AD%98%E5%9C%A8%E7%9A%84%E5%9C%B0%E6%96%B9", "没有找到")]
    public async Task A_place_that_cannot_be_walked_from_is_said_with_what_to_do(string address, string words)
    {
        await city.Site.ReadyAsync();
        Assert.Contains(words, await city.Site.CreateClient().PageAsync(address));
    }
}
