using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.People;

/// <summary>What other modules may ask of the units. One call, one query; registered per scope.</summary>
public interface IUnits
{
    Task<Unit?> FindAsync(Guid id, CancellationToken ct);
    Task<Unit?> FindByCodeAsync(string code, CancellationToken ct);

    /// <summary>Names of these units, those that exist.</summary>
    Task<IReadOnlyDictionary<Guid, Unit>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Every unit: some hundreds in a district.</summary>
    Task<IReadOnlyDictionary<Guid, Unit>> AllAsync(CancellationToken ct);

    /// <summary>Open units in name order.</summary>
    /// <param name="size">1 to 500.</param>
    Task<PageOf<Unit>> ListAsync(PageKey? page, int size, CancellationToken ct);
}

/// <summary>What handlers may ask of the units, inside the door's transaction.</summary>
public interface IUnitRegister
{
    /// <returns>Null when there is no such unit.</returns>
    Unit? Find(Guid id, IWrite write);

    /// <returns>Null when no unit has this code.</returns>
    Unit? FindByCode(string code, IWrite write);

    /// <summary>Whether an account holds a role of this unit now.</summary>
    bool WorksFor(Guid account, Guid unit, IWrite write);
}
