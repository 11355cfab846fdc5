using CsCheck;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Streets.Chiefs;
using Wutong.Territory.Registers;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Streets;

public sealed class ChiefTests
{
    private static readonly DateOnly Day = new(2022, 9, 1);

    private static Task<ILookup<string, ChiefLine>> StandingAsync(StreetWorld world, DateOnly day) => world.Door.AskAsync<ChiefQuery, ILookup<string, ChiefLine>>(q => q.StandingAsync([StreetWorld.Road, StreetWorld.Long], day, default));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_new_appointment_ends_the_one_before_it_and_the_past_stays(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        var old = await world.MustAsync(StreetWorld.Chief(from: "2022-09-01", name: "前任"));
        var next = await world.MustAsync(StreetWorld.Chief(from: "2022-09-20", name: "后任"));
        Assert.Equal("前任", Assert.Single((await StandingAsync(world, new(2022, 9, 19)))[StreetWorld.Road]).Name);
        Assert.Equal("后任", Assert.Single((await StandingAsync(world, new(2022, 9, 20)))[StreetWorld.Road]).Name);
        Assert.Empty((await StandingAsync(world, new(2022, 8, 31)))[StreetWorld.Road]);
        Assert.Equal("streets.term-is-over", await world.RefusedAsync(new EndChief(old, new(2022, 9, 30))));
        Assert.Equal("streets.post-is-held", await world.RefusedAsync(StreetWorld.Chief(from: "2022-09-19")));
        Assert.Equal("streets.ends-before-it-began", await world.RefusedAsync(new EndChief(next, new(2022, 9, 19))));
        await world.MustAsync(new EndChief(next, new(2022, 9, 25), "调离"));
        Assert.Empty((await StandingAsync(world, new(2022, 9, 26)))[StreetWorld.Road]);
        Assert.Equal(["后任", "前任"], (await world.Door.AskAsync<ChiefQuery, IReadOnlyList<ChiefLine>>(q => q.HistoryAsync(StreetWorld.Road, default))).Select(c => c.Name));
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_level_is_appointed_by_the_area_of_its_level(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        Assert.IsType<Answer.Denied>(await world.DoAsync(StreetWorld.Chief(ChiefLevel.First), world.East));
        await world.MustAsync(StreetWorld.Chief(ChiefLevel.First), world.District);
        Assert.IsType<Answer.Denied>(await world.DoAsync(StreetWorld.Chief(ChiefLevel.Second), world.West));
        var second = await world.MustAsync(StreetWorld.Chief(ChiefLevel.Second), world.East);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new EndChief(second, Day), world.First));
        Assert.IsType<Answer.Denied>(await world.DoAsync(StreetWorld.Chief(ChiefLevel.Second, StreetWorld.FirstSection), world.First));
        await world.MustAsync(StreetWorld.Chief(ChiefLevel.Third, StreetWorld.FirstSection), world.First);
        Assert.IsType<Answer.Denied>(await world.DoAsync(StreetWorld.Chief(ChiefLevel.Third, StreetWorld.SecondSection), world.First));
        Assert.IsType<Answer.Denied>(await world.DoAsync(StreetWorld.Chief(ChiefLevel.Third, StreetWorld.FirstSection), world.GridWorker));
        Assert.IsType<Answer.Denied>(await world.DoAsync(StreetWorld.Chief(), Actor.Visitor));
        Assert.IsType<Answer.Denied>(await world.DoAsync(StreetWorld.Chief(ChiefLevel.Second, road: StreetWorld.Long), world.East)); // through several subdistricts: the district's
        Assert.IsType<Answer.Missing>(await world.DoAsync(StreetWorld.Chief(section: StreetWorld.FirstSection, road: StreetWorld.Long)));
    }

    [Theory]
    [InlineData("13800138000", false), InlineData("138-0013-8000", false), InlineData("+86 138 0013 8000", false), InlineData("call me", false), InlineData("", false), InlineData("0352-5012345", true), InlineData("12345", true), InlineData("0352 501 2345-802", true)]
    public async Task Only_an_office_telephone_goes_on_the_board(string phone, bool isTaken)
    {
        await using var world = await StreetWorld.NewAsync(DatabaseKind.Sqlite);
        var command = StreetWorld.Chief() with { Phone = phone };
        if (isTaken) await world.MustAsync(command);
        else Assert.Equal("phone", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(command))).Field);
        Assert.Equal(isTaken ? 1 : 0, await world.Door.RowsAsync("road_chief"));
    }

    [Fact]
    public async Task A_retired_road_gets_no_chief_and_a_day_has_its_bounds()
    {
        await using var world = await StreetWorld.NewAsync(DatabaseKind.Sqlite);
        foreach (var day in (string[])["1999-12-31", "2023-09-24"]) Assert.Equal("from", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(StreetWorld.Chief(from: day)))).Field);
        await world.Door.DoneAsync(new RetireEntry<RoadDraft>(StreetWorld.Long));
        Assert.Equal("streets.road-retired", await world.RefusedAsync(StreetWorld.Chief(road: StreetWorld.Long)));
    }

    /// <summary>Random appointments and ends against a calendar that is filled in day by day.</summary>
    [Fact]
    public void On_any_day_a_post_is_held_by_whom_a_plain_calendar_says() =>
        Gen.Select(Gen.Int[0, 40], Gen.Bool).List[0, 25].Sample(moves =>
        {
            var (terms, calendar) = (new List<ChiefTerm>(), new Guid?[80]);
            foreach (var (offset, isEnd) in moves)
            {
                var day = Day.AddDays(offset);
                if (isEnd)
                {
                    if (terms.Find(t => t.Last is null) is not { } open || day < open.From) continue;
                    terms[terms.IndexOf(open)] = open with { Last = day };
                    for (var i = offset + 1; i < calendar.Length; i++) calendar[i] = null;
                }
                else
                {
                    if (ChiefTerms.Earliest(terms) is { } earliest && day < earliest) continue;
                    if (ChiefTerms.EndedBy(terms, day) is var (id, last)) terms[terms.FindIndex(t => t.Id == id)] = terms.Find(t => t.Id == id)! with { Last = last };
                    terms.Add(new(Guid.NewGuid(), day, null));
                    for (var i = offset; i < calendar.Length; i++) calendar[i] = terms[^1].Id;
                }
            }
            for (var i = 0; i < calendar.Length; i++)
            {
                var held = terms.Where(t => t.CoversDay(Day.AddDays(i))).Select(t => (Guid?)t.Id).ToList();
                Assert.Equal(calendar[i] is null ? [] : [calendar[i]], held);
            }
        });

    /// <summary>A level is lacking when some piece of the road has nobody of it: pieces counted one by one.</summary>
    [Fact]
    public void A_gap_is_a_piece_of_road_that_nobody_answers_for() =>
        Gen.Select(Gen.Int[0, 3], Gen.Select(Gen.Int[-1, 3], Gen.Int[1, 3]).List[0, 8]).Sample((count, chiefs) =>
        {
            var sections = Enumerable.Range(0, count).Select(i => $"s{i}").ToList();
            var standing = chiefs.Select(c => (Section: c.Item1 < 0 ? null : $"s{c.Item1}", Level: (ChiefLevel)c.Item2)).ToList();
            var lacking = new List<ChiefLevel>();
            foreach (var level in ChiefLevels.All)
            {
                var pieces = new bool[Math.Max(1, count)];
                foreach (var (section, at) in standing)
                {
                    if (at != level) continue;
                    for (var i = 0; i < pieces.Length; i++) pieces[i] |= section is null || (count > 0 && section == sections[i]);
                }
                if (pieces.Contains(false)) lacking.Add(level);
            }
            Assert.Equal(lacking, ChiefGaps.Of(sections, standing));
        });
}
