using Wutong.Geo.Cities;

namespace Wutong.Geo.Tests.Cities;

public sealed class GeneratedCityTests
{
    [Fact]
    public void A_town_has_the_streets_it_was_asked_for_in_at_least_thirty_communities()
    {
        var sink = new CollectingSink();
        var register = GeneratedCity.Generate(sink, new(Seed: 3, StreetNodes: 20_000));
        var streetNodes = sink.WalkedEdges().SelectMany(e => new[] { e.A, e.B }).Distinct().Count();
        Assert.InRange(streetNodes, 17_000, 23_000);
        Assert.InRange(register.Areas.Count(a => a.Level == CityAreaLevel.Community), 30, 80);
        Assert.InRange(CityChecks.ReachedShare(sink), 0.999, 1);
        CityChecks.StandWhereTheySay(register);
    }

    [Fact]
    public void The_same_options_give_the_same_stream_and_another_seed_another()
    {
        Assert.Equal(Hash(new(5, 5_000)), Hash(new(5, 5_000)));
        Assert.NotEqual(Hash(new(5, 5_000)), Hash(new(6, 5_000)));
    }

    [Fact]
    public void A_size_nobody_can_walk_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedCity.Generate(new HashingSink(), new(1, 100)));

    private static string Hash(GeneratedCityOptions options)
    {
        var sink = new HashingSink();
        GeneratedCity.Generate(sink, options);
        return sink.Hash();
    }
}
