using Wutong.Cases;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Streets.Agreements;
using Wutong.Streets.Looking;
using Wutong.Streets.Patrols;
using Wutong.Streets.Shops;

namespace Wutong.Streets.Measures;

/// <summary>街面的指标. Shops, never persons: nobody's visits or inspections are counted by who made them.</summary>
internal static class StreetFigures
{
    public static CountedFigure Open { get; } = new FactFigure<ShopEventRow>("streets.shops", "沿街商户", "Shops", "到这段时间结束时在营的登记商户", "registered shops that were open when the period ended", "家", "shops", IsPublic: true, StreetsPermissions.See,
        Standing, Columns<ShopEventRow>(e => e.ShopCode, e => e.ShopName), e => "streets/shops/" + e.ShopCode);

    public static CountedFigure Signed { get; } = new FactFigure<ShopEventRow>("streets.signed-shops", "已签门前五包的商户", "Shops with an agreement", "在营商户中，到这段时间结束时签过门前五包的", "of the open shops, those that had signed an agreement when the period ended", "家", "shops", IsPublic: true, StreetsPermissions.See,
        (db, ask) =>
        {
            var (end, agreements) = (ask.End, db.Set<AgreementRow>().Standing(ask.AsOfUtc));
            return Standing(db, ask).Where(e => agreements.Any(a => a.ShopId == e.ShopId && a.HappenedAtUtc <= end));
        }, Columns<ShopEventRow>(e => e.ShopCode, e => e.ShopName), e => "streets/shops/" + e.ShopCode);

    public static RateFigure SignedRate { get; } = new("streets.signed-rate", "门前五包签约率", "Share of shops with an agreement", "已签门前五包的商户 ÷ 沿街商户", "shops with an agreement ÷ shops", IsPublic: true, StreetsPermissions.See, Signed, Open);

    public static CountedFigure Agreements { get; } = Happened<AgreementRow>("streets.agreements", "签门前五包", "Agreements signed", "签字日在这段时间内的门前五包协议，换新版再签的另计", "agreements signed in the period; signing again by a newer version counts again", "份", "agreements", a => a.ShopCode, a => a.ShopName);
    public static CountedFigure Visits { get; } = Happened<VisitRow>("streets.visits", "走访商户", "Visits to shops", "这段时间内的走访次数", "visits made in the period", "次", "visits", v => v.ShopCode, v => v.ShopName);
    public static CountedFigure Inspections { get; } = Happened<InspectionRow>("streets.inspections", "门前五包检查", "Inspections", "这段时间内的检查次数", "inspections made in the period", "次", "inspections", i => i.ShopCode, i => i.ShopName);

    public static CountedFigure Walks { get; } = new FactFigure<WalkRow>("streets.walks", "道路巡查", "Patrols of roads", "这段时间内记下的巡查次数，按道路", "walks of roads made in the period", "次", "walks", IsPublic: true, StreetsPermissions.See, Facts.InPeriod<WalkRow>,
    [
        new("road", "道路编号", "Road", (w, _) => w.RoadCode, 16, IsPublic: true), new("area", "区划代码", "Area code", (w, _) => w.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (w, _) => ChinaDay.Text(ChinaDay.Of(w.HappenedAtUtc)), 12, IsPublic: true),
        new("passed", "合格项", "Passed", (w, _) => w.Passed, 8, IsPublic: true), new("failed", "不合格项", "Not passed", (w, _) => w.Failed, 8, IsPublic: true), new("recorded", "登记时间", "Recorded", (w, _) => w.RecordedAtUtc, 20),
    ], w => $"streets/walks/{w.Id}");

    public static CountedFigure Found { get; } = BornCase.Figure("streets.found-on-walks", "巡查发现", "Found on patrols", "这段时间内登记的、在道路巡查中发现的案卷，按案卷所在的辖区", "cases entered in the period that were found on walks of roads, by the area they lie in", WalkOrigin.Walk);

    public static IReadOnlyList<Figure> All { get; } = [Open, Signed, SignedRate, Agreements, Visits, Inspections, Walks, Found];

    /// <summary>Registered by the end of the period and not closed by then.</summary>
    internal static IQueryable<ShopEventRow> Standing(AppDb db, FigureAsk ask)
    {
        var (end, events) = (ask.End, db.Set<ShopEventRow>().Standing(ask.AsOfUtc));
        return events.Where(e => e.Move == ShopMove.Registered && e.HappenedAtUtc <= end && !events.Any(c => c.ShopId == e.ShopId && c.Move == ShopMove.Closed && c.HappenedAtUtc <= end));
    }

    private static FactFigure<T> Happened<T>(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, Func<T, string> shop, Func<T, string> name) where T : FactRow =>
        new(code, zh, en, formulaZh, formulaEn, unitZh, unitEn, IsPublic: true, StreetsPermissions.See, Facts.InPeriod<T>, Columns(shop, name), r => "streets/shops/" + shop(r));

    private static IReadOnlyList<ListColumn<T>> Columns<T>(Func<T, string> shop, Func<T, string> name) where T : FactRow =>
    [
        new("shop", "商户编号", "Shop", (r, _) => shop(r), 16, IsPublic: true), new("name", "店名", "Name", (r, _) => name(r), 30), new("area", "区划代码", "Area code", (r, _) => r.Place.Finest, 16, IsPublic: true),
        new("day", "日期", "Day", (r, _) => ChinaDay.Text(ChinaDay.Of(r.HappenedAtUtc)), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (r, _) => r.RecordedAtUtc, 20),
    ];
}
