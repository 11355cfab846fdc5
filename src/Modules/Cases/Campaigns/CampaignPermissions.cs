using Wutong.Platform.Access;

namespace Wutong.Cases.Campaigns;

internal static class CampaignPermissions
{
    /// <summary>Anybody: what a campaign found and fixed, by number.</summary>
    public static Permission See { get; } = new("campaigns.see", "看专项活动", "See campaigns");
    public static Permission Keep { get; } = new("campaigns.keep", "组织专项活动", "Run campaigns");

    /// <summary>劝导岗, after the shift.</summary>
    public static Permission Record { get; } = new("campaigns.record", "记劝导岗", "Record shifts of persuasion");
}
