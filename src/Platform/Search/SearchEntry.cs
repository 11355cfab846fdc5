using Wutong.Platform.Access;

namespace Wutong.Platform.Search;

/// <summary>What can be found of a record.</summary>
/// <param name="Title">What the list of hits shows.</param>
/// <param name="Names">What it is found by: names and numbers, also by pinyin.</param>
/// <param name="Texts">And words of longer texts.</param>
public sealed record SearchEntry(string Id, string Title, Place Place, Guid? UnitId, IReadOnlyList<string?> Names, IReadOnlyList<string?> Texts);

/// <summary>可查找的记录: a module offers one for each kind that can be found; registered per scope.</summary>
public interface ISearchSource
{
    /// <summary>As in the outbox and in <c>Answer.Done</c>.</summary>
    string Kind { get; }

    /// <summary>Who may find it, in their areas and units.</summary>
    Permission See { get; }

    /// <summary>The entries of this kind that a reader may find: by default those in their areas and units.</summary>
    IQueryable<T> Cut<T>(Reach reach, IQueryable<T> entries) where T : PlacedRow, IOfUnit => reach.Cut(entries);

    /// <summary>What there is now of these records; those that are gone are left out.</summary>
    Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct);
}

/// <summary>成册可查找: a kind whose records also change all at once; the outbox then tells of <see cref="Everything"/> instead of each.</summary>
public interface IWholeSearchSource : ISearchSource
{
    /// <summary>The record id of a message that means every record of its kind.</summary>
    const string Everything = "*";

    /// <summary>What there is now after an id, in the database's order of ids.</summary>
    /// <param name="after">Null begins at the first.</param>
    Task<IReadOnlyList<SearchEntry>> LoadAfterAsync(string? after, int most, CancellationToken ct);
}
