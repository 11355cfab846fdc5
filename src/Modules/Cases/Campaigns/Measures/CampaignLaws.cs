using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Laws;

namespace Wutong.Cases.Campaigns.Measures;

/// <summary>专项活动的规律.</summary>
internal static class CampaignLaws
{
    /// <remarks>Two counts by two ways: closed cases as they stand, and reports as they were told of.</remarks>
    public static Law FixedWasFound { get; } = new("campaigns.fixed-was-found", "专项活动的整治数不超过发现数", "A campaign fixed no more than it found",
        db => db.Set<CampaignRow>().Where(c =>
                db.Set<CaseRow>().Count(f => f.Stage == CaseStage.Closed && f.ReportedAtUtc >= c.FromUtc && f.ReportedAtUtc < c.ToUtc && f.DistrictCode == c.DistrictCode && (c.StreetCode == null || f.StreetCode == c.StreetCode)
                    && (c.CommunityCode == null || f.CommunityCode == c.CommunityCode) && (c.GridCode == null || f.GridCode == c.GridCode) && db.Set<CampaignKindRow>().Any(k => k.CampaignId == c.Id && k.KindCode == f.KindCode))
                > db.Set<CaseEventRow>().Count(e => e.Move == CaseMove.Report && e.HappenedAtUtc >= c.FromUtc && e.HappenedAtUtc < c.ToUtc && db.Set<CaseEventRow>().Any(l => l.CaseId == e.CaseId && l.DistrictCode == c.DistrictCode
                    && (c.StreetCode == null || l.StreetCode == c.StreetCode) && (c.CommunityCode == null || l.CommunityCode == c.CommunityCode) && (c.GridCode == null || l.GridCode == c.GridCode) && db.Set<CampaignKindRow>().Any(k => k.CampaignId == c.Id && k.KindCode == l.KindCode))))
            .OrderBy(c => c.Number).Select(c => new LawBreach("campaign", c.Id.ToString(), $"“{c.NameZh}”整治的比发现的多", $"campaign {c.Number} fixed more than it found")));

    public static Law ShiftInItsDays { get; } = new("campaigns.shift-in-its-days", "劝导岗在它的活动的日子里，结束晚于开始", "A shift lies within the days of its campaign and ends after it begins",
        db => db.Set<ShiftRow>().Where(s => s.EndsAtUtc <= s.HappenedAtUtc || !db.Set<CampaignRow>().Any(c => c.Id == s.CampaignId && s.HappenedAtUtc >= c.FromUtc && s.EndsAtUtc <= c.ToUtc))
            .OrderBy(s => s.Id).Select(s => new LawBreach("campaign", s.CampaignId.ToString(), $"“{s.Spot}”的劝导岗不在活动的日子里", $"a shift at '{s.Spot}' lies outside its campaign's days")));

    public static Law HasKinds { get; } = new("campaigns.has-kinds", "专项活动有问题类别，最后一天不早于第一天", "A campaign has kinds, and does not end before it begins",
        db => db.Set<CampaignRow>().Where(c => c.ToUtc <= c.FromUtc || c.Kinds.Count == 0).OrderBy(c => c.Number).Select(c => new LawBreach("campaign", c.Id.ToString(), $"“{c.NameZh}”没有类别，或日子不对", $"campaign {c.Number} has no kinds, or its days cannot be")));

    public static IReadOnlyList<Law> All { get; } = [FixedWasFound, ShiftInItsDays, HasKinds];
}
