using Wutong.Cases.Kinds;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.Cases.Campaigns.Views;

/// <summary>活动一览: everything a campaign's page and its exports tell, worked out once.</summary>
internal sealed record CampaignView(
    CampaignRow Campaign, CampaignLine Total, IReadOnlyList<CampaignCase> Cases, IReadOnlyList<CampaignDay> Days, IReadOnlyList<CampaignLine> Kinds, IReadOnlyList<CampaignLine> Roads, IReadOnlyList<CampaignLine> Communities, IReadOnlyList<ShiftRow> Shifts, IReadOnlyDictionary<string, string> Areas);

/// <summary>Puts a campaign's view together.</summary>
internal sealed class CampaignViews(CampaignReading reading, IAreas areas, CaseKinds kinds, AppDb db, ICurrentActor current, Rights rights, TimeProvider time)
{
    /// <returns>Null when there is no such campaign.</returns>
    public async Task<CampaignView?> FindAsync(Guid id, Lang lang, CancellationToken ct)
    {
        if (await reading.FindAsync(id, ct) is not { } campaign) return null;
        var (cases, shifts, roads, names) = (await reading.CasesAsync(campaign, ct), await reading.ShiftsAsync(id, ct), await reading.RoadsAsync(lang, ct), await AreaNamesAsync(lang, ct));
        var (known, byAddress) = (kinds.Now(db), new RoadNames([.. roads.Keys]));
        return new(campaign, CampaignTally.Line("", "", cases), cases, CampaignTally.Days(cases, campaign.First, campaign.Last, ChinaDay.Of(time.UtcNow)),
            CampaignTally.By(cases, c => c.KindCode, k => known.NameOf(k, lang)),
            CampaignTally.By(cases, c => byAddress.Of(c.Address), r => r.Length == 0 ? lang["没有写明道路", "No road named"] : roads[r]),
            CampaignTally.By(cases, c => c.CommunityCode, a => a.Length == 0 ? lang["没有定到社区", "Community not known"] : names.GetValueOrDefault(a, a)), shifts, names);
    }

    public async Task<IReadOnlyDictionary<string, string>> AreaNamesAsync(Lang lang, CancellationToken ct) =>
        (await areas.WithinAsync(current.Actor.ReachOf(CampaignPermissions.See, rights), ct)).ToDictionary(a => a.Code, a => lang.PlainName(a.NameZh, a.NameEn), StringComparer.Ordinal);
}
