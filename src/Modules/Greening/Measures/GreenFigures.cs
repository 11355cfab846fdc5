using Wutong.Greening.Care;
using Wutong.Greening.Inspections;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Tasks;

namespace Wutong.Greening.Measures;

/// <summary>园林的指标. Places, plants and work done; nobody's work by person.</summary>
internal static class GreenFigures
{
    public static CountedFigure Sites { get; } = new FactFigure<SiteEventRow>("greening.sites", "园林点位", "Greening sites", "到这段时间结束时在用的点位", "sites in use when the period ended", "处", "sites", IsPublic: true, GreeningPermissions.Keep,
        (db, ask) => db.StandingAt<SiteEventRow>(ask), LifeColumns<SiteEventRow>(), e => "greening/sites/" + e.Code);

    public static CountedFigure Containers { get; } = new FactFigure<ContainerEventRow>("greening.containers", "花箱、花柱和花盆", "Containers", "到这段时间结束时在用的容器", "containers in use when the period ended", "个", "containers", IsPublic: true, GreeningPermissions.Keep,
        (db, ask) => db.StandingAt<ContainerEventRow>(ask), [new("site", "点位", "Site", (e, _) => e.SiteName, 20, IsPublic: true), .. LifeColumns<ContainerEventRow>()], e => "greening/containers/" + e.Code);

    public static FactFigure<PlantingRow> Plantings { get; } = new("greening.plantings", "在栽", "Plantings", "到这段时间结束时栽下、还没有更换或撤除的栽植", "plantings that were neither replaced nor removed when the period ended", "次", "plantings", IsPublic: true, GreeningPermissions.Keep, Growing, PlantingColumns, p => "greening/containers/" + p.ContainerCode);

    public static CountedFigure Plants { get; } = new SumFigure<PlantingRow>("greening.plants", "在栽株数", "Plants in the ground", "在栽的株数之和，按栽下时的数；巡查发现的缺株不减", "plants of those plantings, as planted; what inspections find missing is not taken off", "株", "plants", Plantings, p => p.Plants);

    public static FactFigure<InspectionRow> Inspections { get; } = new("greening.inspections", "园林巡查", "Greening inspections", "巡查日在这段时间内的巡查次数", "inspections made in the period", "次", "inspections", IsPublic: true, GreeningPermissions.Inspect, InPeriod<InspectionRow>,
    [
        new("site", "点位", "Site", (i, _) => i.SiteName, 20, IsPublic: true), new("area", "区划代码", "Area code", (i, _) => i.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (i, _) => Day(i), 12, IsPublic: true), new("note", "说明", "Note", (i, _) => i.Note, 40), new("recorded", "登记时间", "Recorded", (i, _) => i.RecordedAtUtc, 20),
    ], i => "greening/inspections/" + i.Id);

    private static readonly FactFigure<InspectionLineRow> Inspected = new("greening.inspected", "巡查的容器", "Containers inspected", "这段时间内巡查过的容器，查两次算两次", "containers inspected in the period; inspected twice counts twice", "个", "containers", IsPublic: true, GreeningPermissions.Inspect, InPeriod<InspectionLineRow>,
    [
        new("site", "点位", "Site", (l, _) => l.SiteName, 20, IsPublic: true), new("container", "容器", "Container", (l, _) => l.ContainerName, 20, IsPublic: true), new("area", "区划代码", "Area code", (l, _) => l.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (l, _) => Day(l), 12, IsPublic: true),
        new("planted", "栽下", "Planted", (l, _) => l.Planted, 8, IsPublic: true), new("missing", "缺株", "Missing", (l, _) => l.Missing, 8, IsPublic: true), new("withered", "枯株", "Withered", (l, _) => l.Withered, 8, IsPublic: true),
    ], l => "greening/inspections/" + l.InspectionId);

