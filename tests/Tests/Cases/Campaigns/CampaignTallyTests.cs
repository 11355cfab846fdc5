using CsCheck;
using Wutong.Cases.Campaigns.Views;
using Wutong.Cases.Records;

namespace Wutong.Tests.Cases.Campaigns;

/// <summary>The sums of a campaign against looking at every case on every day.</summary>
public sealed class CampaignTallyTests
{
    private static readonly DateOnly First = new(2022, 9, 19);

    private static readonly Gen<CampaignCase> Case = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9], Gen.Bool, Gen.OneOf(Gen.Const("hawker"), Gen.Const("dirty-corner")), Gen.Int[0, 2].Select(i => i == 0 ? null : i == 1 ? "a" : "b"))
        .Select((found, wait, onSpot, kind, community) => new CampaignCase(kind, community, null, First.AddDays(found), wait == 9 ? null : First.AddDays(found + wait), onSpot, wait == 9 ? null : CaseOutcome.Cleared));

    [Fact]
    public void Each_day_tells_what_a_count_of_that_day_tells() => Gen.Select(Case.List[0, 40], Gen.Int[-1, 9]).Sample((cases, today) =>
    {
        var days = CampaignTally.Days(cases, First, First.AddDays(6), First.AddDays(today));
        Assert.Equal(Math.Clamp(today + 1, 0, 7), days.Count);
        foreach (var day in days)
        {
            Assert.Equal((cases.Count(c => c.Found == day.Day), cases.Count(c => c.Found == day.Day && c.IsOnSpot), cases.Count(c => c.Fixed == day.Day)), (day.Found, day.OnSpot, day.Fixed));
            Assert.Equal(cases.Count(c => c.Found <= day.Day && !(c.Fixed <= day.Day)), day.Open);
        }
    });

    [Fact]
    public void Lines_add_up_to_the_whole_and_what_has_no_key_comes_last() => Case.List[1, 40].Sample(cases =>
    {
        var (lines, whole) = (CampaignTally.By(cases, c => c.CommunityCode, k => k), CampaignTally.Line("", "", cases));
        Assert.Equal((whole.Found, whole.OnSpot, whole.Fixed, whole.Open), (lines.Sum(l => l.Found), lines.Sum(l => l.OnSpot), lines.Sum(l => l.Fixed), lines.Sum(l => l.Open)));
        Assert.All(lines, l => Assert.Equal(l.Found, l.Fixed + l.Open));
        Assert.Equal(lines.Select(l => l.Name).OrderBy(n => n.Length == 0).ThenBy(n => n, StringComparer.Ordinal), lines.Select(l => l.Name));
    });

    [Theory, InlineData("文兴路和开源街交汇处", "文兴路"), InlineData("开源街与文兴路", "开源街"), InlineData("大西街北巷 3 号", "大西街北巷"), InlineData("天和城门口", null), InlineData(null, null)]
    public void A_case_stands_with_the_road_its_address_names_first(string? address, string? road) => Assert.Equal(road, new RoadNames(["大西街", "文兴路", "大西街北巷", "开源街"]).Of(address));
}
