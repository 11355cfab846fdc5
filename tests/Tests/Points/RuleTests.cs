using CsCheck;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Points.Rules;
using Wutong.Points.Stars;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

public sealed class RuleTests
{
    private static readonly Actor System = DoorWorld.PersonWith(Grant.For(Roles.System));

    [Fact]
    public async Task A_rule_holds_from_its_day_until_the_next_version()
    {
        await using var world = await LedgerWorld.NewAsync(DatabaseKind.Sqlite);
        var courier = await LedgerWorld.MemberAsync(world);
        var rule = new PublishRule("suggestion", "建议被采纳", RuleBasis.Time, 20, 6, new(2022, 9, 23), MostPerMonth: 50);
        await LedgerWorld.DoneAsync(world, rule, System);
        await LedgerWorld.DoneAsync(world, rule with { Points = 30, EffectiveFrom = new(2022, 9, 25) }, System);
        Assert.Equal("effectiveFrom", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(rule with { EffectiveFrom = new(2022, 9, 24) }, System))).Field);
        Assert.Equal("effectiveFrom", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(rule with { Code = "old", EffectiveFrom = new(2022, 9, 1) }, System))).Field);
        Assert.Equal("rule", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(Serve(new(2022, 9, 22)), LedgerWorld.Keeper))).Field);
        foreach (var (day, has) in ((int, bool)[])[(22, false), (23, true), (25, true)]) Assert.Equal($"{has}", (await LedgerWorld.DoneAsync(world, new AskRule("suggestion", new(2022, 9, day)), LedgerWorld.Keeper)).Id);
        await LedgerWorld.DoneAsync(world, Serve(new(2022, 9, 24)), LedgerWorld.Keeper);
        Assert.Equal(20, await LedgerWorld.BalanceAsync(world, courier));
        await LedgerWorld.DoneAsync(world, Serve(new(2022, 9, 25)), LedgerWorld.Keeper); // the new version, and what is left under the cap
        Assert.Equal(50, await LedgerWorld.BalanceAsync(world, courier));
        await LedgerWorld.DoneAsync(world, Serve(new(2022, 9, 26)), LedgerWorld.Keeper);
        Assert.Equal(50, await LedgerWorld.BalanceAsync(world, courier));

        Serve Serve(DateOnly day) => new(courier.Id, "suggestion", 0, day.ToDateTime(new(4, 0), DateTimeKind.Utc));
    }

    [Fact]
    public async Task A_service_counts_once_whoever_tells_it_again()
    {
        await using var world = await LedgerWorld.NewAsync(DatabaseKind.Sqlite);
        var courier = await LedgerWorld.MemberAsync(world);
        var serve = new Serve(courier.Id, "hour", 100, world.Time.GetUtcNow().UtcDateTime, "0199");
        var first = await LedgerWorld.DoneAsync(world, serve, LedgerWorld.Keeper);
        Assert.Equal(first.Id, (await LedgerWorld.DoneAsync(world, serve with { Minutes = 400 }, LedgerWorld.Keeper)).Id);
        Assert.Equal((6, 100), (await LedgerWorld.BalanceAsync(world, courier), await LedgerWorld.MinutesAsync(world, courier)));
    }

    [Fact]
    public void Caps_hold_whatever_is_given_and_points_never_fall_below_nothing() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 1440], Gen.Int[0, 400], Gen.Int[0, 4000], Gen.Int[1, 300].Nullable(), Gen.Int[1, 3000].Nullable(), Gen.Bool).Sample((points, minutes, today, month, mostDay, mostMonth, byHour) =>
        {
            var rule = new RuleRow { Code = "x", Version = 1, NameZh = "x", NameEn = "x", Basis = byHour ? RuleBasis.Hour : RuleBasis.Time, Points = points, MostPerDay = mostDay, MostPerMonth = mostMonth, CountsTime = true, MonthsValid = 1, EffectiveFrom = default, PublishedAtUtc = default, PublishedById = default };
            var award = RuleSum.Award(rule, minutes, today, month);
            var full = byHour ? Enumerable.Range(0, minutes / 30).Aggregate(0m, (sum, _) => sum + points / 2m) : points;
            return award.Full == (long)Math.Floor(full) && award.Points >= 0 && award.Points <= award.Full && award.Minutes == minutes
                && (mostDay is null || today + award.Points <= Math.Max(today, mostDay.Value)) && (mostMonth is null || month + award.Points <= Math.Max(month, mostMonth.Value))
                && (award.Points == award.Full || today + award.Points == mostDay || month + award.Points == mostMonth || award.Points == 0);
        });

    [Fact]
    public void Spending_never_lowers_a_star_and_more_service_never_does() =>
        Gen.Select(Gen.Long[0, 200_000], Gen.Long[0, 5_000], Gen.Long[0, 10_000], Gen.Long[0, 1_000]).Sample((minutes, earned, moreMinutes, morePoints) =>
        {
            StarLevel[] ladder = [new(1, 10, 50), new(2, 100, 100), new(3, 500, 500), new(4, 1000, 1000), new(5, 1500, 3000)];
            var star = StarLadder.Of(ladder, minutes, earned);
            var plain = ladder.Count(l => minutes >= l.Hours * 60 && earned >= l.Points); // a ladder that only rises
            var next = StarLadder.Next(ladder, minutes, earned);
            return star == plain && StarLadder.Of(ladder, minutes + moreMinutes, earned + morePoints) >= star
                && (next is null ? star == 5 : StarLadder.Of(ladder, minutes + next.Value.Minutes, earned + next.Value.Points) >= next.Value.Level.Level && next.Value.Level.Level == star + 1);
        });

    [Fact]
    public async Task A_ladder_that_falls_is_refused()
    {
        await using var world = await LedgerWorld.NewAsync(DatabaseKind.Sqlite);
        StarLevel[] falls = [new(1, 100, 0), new(2, 90, 0), new(3, 600, 0), new(4, 1000, 0), new(5, 1500, 0)];
        Assert.Equal("levels.2.hours", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new PublishStars(falls, new(2022, 10, 1)), System))).Field);
        await LedgerWorld.DoneAsync(world, new PublishStars([.. StarLadder.Shipped.Select(l => l with { Points = l.Level * 10 })], new(2022, 10, 1)), System);
        Assert.Equal(0, (await world.AskAsync(db => StarTable.ValidOnAsync(db, new(2022, 9, 30), default)))[4].Points);
        Assert.Equal(50, (await world.AskAsync(db => StarTable.ValidOnAsync(db, new(2022, 10, 1), default)))[4].Points);
    }
}
