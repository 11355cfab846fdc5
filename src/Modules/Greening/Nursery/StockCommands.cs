using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Forms;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Greening.Nursery;

/// <summary>登记苗圃.</summary>
/// <param name="Area">Code of the area it belongs to.</param>
internal sealed record AddNursery(string Name, string Area) : ICommand;

/// <summary>入库.</summary>
internal sealed record ReceivePlants(string Nursery, string Variety, int Plants, DateOnly Day, string? Note = null) : ICommand;

/// <summary>报损.</summary>
/// <param name="Note">What happened to them.</param>
internal sealed record LosePlants(string Nursery, string Variety, int Plants, DateOnly Day, string Note) : ICommand;

/// <summary>苗圃账, in handlers. Whoever moves stock has locked its nursery.</summary>
internal static class StockBook
{
    public const int MostPlants = 1_000_000, LongestNote = 100;

    public static IEnumerable<HotKey> LockOf(string? nursery) => Typed.OrNull(nursery) is { } code ? [HotKey.Of("green-nursery", code)] : [];

    public static NurseryRow? Find(string? code, IWrite write) => code is null ? null : write.Db.Set<NurseryRow>().AsNoTracking().SingleOrDefault(n => n.Code == code);

    /// <returns>Null when it was issued.</returns>
    public static Answer? Issue(string nursery, VarietyRow variety, int plants, PlantingRow to, IWrite write)
    {
        var from = Find(nursery, write) ?? throw new BadInputException("nursery", "没有这个苗圃，请从列表里选。", "There is no such nursery; choose one from the list.");
        if (!write.Actor.ReachOf(GreeningPermissions.Keep, write.Rights).Covers(new(from.Place))) return new Answer.Denied(false);
        return Move(from, variety, StockMove.Issued, -plants, to.HappenedAtUtc, to.Id, null, write);
    }

    /// <returns>Null when it was moved.</returns>
    public static Answer? Move(NurseryRow nursery, VarietyRow variety, StockMove move, int plants, DateTime at, Guid? planting, string? note, IWrite write)
    {
        var row = write.Db.Set<StockRow>().AsTracking().SingleOrDefault(s => s.NurseryId == nursery.Id && s.VarietyId == variety.Id);
        var left = (row?.Plants ?? 0) + plants;
        if (left < 0) return new Answer.Refused("greening.stock-short", $"{nursery.Name}只有 {variety.NameZh} {row?.Plants ?? 0} 株。", $"{nursery.Name} has only {row?.Plants ?? 0} of {variety.NameEn ?? variety.NameZh}.", "plants");
        if (left > MostPlants) return new Answer.Refused("greening.stock-full", $"一个品种最多记 {MostPlants} 株。", $"At most {MostPlants} plants of a variety are kept.", "plants");
        if (row is null) write.Db.Add(new StockRow { NurseryId = nursery.Id, VarietyId = variety.Id, Plants = left });
        else row.Plants = left;
        write.Db.Add(new StockMoveRow { Id = write.NewId(), NurseryId = nursery.Id, VarietyId = variety.Id, Move = move, Plants = plants, PlantingId = planting, Note = note, Place = nursery.Place, HappenedAtUtc = at, RecordedAtUtc = write.Now });
        return null;
    }
}

internal sealed class AddNurseryHandler(IAreaRegister areas) : Handler<AddNursery>
{
    public override Permission Needs => GreeningPermissions.Keep;
    public override Target? TargetOf(AddNursery command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { } place ? new(place) : null;

    public override Answer Run(AddNursery command, IWrite write)
    {
        var (id, name) = (write.NewId(), Input.Text("name", command.Name, 2, GreenBook.LongestName));
        var row = new NurseryRow { Id = id, Code = GreenBook.CodeOf('N', id), Name = name, SortKey = SortKey.Of(name), Place = areas.PlaceOf(command.Area, write)! };
        write.Db.Add(row);
        return new Answer.Done("green-nursery", row.Code);
    }
}

internal sealed class ReceivePlantsHandler : Handler<ReceivePlants>
{
    public override Permission Needs => GreeningPermissions.Keep;
    public override IEnumerable<HotKey> Locks(ReceivePlants command, Actor actor) => StockBook.LockOf(command.Nursery);
    public override Target? TargetOf(ReceivePlants command, IWrite write) => StockBook.Find(command.Nursery, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(ReceivePlants command, IWrite write)
    {
        var (nursery, plants, at) = (StockBook.Find(command.Nursery, write)!, Input.Whole("plants", command.Plants, 1, StockBook.MostPlants), GreeningDays.Past("day", command.Day, write.Now));
        return StockBook.Move(nursery, VarietyBook.Open(command.Variety, write), StockMove.Received, plants, at, null, Input.Optional("note", command.Note, StockBook.LongestNote), write) ?? new Answer.Done("green-nursery", nursery.Code);
    }
}

internal sealed class LosePlantsHandler : Handler<LosePlants>
{
    public override Permission Needs => GreeningPermissions.Keep;
    public override IEnumerable<HotKey> Locks(LosePlants command, Actor actor) => StockBook.LockOf(command.Nursery);
    public override Target? TargetOf(LosePlants command, IWrite write) => StockBook.Find(command.Nursery, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(LosePlants command, IWrite write)
    {
        var (nursery, plants, at) = (StockBook.Find(command.Nursery, write)!, Input.Whole("plants", command.Plants, 1, StockBook.MostPlants), GreeningDays.Past("day", command.Day, write.Now));
        var variety = VarietyBook.Find(command.Variety, write) ?? throw new BadInputException("variety", "没有这个品种，请从列表里选。", "There is no such variety; choose one from the list.");
        return StockBook.Move(nursery, variety, StockMove.Lost, -plants, at, null, Input.Text("note", command.Note, 2, StockBook.LongestNote), write) ?? new Answer.Done("green-nursery", nursery.Code);
    }
}
