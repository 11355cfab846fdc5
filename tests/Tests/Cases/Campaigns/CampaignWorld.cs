using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Campaigns;
using Wutong.Cases.Campaigns.Keeping;
using Wutong.Cases.Checking;
using Wutong.Cases.Records;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Tests.Tasks;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases.Campaigns;

/// <summary>The small district on Friday, 23 September 2022, in the middle of its 绿色文明周.</summary>
internal static class CampaignWorld
{
    public static readonly CampaignDraft Week = new("首善平城·绿色文明周", TaskWorld.District, new(2022, 9, 19), new(2022, 9, 25), ["dirty-corner", "small-ads", "hawker", "car-parked"], Theme: "环境秩序大提升 喜迎国庆换新颜");

    /// <summary>A shift of Thursday, that is over.</summary>
    public static RecordShift Shift(Guid campaign) => new(campaign, TaskWorld.Community, "文兴路口", new(2022, 9, 22), new(7, 30), new(9, 0), 6, 42, 100);

    public static Task<Guid> CampaignAsync(this CaseWorld world, CampaignDraft? draft = null) => world.MustAsync(new AddCampaign(draft ?? Week), world.Tasks.Leader);

    /// <summary>Found and settled by the grid worker, and passed by somebody else.</summary>
    public static async Task<Guid> FixedAsync(this CaseWorld world, string kind = "dirty-corner")
    {
        var id = await world.ReportAsync(kind);
        await world.MustAsync(new SettleOnSpot(id, CaseOutcome.Cleared, "当场扫净"), world.Grid);
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        return id;
    }

    public static Task<CampaignRow> CampaignRowAsync(this CaseWorld world, Guid id) => world.Door.AskAsync(db => db.Set<CampaignRow>().Include(c => c.Kinds).Include(c => c.Units).SingleAsync(c => c.Id == id));

    public static Actor Volunteer { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, TaskWorld.OtherCommunity));
}
