using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;

namespace Wutong.Cases.Campaigns.Measures;

/// <summary>专项活动的指标.</summary>
internal static class CampaignFigures
{
    private static readonly IReadOnlyList<ListColumn<CaseEventRow>> CaseColumns =
    [
        new("number", "案卷编号", "Case no.", (e, _) => e.CaseNumber, 16, IsPublic: true), new("kind", "类别", "Kind", (e, _) => e.KindCode, 16, IsPublic: true), new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("happened", "发生时间", "Happened", (e, _) => e.HappenedAtUtc, 20, IsPublic: true), new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
    ];

    private static readonly IReadOnlyList<ListColumn<ShiftRow>> ShiftColumns =
    [
        new("spot", "在哪里", "Where", (s, _) => s.Spot, 24, IsPublic: true), new("area", "区划代码", "Area code", (s, _) => s.Place.Finest, 16, IsPublic: true), new("from", "开始", "From", (s, _) => s.HappenedAtUtc, 20, IsPublic: true), new("to", "结束", "To", (s, _) => s.EndsAtUtc, 20, IsPublic: true),
        new("volunteers", "志愿者人数", "Volunteers", (s, _) => s.Volunteers, 10, IsPublic: true), new("persuaded", "劝导人次", "People persuaded", (s, _) => s.Persuaded, 10, IsPublic: true), new("leaflets", "发放资料", "Leaflets", (s, _) => s.Leaflets, 10, IsPublic: true), new("recorded", "登记时间", "Recorded", (s, _) => s.RecordedAtUtc, 20),
    ];

    public static FactFigure<CaseEventRow> Found { get; } = Cases("found", "专项活动发现", "Found in campaigns", "这段时间内上报、属于专项活动的类别、辖区和日期的问题，不予立案和重复的不计", "problems reported in the period that are of a campaign's kinds, area and days; without those rejected or duplicate", CampaignFacts.Found);
    public static FactFigure<CaseEventRow> Fixed { get; } = Cases("fixed", "专项活动整治", "Fixed in campaigns", "专项活动发现的问题中，这段时间内核查通过、以后没有重新处置的", "of problems found in campaigns, those passed in the period and not reopened since", CampaignFacts.Fixed);
    public static FactFigure<CaseEventRow> Open { get; } = Cases("open", "专项活动未整治", "Still open from campaigns", "专项活动发现的问题中，到这段时间结束还没有核查通过的", "of problems found in campaigns, those not passed when the period ended", CampaignFacts.Open);

    public static FactFigure<ShiftRow> Shifts { get; } = new("campaigns.shifts", "劝导岗", "Shifts of persuasion", "这段时间内的劝导岗次数", "shifts of persuasion in the period", "岗", "shifts", IsPublic: true, CampaignPermissions.Record, CampaignFacts.Shifts, ShiftColumns, s => $"streets/campaigns/{s.CampaignId}");
    public static CountedFigure Persuaded { get; } = new SumFigure<ShiftRow>("campaigns.persuaded", "劝导人次", "People persuaded", "这段时间内各劝导岗的劝导人次相加", "people persuaded, added up over the shifts of the period", "人次", "people", Shifts, s => s.Persuaded);

    public static IReadOnlyList<Figure> All { get; } = [Found, Fixed, Open, Shifts, Persuaded];

    private static FactFigure<CaseEventRow> Cases(string code, string zh, string en, string formulaZh, string formulaEn, Func<AppDb, FigureAsk, IQueryable<CaseEventRow>> counted) =>
        new("campaigns." + code, zh, en, formulaZh, formulaEn, "件", "cases", IsPublic: true, CasesPermissions.See, counted, CaseColumns, e => $"cases/{e.CaseId}");
}
