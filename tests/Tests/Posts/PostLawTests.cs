using Wutong.Platform.Data;
using Wutong.Posts.Claims;
using Wutong.Posts.Confirming;
using Wutong.Posts.Measures;
using Wutong.Tests.World;

namespace Wutong.Tests.Posts;

/// <summary>Each law is seen broken by SQL that goes past the door.</summary>
public sealed class PostLawTests
{
    private const string Some = "'00000000-0000-0000-0000-000000000001'";

    /// <summary>In an order in which none breaks another's law before its turn. Of the two claims one is served (5) and one waits (1).</summary>
    private static readonly (string Law, string Sql)[] Breaks =
    [
        ("posts.minutes-lie-within-the-shift", "UPDATE post_claim SET minutes = 61 WHERE state = 5"),
        ("posts.nobody-waits-for-a-free-place", "UPDATE post_shift SET places = places + 1"),
        ("posts.taken-is-counted", "UPDATE post_shift SET taken = places"),
        ("posts.served-is-earned", "UPDATE post_claim SET points = points + 1 WHERE state = 5"),
        ("posts.entry-has-its-service", "UPDATE post_claim SET transfer_id = NULL"),
        ("posts.claim-has-its-shift", $"UPDATE post_shift SET post_id = {Some}"),
        ("posts.one-place-at-a-time", "UPDATE post_claim SET begins_at_utc = (SELECT MIN(begins_at_utc) FROM post_claim), ends_at_utc = (SELECT MAX(ends_at_utc) FROM post_claim)"),
        ("posts.claim-stands-where-its-last-step-left-it", "UPDATE post_claim SET steps = steps - 1"),
        ("posts.step-has-its-claim", $"UPDATE post_claim_event SET claim_id = {Some}"),
    ];

    [Fact]
    public void Every_law_has_its_break() => Assert.Equal(PostLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Breaks.Select(b => b.Law).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_law_broken_behind_the_doors_back_is_told(DatabaseKind kind)
    {
        await using var world = await PostWorld.NewAsync(kind);
        var (courier, waits) = (await world.MemberAsync(), await world.MemberAsync());
        var (shift, later) = (await world.ShiftAsync(), await world.ShiftAsync(hour: 14));
        await world.MustAsync(new ClaimShift(shift), courier);
        await world.MustAsync(new ClaimShift(shift), waits);
        await world.MustAsync(new ClaimShift(later), courier);
        world.At(11, 0);
        await world.MustAsync(new ConfirmService(shift, courier.Id, 60, "一直在现场"));
        await world.Door.SealAsync();
        Assert.Empty(await world.BrokenAsync());
        foreach (var (law, sql) in Breaks)
        {
            Assert.DoesNotContain(law, await world.BrokenAsync());
            await world.Door.SqlAsync(sql);
            Assert.Contains(law, await world.BrokenAsync());
        }
    }
}
