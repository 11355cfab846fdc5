using Wutong.Cases.Campaigns.Keeping;
using Wutong.Cases.Campaigns.Measures;
using Wutong.Cases.Campaigns.Views;
using Wutong.Cases.Checking;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;
using Wutong.Tests.Tasks;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Campaigns;

public sealed class CampaignTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_campaign_is_run_by_district_or_subdistrict_within_reach_and_bad_values_change_nothing(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var own = CampaignWorld.Week with { Area = TaskWorld.Street, From = new(2022, 9, 26), To = new(2022, 9, 30) };
        var id = await world.MustAsync(new AddCampaign(own), world.Dispatcher);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AddCampaign(CampaignWorld.Week), world.Dispatcher)); // the whole district
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AddCampaign(own), world.Grid));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ChangeCampaign(id, own with { Area = TaskWorld.District }), world.Dispatcher));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ChangeCampaign(id, own), world.Tasks.OtherClerk));
        foreach (var (field, bad) in (IEnumerable<(string, CampaignDraft)>)[("name", own with { Name = "" }), ("to", own with { To = new(2022, 9, 25) }), ("to", own with { To = new(2023, 9, 30) }), ("kinds", own with { Kinds = [] }), ("kinds", own with { Kinds = ["none"] }), ("units", own with { Units = [Guid.NewGuid()] }), ("from", own with { From = new(2022, 9, 23) }), ("from", own with { From = new(1999, 1, 1) })])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new ChangeCampaign(id, bad), world.Dispatcher))).Field);
        await world.MustAsync(new ChangeCampaign(id, own with { From = new(2022, 9, 27), Kinds = ["hawker"], Units = [world.Tasks.Police], NameEn = "Green week" }), world.Dispatcher);
        var row = await world.CampaignRowAsync(id);
        Assert.Equal((new DateOnly(2022, 9, 27), new DateOnly(2022, 9, 30), "hawker", world.Tasks.Police, "Green week"), (row.First, row.Last, Assert.Single(row.Kinds).KindCode, Assert.Single(row.Units).UnitId, row.NameEn));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_a_campaign_counts_stays_once_it_has_begun(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var (id, week) = (await world.CampaignAsync(), CampaignWorld.Week);
        await world.MustAsync(CampaignWorld.Shift(id), world.Grid);
        foreach (var other in (CampaignDraft[])[week with { From = new(2022, 9, 20) }, week with { Area = TaskWorld.Street }, week with { Kinds = ["hawker"] }])
            Assert.Equal("campaigns.began", await world.RefusedAsync(new ChangeCampaign(id, other), world.Tasks.Leader));
        Assert.Equal("campaigns.over", await world.RefusedAsync(new ChangeCampaign(id, week with { To = new(2022, 9, 22) }), world.Tasks.Leader));
        await world.MustAsync(new ChangeCampaign(id, week with { Name = "绿色文明周", To = new(2022, 9, 30) }), world.Tasks.Leader);
        world.Wait(TimeSpan.FromDays(10));
        Assert.Equal("campaigns.over", await world.RefusedAsync(new ChangeCampaign(id, week with { To = new(2022, 10, 30) }), world.Tasks.Leader));
        Assert.Equal((new DateOnly(2022, 9, 30), "绿色文明周"), (await world.CampaignRowAsync(id)) is var row ? (row.Last, row.NameZh) : default);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_shift_is_recorded_afterwards_as_a_total_within_the_days_and_area_and_corrected_once(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.CampaignAsync(CampaignWorld.Week with { Area = TaskWorld.Street });
        var shift = CampaignWorld.Shift(id);
        foreach (var (field, bad) in (IEnumerable<(string, RecordShift)>)[("day", shift with { Day = new(2022, 9, 18) }), ("to", shift with { To = new(7, 30) }), ("to", shift with { Day = new(2022, 9, 23), To = new(11, 0) }), ("volunteers", shift with { Volunteers = 0 }), ("persuaded", shift with { Persuaded = -1 }), ("spot", shift with { Spot = " " })])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(bad, world.Grid))).Field);
        Assert.Equal("area", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(shift with { Area = TaskWorld.OtherCommunity }, CampaignWorld.Volunteer))).Field);
        Assert.IsType<Answer.Denied>(await world.DoAsync(shift, CampaignWorld.Volunteer));
        Assert.IsType<Answer.Denied>(await world.DoAsync(shift, world.Checker));
        Assert.Equal("campaigns.none", await world.RefusedAsync(shift with { Campaign = Guid.NewGuid() }, world.Grid));
        var wrong = await world.MustAsync(shift, world.Grid);
        world.Wait(TimeSpan.FromSeconds(1));
        await world.MustAsync(shift with { Persuaded = 24, Corrects = wrong }, world.Grid);
        world.Wait(TimeSpan.FromSeconds(1));
        Assert.Equal("campaigns.no-such-shift", await world.RefusedAsync(shift with { Corrects = wrong }, world.Grid));
        await world.MustAsync(shift with { Day = new(2022, 9, 21), Persuaded = 10 }, world.Grid);
        var ask = FigureAsk.At(world.Door.Time.GetUtcNow().UtcDateTime);
        Assert.Equal((2, 34), (await ValueAsync(world, CampaignFigures.Shifts, ask), await ValueAsync(world, CampaignFigures.Persuaded, ask)));
        Assert.Equal(42, await ValueAsync(world, CampaignFigures.Persuaded, FigureAsk.At(ask.AsOfUtc.AddSeconds(-1.5)))); // as it was known then
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_campaign_counts_its_kinds_days_and_area_and_the_figures_agree_with_its_page(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var before = await world.ReportAsync();
        var id = await world.CampaignAsync();
        await world.FixedAsync();
        await world.HandledAsync(); // with its unit done, and not checked
        var registered = await world.ReportAsync("litter"); // became another kind when it was registered
        await world.MustAsync(new RegisterCase(registered, "small-ads"), world.Checker);
        await world.FixedAsync("litter"); // of no kind of the campaign
        var rejected = await world.ReportAsync("hawker");
        await world.MustAsync(new RejectCase(rejected, "不属实"), world.Checker);
        world.Wait(TimeSpan.FromDays(1));
        var (asOf, reopened) = (world.Door.Time.GetUtcNow().UtcDateTime.AddSeconds(-1), await world.HandledAsync());
        await world.MustAsync(new PassCase(reopened, CaseOutcome.Penalty, "交罚 17 号"), world.Checker);
        await AgreeAsync(world, id, found: 5, settled: 1, closed: 2);
        await world.MustAsync(new ReopenCase(reopened, "又停了"), world.Checker);
        await AgreeAsync(world, id, found: 5, settled: 1, closed: 1);
        Assert.Equal(4, await ValueAsync(world, CampaignFigures.Found, FigureAsk.At(asOf)));
        world.Wait(TimeSpan.FromDays(5)); // Thursday: the week is over
        await world.FixedAsync();
        await AgreeAsync(world, id, found: 5, settled: 1, closed: 1);
        await world.MustAsync(new RejectCase(before, "不属实"), world.Checker);
        await AgreeAsync(world, id, found: 4, settled: 1, closed: 1);
    }

    private static async Task AgreeAsync(CaseWorld world, Guid id, int found, int settled, int closed)
    {
        var cases = await world.Door.AskAsync<CampaignReading, IReadOnlyList<CampaignCase>>(async r => await r.CasesAsync((await r.FindAsync(id, default))!, default));
        var line = CampaignTally.Line("", "", cases);
        Assert.Equal((found, settled, closed, found - closed), (line.Found, line.OnSpot, line.Fixed, line.Open));
        var ask = FigureAsk.At(world.Door.Time.GetUtcNow().UtcDateTime);
        Assert.Equal((found, closed, found - closed), (await ValueAsync(world, CampaignFigures.Found, ask), await ValueAsync(world, CampaignFigures.Fixed, ask), await ValueAsync(world, CampaignFigures.Open, ask)));
    }

    private static async Task<int> ValueAsync(CaseWorld world, Figure figure, FigureAsk ask) => (int)(await world.Door.AskAsync(db => figure.ValueAsync(db, ask, default))).Value;
}
