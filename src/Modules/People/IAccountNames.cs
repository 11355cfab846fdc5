namespace Wutong.People;

/// <summary>What accounts are called on screens; registered per scope.</summary>
public interface IAccountNames
{
    /// <summary>Names of these accounts, those that exist and may be named.</summary>
    Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
