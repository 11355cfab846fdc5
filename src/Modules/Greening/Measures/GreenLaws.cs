using Wutong.Cases;
using Wutong.Greening.Care;
using Wutong.Greening.Inspections;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Tasks;

namespace Wutong.Greening.Measures;

/// <summary>园林的规律. In place of foreign keys between facts and their records (ADR 0005), and of what a constraint cannot say.</summary>
internal static class GreenLaws
{
    public static Law SiteIsAsItsLife { get; } = Sites("site-is-as-its-life", "点位的状态等于它最后一条登记、停用或重启", "A site's state is that of the last row of its life", "的状态和它的起止不一致", "is not as its life says", Lives.NotAsTheirLives<SiteRow, SiteEventRow>);

    public static Law ContainerIsAsItsLife { get; } = Containers("container-is-as-its-life", "容器的状态等于它最后一条登记或撤除", "A container's state is that of the last row of its life", "的状态和它的起止不一致", "is not as its life says", Lives.NotAsTheirLives<ContainerRow, ContainerEventRow>);

    public static Law ContainerHasItsSite { get; } = Containers("container-has-its-site", "在用的容器站在在用的点位上", "A container in use stands at a site in use", "的点位没有了或已停用", "stands at no site in use", db => db.Set<ContainerRow>().Where(c => !db.Set<SiteRow>().Any(s => s.Id == c.SiteId && (s.IsOpen || !c.IsOpen))));

    public static Law LifeHasItsSubject { get; } = new("greening.life-has-its-subject", "每条起止都有它的点位或容器", "Every row of a life belongs to a site or a container",
        db => db.Set<SiteEventRow>().Where(e => !db.Set<SiteRow>().Any(s => s.Id == e.SubjectId)).Select(e => e.Code).Union(db.Set<ContainerEventRow>().Where(e => !db.Set<ContainerRow>().Any(c => c.Id == e.SubjectId)).Select(e => e.Code)).OrderBy(c => c)
            .Select(c => new LawBreach(SiteRow.Record, c, $"{c} 有起止，本身却没有了", $"{c} has a life and is not there itself")));

    public static Law PlantsFit { get; } = Containers("plants-fit", "容器里在栽的不超过可栽株数，撤掉的容器里没有栽的", "What grows in a container is no more than it holds, and nothing in one taken away", "栽得太多", "has too many plants", db => db.Set<ContainerRow>().Where(c => PlantingBook.Growing(db).Where(p => p.ContainerId == c.Id).Sum(p => p.Plants) > (c.IsOpen ? c.Holds : 0)));

    public static Law PlantingHasItsContainer { get; } = new("greening.planting-has-its-container", "每次栽植都有它的容器和品种，株数大于零", "Every planting has its container and variety, and some plants",
        db => db.Set<PlantingRow>().Where(p => p.Plants < 1 || !db.Set<ContainerRow>().Any(c => c.Id == p.ContainerId && c.Code == p.ContainerCode) || !db.Set<VarietyRow>().Any(v => v.Id == p.VarietyId)).OrderBy(p => p.Id).Select(p => new LawBreach("green-container", p.ContainerCode, $"{p.ContainerCode} 的一次栽植不对", $"a planting in {p.ContainerCode} cannot be")));

    public static Law EndsOnce { get; } = new("greening.planting-ends-once", "栽植只结束一次，不早于栽下的那天", "A planting ends once, and not before it began",
        db => db.Set<PlantingEndRow>().Where(e => !db.Set<PlantingRow>().Any(p => p.Id == e.PlantingId && p.HappenedAtUtc <= e.HappenedAtUtc) || db.Set<PlantingEndRow>().Any(o => o.PlantingId == e.PlantingId && o.Id != e.Id)).OrderBy(e => e.Id).Select(e => new LawBreach("green-container", e.ContainerCode, $"{e.ContainerCode} 的一次更换或撤除不对", $"an end of a planting in {e.ContainerCode} cannot be")));

    public static Law InspectionAddsUp { get; } = new("greening.inspection-adds-up", "巡查的缺株、枯株不超过栽下的，每行都属于一次巡查", "Missing and withered are no more than planted, and every line belongs to an inspection",
        db => db.Set<InspectionLineRow>().Where(l => l.Missing < 0 || l.Withered < 0 || l.Missing + l.Withered > l.Planted || !db.Set<InspectionRow>().Any(i => i.Id == l.InspectionId)).OrderBy(l => l.Id).Select(l => new LawBreach(InspectionRow.Source, l.InspectionId.ToString(), $"巡查里 {l.ContainerName} 的数不对", $"the numbers of {l.ContainerName} in an inspection cannot be")));

