using System.Linq.Expressions;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Stations.Activities;
using Wutong.Stations.Audits;
using Wutong.Stations.Enterprises;
using Wutong.Stations.Instructors;
using Wutong.Stations.Papers;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;
using Wutong.Streets;

namespace Wutong.Stations.Measures;

/// <summary>驿站的指标. Places, documents and events; no couriers, and nobody's work by person.</summary>
internal static class StationFigures
{
    public static CountedFigure Stations { get; } = Kind("stations.stations", "小哥驿站", "Courier stations", StationKind.Station);
    public static CountedFigure Corners { get; } = Kind("stations.corners", "小哥服务角", "Courier corners", StationKind.Corner);
    public static CountedFigure Hubs { get; } = Kind("stations.hubs", "小哥枢纽", "Courier hubs", StationKind.Hub);

    /// <remarks>One open corner a shop, by the register's rule and a law, so corners counted are shops counted.</remarks>
    public static CountedFigure ShopsWithCorner { get; } = new FactFigure<StationEventRow>("stations.shops-with-corner", "有服务角的商户", "Shops with a corner", "到这段时间结束时在营、设有服务角的登记商户；是商户数，不是企业数", "registered shops that were open and had a corner when the period ended; shops, not enterprises", "家", "shops", IsPublic: true, StationsPermissions.Keep,
        (db, ask) =>
        {
            var shops = StreetsModule.OpenShopCodes(db, ask);
            return db.StandingAt<StationEventRow>(ask).Where(e => e.Kind == StationKind.Corner && e.ShopCode != null && shops.Contains(e.ShopCode));
        }, Columns<StationEventRow>(), e => "stations/" + e.Code);

    public static RateFigure ShopsWithCornerRate { get; } = new("stations.shops-with-corner-rate", "商户设服务角的比例", "Share of shops with a corner", "有服务角的商户 ÷ 沿街商户", "shops with a corner ÷ shops", IsPublic: true, StationsPermissions.Keep, ShopsWithCorner, StreetsModule.ShopsFigure);

    public static CountedFigure Audits { get; } = new FactFigure<StationAuditRow>("stations.audits", "驿站达标检查", "Audits of stations", "检查日在这段时间内的达标检查次数", "audits made in the period", "次", "audits", IsPublic: true, StationsPermissions.Audit, InPeriod<StationAuditRow>,
    [
        new("station", "驿站编号", "Station", (a, _) => a.StationCode, 16, IsPublic: true), new("name", "名称", "Name", (a, _) => a.StationName, 30, IsPublic: true), new("area", "区划代码", "Area code", (a, _) => a.Place.Finest, 16, IsPublic: true),
        new("day", "日期", "Day", (a, _) => StationWords.Day(a.HappenedAtUtc), 12, IsPublic: true), new("met", "达标", "Meets it", (a, l) => a.IsMet ? l["是", "yes"] : l["否", "no"], 8, IsPublic: true), new("recorded", "登记时间", "Recorded", (a, _) => a.RecordedAtUtc, 20),
    ], a => "stations/" + a.StationCode);

    public static CountedFigure Instructors { get; } = Life<InstructorEventRow>("stations.instructors", "党建指导员", "Party-building instructors", "到这段时间结束时在任的党建指导员", "instructors serving when the period ended", "名", "instructors", null, _ => "stations/instructors");

    public static FactFigure<ActivityRow> UnionActivities { get; } = Activities("stations.union-activities", "工会活动", "Activities of the trade union", Organisation.Union);
    public static FactFigure<ActivityRow> WomenActivities { get; } = Activities("stations.women-activities", "妇联活动", "Activities of the women's federation", Organisation.Women);
    public static FactFigure<ActivityRow> YouthActivities { get; } = Activities("stations.youth-activities", "共青团活动", "Activities of the youth league", Organisation.Youth);

    public static CountedFigure Enterprises { get; } = Life<EnterpriseEventRow>("stations.enterprises", "沿街企业", "Enterprises", "到这段时间结束时登记在册的沿街企业，大小都算；是企业数，不是商户数", "enterprises on the register when the period ended, large and small; enterprises, not shops", "家", "enterprises", null, e => "stations/enterprises?road=" + Uri.EscapeDataString(e.RoadCode));

    public static CountedFigure Zones { get; } = Life<PlanEventRow>("stations.zones", "规划片区", "Zones of the plan", "到这段时间结束时列入驿站规划的片区", "zones in the plan of stations when the period ended", "个", "zones", e => e.Part == PlanPart.Zone, _ => "stations/plan");
    public static CountedFigure ModelStreets { get; } = Life<PlanEventRow>("stations.model-streets", "示范街", "Model streets", "到这段时间结束时列入驿站规划的示范一条街", "model streets in the plan of stations when the period ended", "条", "streets", e => e.Part == PlanPart.ModelStreet, _ => "stations/plan");

