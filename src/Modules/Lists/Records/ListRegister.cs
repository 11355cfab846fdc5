using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Records;

/// <summary>What is said with a move.</summary>
internal readonly record struct Saying(string? Text = null, Guid? Project = null, Guid? Unit = null, Guid? Task = null);

/// <summary>What every handler of the lists does: find the record, write what happened to it.</summary>
internal static class ListRegister
{
    private static class Of<TRow> where TRow : ListedRow
    {
        public static readonly HotQuery<Guid, TRow?> ById = new((db, id) => db.Set<TRow>().AsTracking().SingleOrDefault(r => r.Id == id));
    }

    public static TRow? Find<TRow>(Guid id, IWrite write) where TRow : ListedRow => Of<TRow>.ById.Run(write.Db, id);

    /// <summary>Writes the event of what the record has just become.</summary>
    public static void Write(ListedRow row, ListMove move, IWrite write, Saying said = default)
    {
        row.Steps++;
        write.Db.Add(new ListEventRow
        {
            Id = write.NewId(), List = row.List, RecordId = row.Id, Ordinal = row.Steps, Move = move, State = row.StateNumber, ActorId = write.Actor.Id, Place = row.Place, Number = row.Number, Title = row.Title,
            UnitId = said.Unit ?? (row as Platform.Access.IOfUnit)?.UnitId, Kind = row switch { NeedRow need => need.Kind, ResourceRow resource => resource.Kind, _ => null },
            ProjectId = said.Project, TaskId = said.Task, Text = said.Text, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now,
        });
        write.Tell(ListWords.TopicOf(row.List, move), ListWords.RecordKindOf(row.List), row.Id.ToString());
    }

    /// <summary>A unit that can be given something.</summary>
    /// <exception cref="BadInputException">There is no such unit, or it is closed.</exception>
    public static Unit OpenUnit(this IUnitRegister units, Guid id, IWrite write, string field = "unitId") => units.Find(id, write) switch
    {
        null => throw new BadInputException(field, "没有这个单位，请从列表里选。", "There is no such unit; choose one from the list."),
        { IsOpen: false } unit => throw new BadInputException(field, $"{unit.NameZh}已经停用，请换一个单位。", $"{unit.NameEn ?? unit.NameZh} is closed; choose another unit."),
        var unit => unit,
    };

    public static Answer.Refused NotNow(ListedRow row, (string Chinese, string English) state, ListMove move)
    {
        var wanted = ListWords.Of(move);
        return new("four-lists.not-now", $"“{row.Title}”（{row.Number}）现在是“{state.Chinese}”，不能{wanted.Chinese}；请刷新看看最新情况。", $"“{row.Title}” ({row.Number}) is “{state.English}” now; it cannot be {wanted.English}. Open it again to see how it stands.");
    }
}

/// <summary>A command about one record of the lists.</summary>
internal interface IAbout<TRow> : ICommand where TRow : ListedRow
{
    Guid About();
}

/// <summary>Carries out a command about one record: what it touches is where the record lies and whose it is.</summary>
internal abstract class ListHandler<TCommand, TRow> : Handler<TCommand> where TCommand : class, IAbout<TRow> where TRow : ListedRow
{
    public override Platform.Access.Target? TargetOf(TCommand command, IWrite write) => ListRegister.Find<TRow>(command.About(), write) is { } row ? Platform.Access.Target.Of(row) : null;

    public override Answer Run(TCommand command, IWrite write) => Run(ListRegister.Find<TRow>(command.About(), write)!, command, write);

    protected abstract Answer Run(TRow row, TCommand command, IWrite write);

    protected static Answer Done(TRow row) => new Answer.Done(ListWords.RecordKindOf(row.List), row.Id);
}
