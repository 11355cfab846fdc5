namespace Wutong.People;

/// <summary>What accounts are called on screens; registered per scope.</summary>
public interface IAccountNames
{
    /// <summary>Names of these accounts, those that exist and may be named.</summary>
    Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>按称呼找: accounts whose name begins with what was typed, by name. Reads by the index of names and stops at <paramref name="most"/>, however many accounts there are.</summary>
    /// <param name="typed">As it stands in the name; nothing is found by nothing.</param>
    /// <param name="among">Ids of those that may be found, asked of this scope's <see cref="Platform.Data.AppDb"/> in the same statement.</param>
    Task<IReadOnlyList<(Guid Id, string Name)>> BeginningAsync(string typed, IQueryable<Guid> among, int most, CancellationToken ct);
}
