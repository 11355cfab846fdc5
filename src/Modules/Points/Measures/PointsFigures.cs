using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Points.Batches;
using Wutong.Points.Ledger;

namespace Wutong.Points.Measures;

/// <summary>积分的指标. Totals of areas; nobody's balance is public and nobody is ranked.</summary>
internal static class PointsFigures
{
    public static FactFigure<TransferRow> Services { get; } = Of("points.services", "服务入账", "Services entered", "这段时间内完成、按规则记了积分或时长的服务，冲正的不算", "services of the period that gave points or hours by a rule, without those taken back", "次", "services", TransferKind.Earn);
    public static CountedFigure Earned { get; } = new SumFigure<TransferRow>("points.earned", "服务积分", "Points earned", "服务入账的积分之和", "the points of the services entered", "分", "points", Services, t => t.Points);
    public static CountedFigure Minutes { get; } = new SumFigure<TransferRow>("points.minutes", "服务时长", "Time served", "服务入账的分钟之和，按实际服务", "the minutes of the services entered, as served", "分钟", "minutes", Services, t => t.Minutes);
    public static FactFigure<TransferRow> Redeemed { get; } = Of("points.redeemed", "已兑换礼品", "Gifts handed over", "这段时间内交到成员手里的礼品，按领取的站点", "gifts handed over in the period, by the station they were fetched at", "件", "gifts", TransferKind.HandOver);
    public static FactFigure<TransferRow> Lapsed { get; } = Of("points.lapsed", "到期批次", "Lots that lapsed", "这段时间内到期作废的积分批次", "lots of points that lapsed in the period", "批", "lots", TransferKind.Lapse);

    public static FactFigure<QualifiedRow> Qualified { get; } = new("points.qualified", "获得兑换资格", "Qualified for a redemption", "这段时间内开的兑换批次里够分的人次，按成员所在的辖区；领没领走另计", "members with points enough in the batches opened in the period, by the area they belong to; whether they redeemed is another figure", "人", "members", IsPublic: true, PointsPermissions.See,
        (db, ask) =>
        {
            var (from, end) = (ask.FromUtc, ask.End);
            var rows = db.Set<QualifiedRow>().Standing(ask.AsOfUtc).Where(q => q.HappenedAtUtc <= end);
            return from is null ? rows : rows.Where(q => q.HappenedAtUtc >= from);
        }, [new("area", "区划代码", "Area code", (q, _) => q.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (q, _) => ChinaDay.Text(ChinaDay.Of(q.HappenedAtUtc)), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (q, _) => q.RecordedAtUtc, 20)], _ => null);

    public static IReadOnlyList<Figure> All { get; } = [Services, Earned, Minutes, Qualified, Redeemed, Lapsed];

    private static FactFigure<TransferRow> Of(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, TransferKind kind) =>
        new(code, zh, en, formulaZh, formulaEn, unitZh, unitEn, IsPublic: true, PointsPermissions.See, (db, ask) => InPeriod(db, ask, kind), Columns, _ => null);

    private static IQueryable<TransferRow> InPeriod(AppDb db, FigureAsk ask, TransferKind kind)
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<TransferRow>().Standing(ask.AsOfUtc).Where(t => t.Kind == kind && t.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(t => t.HappenedAtUtc >= from);
    }

    /// <remarks>Who it was for is not among them.</remarks>
    private static IReadOnlyList<ListColumn<TransferRow>> Columns { get; } =
    [
        new("number", "流水号", "Number", (t, _) => t.Number, 10, IsPublic: true), new("area", "区划代码", "Area code", (t, _) => t.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (t, _) => ChinaDay.Text(ChinaDay.Of(t.HappenedAtUtc)), 12, IsPublic: true),
        new("points", "积分", "Points", (t, _) => t.Points, 8, IsPublic: true), new("minutes", "分钟", "Minutes", (t, _) => t.Minutes, 8, IsPublic: true), new("rule", "规则", "Rule", (t, _) => t.RuleCode, 14, IsPublic: true), new("recorded", "登记时间", "Recorded", (t, _) => t.RecordedAtUtc, 20),
    ];
}
