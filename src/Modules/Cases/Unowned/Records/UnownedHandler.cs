using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Unowned.Life;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Records;

/// <summary>A command about one place that exists.</summary>
internal interface IUnownedCommand : ICommand
{
    Guid Place { get; }
}

/// <summary>One unit's word about a place.</summary>
internal interface IUnownedUnitCommand : IUnownedCommand
{
    Guid UnitId { get; }
}

/// <summary>Carries out a command about one place: what it touches is where the place lies, and the unit whose word it is.</summary>
internal abstract class UnownedHandler<TCommand>(UnownedRegister register) : Handler<TCommand> where TCommand : class, IUnownedCommand
{
    protected UnownedRegister Register => register;

    public override Target? TargetOf(TCommand command, IWrite write) => UnownedRegister.Find(command.Place, write) is { } row ? new(row.Place, command is IUnownedUnitCommand said ? WordOf(row, said.UnitId, write) : null) : null;

    public override Answer Run(TCommand command, IWrite write) => Run(UnownedRegister.Find(command.Place, write)!, command, write);

    protected abstract Answer Run(UnownedPlaceRow row, TCommand command, IWrite write);

    /// <summary>While nobody owns it, every unit may speak; then only whom it concerns.</summary>
    private static Guid? WordOf(UnownedPlaceRow row, Guid unit, IWrite write) =>
        row.State is UnownedState.Open or UnownedState.Led || row.UnitId == unit || write.Db.Set<UnownedPartRow>().AsNoTracking().Any(p => p.PlaceId == row.Id && p.UnitId == unit) ? unit : null;
}