    public static Law CareDayHasItsTask { get; } = new("greening.care-day-has-its-task", "养护日有它的计划，派出的任务还在", "A day of care has its plan, and the task it gave is there",
        db => db.Set<CareDayRow>().Where(d => !db.Set<CarePlanRow>().Any(p => p.Id == d.PlanId) || (d.TaskId != null && !BornTask.Of(db, CareDayRow.Source).Any(t => t.Id == d.TaskId))).OrderBy(d => d.Id).Select(d => new LawBreach(CareDayRow.Source, d.Id.ToString(), "养护日没有它的计划或任务", "a day of care has no plan or task")));

    public static Law TaskHasItsCareDay { get; } = new("greening.task-has-its-care-day", "每个养护任务都有它的养护日", "Every care task has its day of care",
        db => BornTask.Of(db, CareDayRow.Source).Where(t => !db.Set<CareDayRow>().Any(d => d.TaskId == t.Id)).OrderBy(t => t.Number).Select(t => new LawBreach("task", t.Id.ToString(), $"任务 {t.Number} 没有它的养护日", $"task {t.Number} has no day of care")));

    public static Law StockIsItsMoves { get; } = new("greening.stock-is-its-moves", "苗圃库存等于出入库之和，不为负", "A nursery's stock is the sum of its moves, and never below none",
        db => db.Set<StockRow>().Where(s => s.Plants < 0 || s.Plants != db.Set<StockMoveRow>().Where(m => m.NurseryId == s.NurseryId && m.VarietyId == s.VarietyId).Sum(m => m.Plants)).OrderBy(s => s.NurseryId).ThenBy(s => s.VarietyId).Select(s => new LawBreach("green-nursery", s.NurseryId.ToString(), "库存和出入库对不上", "stock and moves do not agree")));

    public static Law IssueHasItsPlanting { get; } = new("greening.issue-has-its-planting", "领用的苗都有它的栽植，株数相同", "What was issued has its planting, of as many plants",
        db => db.Set<StockMoveRow>().Where(m => (m.Move == StockMove.Issued) != (m.PlantingId != null) || (m.Plants > 0) != (m.Move == StockMove.Received) || (m.PlantingId != null && !db.Set<PlantingRow>().Any(p => p.Id == m.PlantingId && p.VarietyId == m.VarietyId && p.Plants == -m.Plants))).OrderBy(m => m.Id).Select(m => new LawBreach("green-nursery", m.NurseryId.ToString(), "一笔出入库不对", "a move of stock cannot be")));

    public static Law CaseHasItsSite { get; } = new("greening.case-has-its-site", "点位上发现的案卷都有它的点位", "A case found at a site has that site",
        db => BornCase.Of(db, SiteRow.Record).Where(c => !db.Set<SiteRow>().Any(s => s.Code == c.OriginId)).OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的点位没有了", $"the site of case {c.Number} is not there")));

    public static IReadOnlyList<Law> All { get; } = [SiteIsAsItsLife, ContainerIsAsItsLife, ContainerHasItsSite, LifeHasItsSubject, PlantsFit, PlantingHasItsContainer, EndsOnce, InspectionAddsUp, CareDayHasItsTask, TaskHasItsCareDay, StockIsItsMoves, IssueHasItsPlanting, CaseHasItsSite];

    private static Law Sites(string code, string nameZh, string nameEn, string zh, string en, Func<AppDb, IQueryable<SiteRow>> broken) => new("greening." + code, nameZh, nameEn,
        db => broken(db).OrderBy(s => s.Code).Select(s => new LawBreach(SiteRow.Record, s.Code, $"点位 {s.Code} {zh}", $"site {s.Code} {en}")));

    private static Law Containers(string code, string nameZh, string nameEn, string zh, string en, Func<AppDb, IQueryable<ContainerRow>> broken) => new("greening." + code, nameZh, nameEn,
        db => broken(db).OrderBy(c => c.Code).Select(c => new LawBreach("green-container", c.Code, $"容器 {c.Code} {zh}", $"container {c.Code} {en}")));
}
