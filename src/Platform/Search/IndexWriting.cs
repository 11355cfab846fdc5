using Wutong.Platform.Writing;

namespace Wutong.Platform.Search;

/// <summary>Puts entries and their tokens into the index, and takes them out.</summary>
internal sealed class IndexWriting(IWrite write)
{
    private const int LongestTitle = 200;
    private long _next = 1 + (write.Db.Set<SearchEntryRow>().Max(e => (long?)e.Id) ?? 0);

    /// <param name="row">The entry as it is in the index; null when it is new.</param>
    public void Put(SearchEntry entry, string kind, SearchEntryRow? row)
    {
        if (row is null) write.Db.Add(row = new SearchEntryRow { Id = _next++, Kind = kind, RecordId = entry.Id, Title = "", SortKey = "", Place = entry.Place });
        else Forget(row.Id);
        (row.Title, row.SortKey, row.UnitId, row.Place) = (TitleOf(entry), SortKey.Of(entry.Title), entry.UnitId, entry.Place);
        foreach (var token in TokensOf(entry)) write.Sql("INSERT INTO search_token (token, entry_id) VALUES (@0, @1)").With(token, row.Id).Run();
    }

    public void Remove(SearchEntryRow row)
    {
        Forget(row.Id);
        write.Db.Remove(row);
    }

    public static string TitleOf(SearchEntry entry) => entry.Title.Length > LongestTitle ? entry.Title[..LongestTitle] : entry.Title;

    public static IEnumerable<string> TokensOf(SearchEntry entry) => SearchTokens.Of([.. entry.Names]).Concat(SearchTokens.OfText([.. entry.Texts])).Distinct(StringComparer.Ordinal);

    private void Forget(long entry) => write.Sql("DELETE FROM search_token WHERE entry_id = @0").With(entry).Run();
}
