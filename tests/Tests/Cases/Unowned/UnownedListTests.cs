using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Cases.Unowned.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases.Unowned;

public sealed class UnownedListTests
{
    /// <summary>Each narrowing of the list is read off one index in its order: nothing is sorted, however long the register.</summary>
    [Theory, InlineData("district", "ix_unowned_place_district_code_number"), InlineData("street", "ix_unowned_place_street_code_number"), InlineData("community", "ix_unowned_place_community_code_number"), InlineData("state", "ix_unowned_place_state_number"), InlineData("all", "ix_unowned_place_number")]
    public async Task A_page_of_the_register_is_one_index(string by, string index)
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        var plan = await world.AskAsync(async db =>
        {
            var rows = UnownedReading.InReach(db, Actor.Program("test"), new([])).AsNoTracking();
            rows = by switch { "district" => rows.Where(p => p.DistrictCode == TaskWorld.District), "street" => rows.Where(p => p.StreetCode == TaskWorld.Street), "community" => rows.Where(p => p.CommunityCode == TaskWorld.Community), "state" => rows.Where(p => p.State == UnownedState.Open), _ => rows };
            return await QueryPlan.OfAsync(db, rows.PageBy(p => p.Number, p => p.Number, PageKey.Parse("after~20220923-AAAAA~20220923-AAAAA"), isDescending: true).Take(51));
        });
        Assert.Contains("USING INDEX " + index, plan, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_by_key_hold_every_place_once(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var all = new List<Guid>();
        for (var i = 0; i < 7; i++) all.Add(await world.PlaceAsync($"第 {i} 处"));
        var seen = await world.Door.AskAsync(async db =>
        {
            List<string> numbers = [];
            for (PageKey? at = null; ;)
            {
                var page = PageKey.Page(await db.Set<UnownedPlaceRow>().PageBy(p => p.Number, p => p.Number, at, isDescending: true).Take(4).Select(p => p.Number).ToListAsync(), at, 3, n => (n, n));
                numbers.AddRange(page.Items);
                if ((at = PageKey.Parse(page.Next)) is null) return numbers;
            }
        });
        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen);
        Assert.Equal(all.Count, seen.Count);
    }
}
