using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

public sealed class IdPagesTests
{
    [Theory, InlineData(4_000L), InlineData(1_000_000L), InlineData(1L << 40)]
    public void A_rank_is_the_index_in_the_sorted_list(long range)
    {
        var random = new Random(7);
        var ids = Enumerable.Range(0, 5000).Select(_ => random.NextInt64(-range, range)).ToArray();
        var pages = new IdPages(ids.Min(), ids.Max(), ids.Length, new(0));
        foreach (var id in ids) pages.Add(id);
        pages.Seal();
        long[] sorted = [.. ids.Distinct().Order()];
        var page = -1;
        Assert.Equal(sorted.Length, pages.Count);
        Assert.All(ids, id => Assert.Equal(Array.BinarySearch(sorted, id), pages.Rank(id, ref page)));
        Assert.All(ids.Select(id => id + 1).Append(long.MaxValue).Append(long.MinValue).Where(id => Array.BinarySearch(sorted, id) < 0), id => Assert.Equal(-1, pages.Rank(id, ref page)));
    }
}
