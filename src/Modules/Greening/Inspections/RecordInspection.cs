using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Greening.Inspections;

/// <summary>What was seen at one container.</summary>
/// <param name="Container">Its code.</param>
internal sealed record SeenContainer(string Container, int Missing = 0, int Withered = 0, bool HasLitter = false);

/// <summary>记巡查.</summary>
/// <param name="Day">Null: today.</param>
internal sealed record RecordInspection(string Site, IReadOnlyList<SeenContainer> Seen, DateOnly? Day = null, string? Note = null) : ICommand;

/// <summary>派补植, for what an inspection found missing or withered; once.</summary>
internal sealed record GiveReplanting(Guid Inspection) : ICommand;

internal sealed class RecordInspectionHandler : SiteHandler<RecordInspection>
{
    public const int LongestNote = 300;

    public override Permission Needs => GreeningPermissions.Inspect;
    protected override string CodeOf(RecordInspection command) => command.Site;

    protected override Answer Run(SiteRow site, RecordInspection command, IWrite write)
    {
        if (!site.IsOpen) return GreenBook.Closed(site);
        var (id, at) = (write.NewId(), command.Day is { } day && day != ChinaDay.Of(write.Now) ? GreeningDays.Past("day", day, write.Now) : write.Now);
        var containers = write.Db.Set<ContainerRow>().AsNoTracking().TagWith("greening.to-inspect").Where(c => c.SiteId == site.Id && c.IsOpen).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var seen = command.Seen ?? [];
        if (seen.Count == 0 || seen.Select(s => s.Container).Distinct(StringComparer.Ordinal).Count() != seen.Count) throw new BadInputException("seen", "请至少查一个容器，每个只写一次。", "At least one container is wanted, each once.");
        write.Db.Add(new InspectionRow { Id = id, SiteId = site.Id, SiteCode = site.Code, SiteName = site.Name, Note = Input.Optional("note", command.Note, LongestNote), Place = site.Place, HappenedAtUtc = at, RecordedAtUtc = write.Now });
        foreach (var one in seen)
        {
            var container = containers.GetValueOrDefault(one.Container ?? "") ?? throw new BadInputException("seen", "这个点位没有这个容器。", "This site has no such container.");
            var planted = PlantingBook.GrowingAt(write.Db, at).TagWith("greening.planted-then").Where(p => p.ContainerId == container.Id).Sum(p => p.Plants);
            var (missing, withered) = (Input.Whole($"missing-{container.Code}", one.Missing, 0, planted), Input.Whole($"withered-{container.Code}", one.Withered, 0, planted));
            if (missing + withered > planted) throw new BadInputException($"withered-{container.Code}", $"缺株和枯株加起来不能超过栽下的 {planted} 株。", $"Missing and withered together are at most the {planted} planted.");
            write.Db.Add(new InspectionLineRow { Id = write.NewId(), InspectionId = id, ContainerId = container.Id, ContainerName = container.Name, SiteName = site.Name, Planted = planted, Missing = missing, Withered = withered, HasLitter = one.HasLitter, Place = site.Place, HappenedAtUtc = at, RecordedAtUtc = write.Now });
        }
        return new Answer.Done(InspectionRow.Source, id);
    }
}

internal sealed class GiveReplantingHandler(ITasks tasks, GreenBook book, GreeningSettings settings) : Handler<GiveReplanting>
{
    private const int MostStandard = 400;

    public override Permission Needs => GreeningPermissions.Inspect;
    public override IEnumerable<HotKey> Locks(GiveReplanting command, Actor actor) => [HotKey.Of("green-replanting", command.Inspection)];
    public override Target? TargetOf(GiveReplanting command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(GiveReplanting command, IWrite write)
    {
        var row = Find(command, write)!;
        var lines = write.Db.Set<InspectionLineRow>().AsNoTracking().TagWith("greening.to-replant").Where(l => l.InspectionId == row.Id && l.Missing + l.Withered > 0).OrderBy(l => l.Id).ToList();
        if (lines.Count == 0) return No("greening.nothing-to-replant", "这次巡查没有缺株、枯株。", "This inspection found nothing missing or withered.");
        if (tasks.StandingsOf(InspectionRow.Source, row.Id.ToString(), write).Any(t => t.State != TaskState.Withdrawn)) return No("greening.replanting-given", "已经派过补植任务。", "A replanting task has been given.");
        if (book.UnitOf(write.Db.Set<SiteRow>().AsNoTracking().Single(s => s.Id == row.SiteId).UnitId, write) is not { } crew) return No("greening.no-crew", "这个点位还没有定养护班组，先在点位里选一个。", "No crew is set for this site; set one first.");
        var (missing, withered) = (lines.Sum(l => l.Missing), lines.Sum(l => l.Withered));
        var where = string.Join("；", lines.Select(l => $"{l.ContainerName} {l.Missing + l.Withered} 株"));
        var task = tasks.Give(new($"补植：{row.SiteName} 缺 {missing} 株、枯 {withered} 株", "缺的补齐、枯的换掉，和原来同一品种。" + (where.Length <= MostStandard ? where : where[..MostStandard] + "…"), row.Place, crew.Id, EvidenceKind.Visit, WorkLimit.WorkingDays(settings.ReplantDays), null, InspectionRow.Source, row.Id.ToString()), write);
        return new Answer.Done("task", task);
    }

    private static InspectionRow? Find(GiveReplanting command, IWrite write) => write.Db.Set<InspectionRow>().AsNoTracking().SingleOrDefault(i => i.Id == command.Inspection);
}