    public static CountedFigure InspectedPlants { get; } = new SumFigure<InspectionLineRow>("greening.inspected-plants", "巡查的株数", "Plants inspected", "这段时间内巡查过的容器里栽下的株数之和", "plants that had been planted in the containers inspected in the period", "株", "plants", Inspected, l => l.Planted);
    public static CountedFigure AlivePlants { get; } = new SumFigure<InspectionLineRow>("greening.alive-plants", "巡查时成活的株数", "Plants found alive", "巡查的株数减去缺株和枯株", "plants inspected less those missing or withered", "株", "plants", Inspected, l => l.Planted - l.Missing - l.Withered);
    public static RateFigure Survival { get; } = new("greening.survival", "成活率", "Survival rate", "（栽下 − 缺株 − 枯株）÷ 栽下，按巡查算", "(planted − missing − withered) ÷ planted, by inspections", IsPublic: true, GreeningPermissions.Inspect, AlivePlants, InspectedPlants);

    public static CountedFigure CareDone { get; } = BornTask.ClosedFigure("greening.care-done", "养护完成", "Care done", "这段时间内核查办结的养护任务和补植任务", "care and replanting tasks checked and closed in the period", CareDayRow.Source, InspectionRow.Source);

    public static CountedFigure Replacements { get; } = new FactFigure<PlantingEndRow>("greening.replacements", "更换", "Replacements", "更换日在这段时间内、被新苗换下的栽植", "plantings that made room for new plants in the period", "次", "replacements", IsPublic: true, GreeningPermissions.Keep,
        (db, ask) => InPeriod<PlantingEndRow>(db, ask).Where(e => e.How == PlantingEnd.Replaced),
    [
        new("site", "点位", "Site", (e, _) => e.SiteName, 20, IsPublic: true), new("variety", "品种", "Variety", (e, _) => e.VarietyName, 16, IsPublic: true), new("plants", "株数", "Plants", (e, _) => e.Plants, 8, IsPublic: true), new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (e, _) => Day(e), 12, IsPublic: true),
        new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
    ], e => "greening/containers/" + e.ContainerCode);

    public static IReadOnlyList<Figure> All { get; } = [Sites, Containers, Plantings, Plants, Inspections, Inspected, InspectedPlants, AlivePlants, Survival, CareDone, Replacements];

    private static IReadOnlyList<ListColumn<PlantingRow>> PlantingColumns =>
    [
        new("site", "点位", "Site", (p, _) => p.SiteName, 20, IsPublic: true), new("container", "容器编号", "Container", (p, _) => p.ContainerCode, 16, IsPublic: true), new("variety", "品种", "Variety", (p, _) => p.VarietyName, 16, IsPublic: true), new("plants", "株数", "Plants", (p, _) => p.Plants, 8, IsPublic: true),
        new("area", "区划代码", "Area code", (p, _) => p.Place.Finest, 16, IsPublic: true), new("day", "栽植日", "Planted on", (p, _) => Day(p), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (p, _) => p.RecordedAtUtc, 20),
    ];

    private static IQueryable<PlantingRow> Growing(AppDb db, FigureAsk ask)
    {
        var (end, ends) = (ask.End, db.Set<PlantingEndRow>().Standing(ask.AsOfUtc));
        return db.Set<PlantingRow>().Standing(ask.AsOfUtc).Where(p => p.HappenedAtUtc <= end && !ends.Any(e => e.PlantingId == p.Id && e.HappenedAtUtc <= end));
    }

    private static IQueryable<T> InPeriod<T>(AppDb db, FigureAsk ask) where T : FactRow
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<T>().Standing(ask.AsOfUtc).Where(r => r.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(r => r.HappenedAtUtc >= from);
    }

    private static IReadOnlyList<ListColumn<T>> LifeColumns<T>() where T : LifeRow =>
    [
        new("code", "编号", "Code", (r, _) => r.Code, 16, IsPublic: true), new("name", "名称", "Name", (r, _) => r.Name, 20, IsPublic: true), new("area", "区划代码", "Area code", (r, _) => r.Place.Finest, 16, IsPublic: true), new("day", "起始日", "Since", (r, _) => Day(r), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (r, _) => r.RecordedAtUtc, 20),
    ];

    private static string Day(FactRow row) => ChinaDay.Text(ChinaDay.Of(row.HappenedAtUtc));
}
