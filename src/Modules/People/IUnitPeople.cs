using Wutong.Platform.Access;

namespace Wutong.People;

/// <summary>Who works for a unit; registered per scope.</summary>
public interface IUnitPeople
{
    /// <summary>Open accounts that hold this permission for these units now.</summary>
    Task<ILookup<Guid, Guid>> AccountsOfAsync(IReadOnlyCollection<Guid> units, Permission permission, CancellationToken ct);
}