    public static CountedFigure Mechanisms { get; } = Life<PaperEventRow>("stations.mechanisms", "工作机制", "Mechanisms", "到这段时间结束时生效的机制", "mechanisms in force when the period ended", "项", "mechanisms", e => e.Kind == PaperKind.Mechanism, e => "stations/rules/" + e.Code);
    public static CountedFigure Rules { get; } = Life<PaperEventRow>("stations.rules", "制度", "Rules", "到这段时间结束时生效的制度，各类合计", "rules in force when the period ended, of all classes", "项", "rules", e => e.Kind == PaperKind.Rule, e => "stations/rules/" + e.Code);
    public static CountedFigure LearningRules { get; } = Of("stations.rules-learning", "素质培养制度", "Rules on learning", RuleClass.Learning);
    public static CountedFigure IncentiveRules { get; } = Of("stations.rules-incentive", "激励评价制度", "Rules on incentive and appraisal", RuleClass.Incentive);
    public static CountedFigure CareRules { get; } = Of("stations.rules-care", "小哥驿站服务关爱制度", "Rules on care at the stations", RuleClass.Care);

    public static IReadOnlyList<Figure> All { get; } =
    [
        Stations, Corners, Hubs, ShopsWithCorner, ShopsWithCornerRate, Audits, Instructors, UnionActivities, WomenActivities, YouthActivities, People(UnionActivities, "union", "工会活动服务人次", "People served by the trade union"),
        People(WomenActivities, "women", "妇联活动服务人次", "People served by the women's federation"), People(YouthActivities, "youth", "共青团活动服务人次", "People served by the youth league"),
        Enterprises, Zones, ModelStreets, Mechanisms, Rules, LearningRules, IncentiveRules, CareRules,
    ];

    public static FactFigure<ActivityRow> ActivitiesOf(Organisation organisation) => organisation switch { Organisation.Union => UnionActivities, Organisation.Women => WomenActivities, _ => YouthActivities };

    public static CountedFigure RulesOf(RuleClass one) => one switch { RuleClass.Learning => LearningRules, RuleClass.Incentive => IncentiveRules, _ => CareRules };

    private static FactFigure<StationEventRow> Kind(string code, string zh, string en, StationKind kind) => new(code, zh, en, $"到这段时间结束时开着的{zh}", $"{en.ToLowerInvariant()} that were open when the period ended", "处", "places", IsPublic: true, StationsPermissions.Keep,
        (db, ask) => db.StandingAt<StationEventRow>(ask).Where(e => e.Kind == kind), Columns<StationEventRow>(), e => "stations/" + e.Code);

    private static FactFigure<PaperEventRow> Of(string code, string zh, string en, RuleClass one) => Life<PaperEventRow>(code, zh, en, $"到这段时间结束时生效的{zh}", $"{en.ToLowerInvariant()} in force when the period ended", "项", "rules", e => e.Class == one, e => "stations/rules/" + e.Code);

    private static FactFigure<T> Life<T>(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, Expression<Func<T, bool>>? which, Func<T, string?> link) where T : LifeRow =>
        new(code, zh, en, formulaZh, formulaEn, unitZh, unitEn, IsPublic: true, StationsPermissions.Keep, (db, ask) => which is null ? db.StandingAt<T>(ask) : db.StandingAt<T>(ask).Where(which), Columns<T>(), link);

    private static FactFigure<ActivityRow> Activities(string code, string zh, string en, Organisation organisation) => new(code, zh, en, $"活动日在这段时间内的{zh}", $"{en.ToLowerInvariant()} held in the period", "次", "activities", IsPublic: true, StationsPermissions.Keep,
        (db, ask) => InPeriod<ActivityRow>(db, ask).Where(a => a.Organisation == organisation),
    [
        new("theme", "主题", "Theme", (a, _) => a.Theme, 30, IsPublic: true), new("spot", "地点", "Where", (a, _) => a.Spot, 24, IsPublic: true), new("area", "区划代码", "Area code", (a, _) => a.Place.Finest, 16, IsPublic: true),
        new("day", "日期", "Day", (a, _) => StationWords.Day(a.HappenedAtUtc), 12, IsPublic: true), new("people", "服务人次", "People served", (a, _) => a.People, 8, IsPublic: true), new("recorded", "登记时间", "Recorded", (a, _) => a.RecordedAtUtc, 20),
    ], _ => "stations/activities?by=" + organisation.Word());

    private static SumFigure<ActivityRow> People(FactFigure<ActivityRow> over, string word, string zh, string en) => new($"stations.{word}-people", zh, en, $"{over.NameZh}的服务人次之和，一人来两次算两次", $"people served at {over.NameEn.ToLowerInvariant()}, added up; who came twice counts twice", "人次", "people", over, a => a.People);

    private static IQueryable<T> InPeriod<T>(AppDb db, FigureAsk ask) where T : FactRow
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<T>().Standing(ask.AsOfUtc).Where(r => r.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(r => r.HappenedAtUtc >= from);
    }

    private static IReadOnlyList<ListColumn<T>> Columns<T>() where T : LifeRow =>
    [
        new("code", "编号", "Code", (r, _) => r.Code, 16, IsPublic: true), new("name", "名称", "Name", (r, _) => r.Name, 30, IsPublic: true), new("area", "区划代码", "Area code", (r, _) => r.Place.Finest, 16, IsPublic: true),
        new("day", "起始日", "Since", (r, _) => StationWords.Day(r.HappenedAtUtc), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (r, _) => r.RecordedAtUtc, 20),
    ];
}
