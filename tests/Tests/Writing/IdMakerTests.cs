using Wutong.Platform.Writing;

namespace Wutong.Tests.Writing;

public sealed class IdMakerTests
{
    [Fact]
    public void Ids_stand_in_the_order_they_were_made_however_the_clock_goes()
    {
        var (ids, maker, now, random) = (new List<Guid>(), new IdMaker(), new DateTime(2022, 9, 23, 2, 30, 0, DateTimeKind.Utc), new Random(7));
        for (var i = 0; i < 20_000; i++)
        {
            if (i % 6_000 == 5_999) now = now.AddMilliseconds(random.Next(-50, 50)); // stands still for longer than the counter lasts, and goes back
            ids.Add(maker.New(now));
        }
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Select(i => i.ToString()).Order(StringComparer.Ordinal), ids.Select(i => i.ToString())); // as the databases compare them
        Assert.All(ids, id => Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11)));
    }
}
