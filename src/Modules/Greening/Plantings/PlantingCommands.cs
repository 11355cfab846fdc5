using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Nursery;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Greening.Plantings;

/// <summary>栽植, beside what stands already.</summary>
/// <param name="Variety">Its code.</param>
/// <param name="Nursery">Code of the nursery whose stock is drawn from; null: from elsewhere.</param>
internal sealed record Plant(string Container, string Variety, DateOnly Day, int Plants, string? Nursery = null) : ICommand;

/// <summary>更换: everything that stands ends, and this begins.</summary>
internal sealed record ReplacePlants(string Container, string Variety, DateOnly Day, int Plants, string? Nursery = null) : ICommand;

/// <summary>撤除: everything that stands ends.</summary>
internal sealed record RemovePlants(string Container, DateOnly Day) : ICommand;

/// <summary>栽植台账, in handlers.</summary>
internal static class PlantingBook
{
    /// <summary>What grows now: neither replaced nor removed.</summary>
    public static IQueryable<PlantingRow> Growing(AppDb db)
    {
        var ends = db.Set<PlantingEndRow>();
        return db.Set<PlantingRow>().AsNoTracking().Standing().Where(p => !ends.Any(e => e.PlantingId == p.Id));
    }

    /// <summary>What grew at a moment.</summary>
    public static IQueryable<PlantingRow> GrowingAt(AppDb db, DateTime utc)
    {
        var ends = db.Set<PlantingEndRow>();
        return db.Set<PlantingRow>().AsNoTracking().Standing().Where(p => p.HappenedAtUtc <= utc && !ends.Any(e => e.PlantingId == p.Id && e.HappenedAtUtc <= utc));
    }

    public static List<PlantingRow> Standing(ContainerRow container, IWrite write) => [.. Growing(write.Db).TagWith("greening.standing").Where(p => p.ContainerId == container.Id).OrderBy(p => p.Id)];

    public static Answer Begin(ContainerRow container, Plant plant, int beside, IWrite write)
    {
        var at = GreeningDays.Past("day", plant.Day, write.Now);
        var (variety, plants) = (VarietyBook.Open(plant.Variety, write), Input.Whole("plants", plant.Plants, 1, GreenBook.MostPlants));
        if (beside + plants > container.Holds) return new Answer.Refused("greening.too-many", $"这个容器可栽 {container.Holds} 株，已有 {beside} 株。", $"It holds {container.Holds} plants and has {beside}.", "plants");
        var row = new PlantingRow { Id = write.NewId(), ContainerId = container.Id, ContainerCode = container.Code, SiteName = GreenBook.SiteOf(container, write).Name, VarietyId = variety.Id, VarietyName = variety.NameZh, Plants = plants, Place = container.Place, HappenedAtUtc = at, RecordedAtUtc = write.Now };
        if (plant.Nursery is not null && StockBook.Issue(plant.Nursery, variety, plants, row, write) is { } no) return no;
        write.Db.Add(row);
        return new Answer.Done("green-container", container.Code);
    }

    /// <returns>Null when all of them ended.</returns>
    public static Answer? End(IReadOnlyList<PlantingRow> standing, PlantingEnd how, DateOnly day, IWrite write)
    {
        if (standing.Count == 0) return new Answer.Refused("greening.is-bare", "这个容器现在是空的。", "Nothing stands in this container.");
        var at = GreeningDays.Past("day", day, write.Now);
        if (standing.Any(p => p.HappenedAtUtc > at)) throw new BadInputException("day", $"不能早于栽下的那天 {ChinaDay.Text(ChinaDay.Of(standing.Max(p => p.HappenedAtUtc)))}。", $"Not before the day it was planted, {ChinaDay.Text(ChinaDay.Of(standing.Max(p => p.HappenedAtUtc)))}.");
        foreach (var p in standing)
            write.Db.Add(new PlantingEndRow { Id = write.NewId(), PlantingId = p.Id, How = how, ContainerCode = p.ContainerCode, SiteName = p.SiteName, VarietyName = p.VarietyName, Plants = p.Plants, Place = p.Place, HappenedAtUtc = at, RecordedAtUtc = write.Now });
        return null;
    }
}

internal sealed class PlantHandler : ContainerHandler<Plant>
{
    protected override string CodeOf(Plant command) => command.Container;
    public override IEnumerable<HotKey> Locks(Plant command, Actor actor) => [.. base.Locks(command, actor), .. StockBook.LockOf(command.Nursery)];
    protected override Answer Run(ContainerRow container, Plant command, IWrite write) => PlantingBook.Begin(container, command, PlantingBook.Standing(container, write).Sum(p => p.Plants), write);
}

internal sealed class ReplacePlantsHandler : ContainerHandler<ReplacePlants>
{
    protected override string CodeOf(ReplacePlants command) => command.Container;
    public override IEnumerable<HotKey> Locks(ReplacePlants command, Actor actor) => [.. base.Locks(command, actor), .. StockBook.LockOf(command.Nursery)];

    protected override Answer Run(ContainerRow container, ReplacePlants command, IWrite write) =>
        PlantingBook.End(PlantingBook.Standing(container, write), PlantingEnd.Replaced, command.Day, write) ?? PlantingBook.Begin(container, new(command.Container, command.Variety, command.Day, command.Plants, command.Nursery), 0, write);
}

internal sealed class RemovePlantsHandler : ContainerHandler<RemovePlants>
{
    protected override string CodeOf(RemovePlants command) => command.Container;
    protected override Answer Run(ContainerRow container, RemovePlants command, IWrite write) => PlantingBook.End(PlantingBook.Standing(container, write), PlantingEnd.Removed, command.Day, write) ?? new Answer.Done("green-container", container.Code);
}
