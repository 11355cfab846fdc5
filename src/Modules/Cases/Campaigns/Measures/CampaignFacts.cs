using Wutong.Cases.Life;
using Wutong.Cases.Measures;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Cases.Campaigns.Measures;

/// <summary>What the figures of campaigns count: events of cases that belong to some campaign, each counted once however many it belongs to.</summary>
internal static class CampaignFacts
{
    /// <summary>发现: reported in the period and in a campaign, and neither rejected nor a duplicate as things stand.</summary>
    public static IQueryable<CaseEventRow> Found(AppDb db, FigureAsk ask)
    {
        var last = Last(db, ask.AsOfUtc, ask.AsOfUtc).Where(l => l.Stage != CaseStage.Rejected && l.Stage != CaseStage.Duplicate);
        return InCampaigns(CaseFacts.Moves(db, ask, CaseMove.Report), last, db, ask.AsOfUtc);
    }

    /// <summary>整治: of those found in a campaign, passed in the period by somebody who did not handle them, and not reopened since.</summary>
    public static IQueryable<CaseEventRow> Fixed(AppDb db, FigureAsk ask)
    {
        var (asOf, standing) = (ask.AsOfUtc, db.Set<CaseEventRow>().Standing(ask.AsOfUtc));
        var found = InCampaigns(CaseFacts.Moves(db, FigureAsk.At(asOf), CaseMove.Report), Last(db, asOf, asOf).Where(l => l.Stage == CaseStage.Closed), db, asOf);
        return CaseFacts.Moves(db, ask, CaseMove.Pass).Where(p => found.Any(e => e.CaseId == p.CaseId) && !standing.Any(n => n.CaseId == p.CaseId && n.Move == CaseMove.Pass && n.Ordinal > p.Ordinal));
    }

    /// <summary>未整治: of those found in a campaign by the end of the period, neither closed nor rejected nor a duplicate then.</summary>
    public static IQueryable<CaseEventRow> Open(AppDb db, FigureAsk ask)
    {
        var last = Last(db, ask.End, ask.AsOfUtc).Where(l => l.Stage != CaseStage.Rejected && l.Stage != CaseStage.Duplicate && l.Stage != CaseStage.Closed);
        return InCampaigns(CaseFacts.Moves(db, ask with { FromUtc = null }, CaseMove.Report), last, db, ask.AsOfUtc);
    }

    public static IQueryable<ShiftRow> Shifts(AppDb db, FigureAsk ask)
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<ShiftRow>().Standing(ask.AsOfUtc).Where(s => s.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(s => s.HappenedAtUtc >= from);
    }

    /// <summary>The last event of each case that stands, had happened and was known by then: its stage, kind and place are the case's.</summary>
    private static IQueryable<CaseEventRow> Last(AppDb db, DateTime endUtc, DateTime asOfUtc)
    {
        var standing = db.Set<CaseEventRow>().Standing(asOfUtc);
        return standing.Where(l => l.HappenedAtUtc <= endUtc && !standing.Any(n => n.CaseId == l.CaseId && n.Ordinal > l.Ordinal && n.HappenedAtUtc <= endUtc));
    }

    private static IQueryable<CaseEventRow> InCampaigns(IQueryable<CaseEventRow> reports, IQueryable<CaseEventRow> last, AppDb db, DateTime asOfUtc)
    {
        var (campaigns, kinds) = (db.Set<CampaignRow>(), db.Set<CampaignKindRow>());
        return reports.Where(e => last.Any(l => l.CaseId == e.CaseId && campaigns.Any(c => c.RecordedAtUtc <= asOfUtc && e.HappenedAtUtc >= c.FromUtc && e.HappenedAtUtc < c.ToUtc && l.DistrictCode == c.DistrictCode
            && (c.StreetCode == null || l.StreetCode == c.StreetCode) && (c.CommunityCode == null || l.CommunityCode == c.CommunityCode) && (c.GridCode == null || l.GridCode == c.GridCode)
            && kinds.Any(k => k.CampaignId == c.Id && k.KindCode == l.KindCode))));
    }
}
