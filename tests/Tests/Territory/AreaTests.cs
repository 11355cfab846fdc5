using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Territory;

public sealed class AreaTests
{
    private const string District = "140213000000";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Areas_come_back_as_they_were_written_and_a_second_writing_replaces_them(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind));
        var areas = Areas(communities: 206);
        await WriteAsync(site, areas);
        await WriteAsync(site, areas);
        await site.AskAsync<IAreas, bool>(async all =>
        {
            Assert.Equal(1, await all.CountAsync(AreaLevel.District, default));
            Assert.Equal(206, await all.CountAsync(AreaLevel.Community, default));
            var wanted = areas[^1];
            Assert.Equal(wanted.Area, await all.FindAsync(wanted.Area.Code, default));
            var shape = await all.FindShapeAsync(wanted.Area.Code, default);
            Assert.Equal(wanted.Boundary.Rings, shape!.Boundary.Rings);
            Assert.Equal(206, (await all.ShapesAsync(AreaLevel.Community, default)).Count);
            Assert.Null(await all.FindAsync("140213999999", default));
            return true;
        });
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_by_key_walk_forward_and_back_over_the_same_rows_in_byte_order(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind));
        await WriteAsync(site, Areas(communities: 23));
        await site.AskAsync<IAreas, bool>(async all =>
        {
            List<Area> forward = [], back = [];
            string? next = null, last = null;
            do
            {
                var page = await all.ListAsync(AreaLevel.Community, null, PageKey.Parse(next), 5, default);
                forward.AddRange(page.Items);
                (next, last) = (page.Next, page.Previous);
            }
            while (next is not null);
            Assert.Equal(23, forward.Distinct().Count());
            Assert.Equal(forward.OrderBy(a => a.SortKey, StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal), forward);

            while (last is not null)
            {
                var page = await all.ListAsync(AreaLevel.Community, null, PageKey.Parse(last), 5, default);
                back.InsertRange(0, page.Items);
                last = page.Previous;
            }
            Assert.Equal(forward[..20], back);
            Assert.Equal(12, (await all.ListAsync(AreaLevel.Community, "140213002000", null, 50, default)).Items.Count);
            return true;
        });
    }

    [Theory, InlineData("1402130000", null, "12 digits"), InlineData(District, null, "twice"), InlineData("140213009000", "140213777000", "parent")]
    public async Task A_list_that_cannot_be_is_refused_and_changes_nothing(string code, string? parent, string because)
    {
        await using var site = new Site();
        await WriteAsync(site, Areas(communities: 2));
        var wrong = Areas(communities: 4);
        wrong.Add(wrong[0] with { Area = wrong[0].Area with { Code = code, ParentCode = parent, Level = AreaLevel.Subdistrict } });
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(site, wrong));
        Assert.Contains(because, refusal.Message);
        Assert.Equal(2, await site.AskAsync<IAreas, int>(all => all.CountAsync(AreaLevel.Community, default)));
    }

    [Fact]
    public void A_boundary_survives_packing_at_the_ends_of_the_earth()
    {
        var rings = new GeoRings([[new(-1_800_000_000, -900_000_000), new(1_800_000_000, 900_000_000), new(0, 0)], [], [new(1_133_000_000, 400_900_000)]]);
        Assert.Equal(rings.Rings, RingBytes.Unpack(RingBytes.Pack(rings)).Rings);
    }

    private static async Task WriteAsync(Site site, IReadOnlyList<AreaShape> areas) =>
        Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(new ReplaceAreas(areas), Actor.Program("test"), null, default));

    /// <summary>One district, two subdistricts, communities shared out between them; sort keys clash and mix cases on purpose.</summary>
    private static List<AreaShape> Areas(int communities)
    {
        List<AreaShape> all = [Shape(District, null, AreaLevel.District, "district", 0), Shape("140213001000", District, AreaLevel.Subdistrict, "a", 1), Shape("140213002000", District, AreaLevel.Subdistrict, "b", 2)];
        for (var i = 1; i <= communities; i++)
        {
            var parent = i % 2 == 0 ? "140213001000" : "140213002000";
            all.Add(Shape($"{parent[..9]}{i:000}", parent, AreaLevel.Community, i % 3 == 0 ? "wenxing" : i % 3 == 1 ? $"Ab{i}" : $"ab{i}", i));
        }
        return all;
    }

    private static AreaShape Shape(string code, string? parent, AreaLevel level, string sort, int at) => new(
        new(code, parent, level, at % 5 == 0, $"文兴社区{at}", at % 2 == 0 ? $"Wenxing {at}" : null, sort, new(1_133_000_000 + at, 400_900_000 - at), at, 2 * at, 3 * at),
        new([[new(1_133_000_000, 400_900_000), new(1_133_000_500 + at, 400_900_000), new(1_133_000_500, 400_900_700), new(1_133_000_000, 400_900_000)]]));
}
