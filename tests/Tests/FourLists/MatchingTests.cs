using CsCheck;
using Wutong.Lists;
using Wutong.Lists.Matching;
using Wutong.Platform.Access;

namespace Wutong.Tests.FourLists;

public sealed class MatchingTests
{
    private const string District = "140213000000", Street = "140213055000", OtherStreet = "140213056000";
    private static readonly DateOnly Today = new(2022, 9, 23);

    private static readonly Gen<Place> Places = Gen.Int[0, 4].Select(i => new Place[] { new(District), new(District, Street), new(District, OtherStreet), new(District, Street, "140213055001"), new(District, Street, "140213055002") }[i]);

    private static readonly Gen<OpenNeed> Needs = Gen.Select(Gen.Int[1, 2], Places, Gen.Int[1, 3], Gen.Int[-1, 3], (kind, place, people, days) => new OpenNeed(Guid.NewGuid(), (NeedKind)kind, place, people, days < 0 ? null : Today.AddDays(days)));

    private static readonly Gen<FreeResource> Resources = Gen.Select(Gen.Int[1, 2], Places, Gen.Int[0, 3], Gen.Int[-2, 3], Gen.Int[-1, 4], (kind, place, left, from, until) => new FreeResource(Guid.NewGuid(), (NeedKind)kind, place, left, Today.AddDays(from), until < 0 ? null : Today.AddDays(until)));

    [Fact]
    public void No_way_to_serve_people_is_worth_more_than_the_suggested_one() => Gen.Select(Needs.Array[0, 3], Resources.Array[0, 2]).Sample((needs, resources) =>
    {
        var pairs = Matching.Of(needs, resources, Today);
        Assert.All(needs, n => Assert.True(pairs.Where(p => p.Need == n.Id).Sum(p => p.People) <= n.People));
        Assert.All(resources, r => Assert.True(pairs.Where(p => p.Resource == r.Id).Sum(p => p.People) <= r.Left));
        Assert.All(pairs, p => Assert.Equal(Matching.Between(needs.Single(n => n.Id == p.Need), resources.Single(r => r.Id == p.Resource), Today), p.Fit));
        Assert.Equal(Best(needs, resources), MatchValue.Of(pairs));
    }, iter: 5_000);

    /// <summary>The plain way: every way to hand out people, cell by cell.</summary>
    private static MatchValue Best(OpenNeed[] needs, FreeResource[] resources)
    {
        var (people, left) = (needs.Select(n => n.People).ToArray(), resources.Select(r => r.Left).ToArray());
        return From(0, default);

        MatchValue From(int cell, MatchValue sum)
        {
            if (cell == needs.Length * resources.Length) return sum;
            var (n, r) = (cell / resources.Length, cell % resources.Length);
            var best = From(cell + 1, sum);
            if (Matching.Between(needs[n], resources[r], Today) is not { } fit) return best;
            for (var some = 1; some <= Math.Min(people[n], left[r]); some++)
            {
                (people[n], left[r]) = (people[n] - some, left[r] - some);
                var value = From(cell + 1, new(sum.Served + some, sum.Points + some * fit.Points));
                (people[n], left[r]) = (people[n] + some, left[r] + some);
                if (value.CompareTo(best) > 0) best = value;
            }
            return best;
        }
    }

    [Fact]
    public void A_resource_serves_only_its_kind_in_its_area_and_in_time()
    {
        var need = new OpenNeed(Guid.NewGuid(), NeedKind.Travel, new(District, Street, "140213055001"), 10, Today.AddDays(5));
        Assert.Equal(new Fit(Nearness.SameCommunity, Timeliness.Now), Fits(new(District, Street, "140213055001")));
        Assert.Equal(new Fit(Nearness.OtherCommunity, Timeliness.Now), Fits(new(District, Street, "140213055002")));
        Assert.Equal(new Fit(Nearness.WholeStreet, Timeliness.InTime), Fits(new(District, Street), from: 5));
        Assert.Equal(new Fit(Nearness.District, Timeliness.Now), Fits(new(District)));
        Assert.Null(Fits(new(District, OtherStreet)));
        Assert.Null(Fits(new(District, Street), from: 6)); // too late
        Assert.Null(Fits(new(District, Street), until: -1)); // over
        Assert.Null(Fits(new(District, Street), kind: NeedKind.Rights));
        Assert.Null(Fits(new(District, Street), left: 0));

        Fit? Fits(Place place, int from = 0, int? until = null, NeedKind kind = NeedKind.Travel, int left = 10) =>
            Matching.Between(need, new(Guid.NewGuid(), kind, place, left, Today.AddDays(from), until is { } days ? Today.AddDays(days) : null), Today);
    }

    [Fact]
    public void More_people_served_goes_before_serving_them_nearby()
    {
        var (here, there) = (new Place(District, Street, "140213055001"), new Place(District, Street, "140213055002"));
        var (near, far) = (new OpenNeed(Guid.NewGuid(), NeedKind.Living, here, 10, null), new OpenNeed(Guid.NewGuid(), NeedKind.Living, there, 10, Today));
        var (now, later) = (new FreeResource(Guid.NewGuid(), NeedKind.Living, here, 10, Today, null), new FreeResource(Guid.NewGuid(), NeedKind.Living, here, 10, Today.AddDays(3), null));
        Assert.Equal([(near.Id, later.Id, 10), (far.Id, now.Id, 10)], Matching.Of([near, far], [now, later], Today).Select(p => (p.Need, p.Resource, p.People))); // only the first can serve who needs it today
    }

    [Fact]
    public void A_whole_district_is_matched_at_once()
    {
        var random = new Random(7);
        var needs = Enumerable.Range(0, SuggestedMatches.Most).Select(i => new OpenNeed(Guid.NewGuid(), (NeedKind)random.Next(1, 4), new(District, Street, $"1402130550{random.Next(1, 13):00}"), random.Next(1, 200), null)).ToList();
        var resources = Enumerable.Range(0, SuggestedMatches.Most).Select(i => new FreeResource(Guid.NewGuid(), (NeedKind)random.Next(1, 4), new(District, Street, $"1402130550{random.Next(1, 13):00}"), random.Next(1, 200), Today, null)).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var value = MatchValue.Of(Matching.Of(needs, resources, Today));
        TestContext.Current.TestOutputHelper?.WriteLine($"{needs.Count} x {resources.Count}: {watch.ElapsedMilliseconds} ms, {value}");
        Assert.Equal(Enumerable.Range(1, 3).Sum(k => Math.Min(needs.Where(n => (int)n.Kind == k).Sum(n => n.People), resources.Where(r => (int)r.Kind == k).Sum(r => r.Left))), value.Served); // any community of the street can serve any other
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }
}
