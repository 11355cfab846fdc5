using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;

namespace Wutong.Territory;

/// <summary>What other modules may ask of the areas. One call, one query; registered per scope. Lists and counts are of open areas; by code a closed one is found too.</summary>
public interface IAreas
{
    const int MostAtOnce = 500;

    /// <returns>Null when no area has this code.</returns>
    Task<Area?> FindAsync(string code, CancellationToken ct);

    /// <returns>Null when no area has this code.</returns>
    Task<AreaShape?> FindShapeAsync(string code, CancellationToken ct);

    /// <summary>Areas of a level in list order, those under <paramref name="parentCode"/> or all.</summary>
    /// <param name="page">A key from an earlier page; null begins at the first.</param>
    /// <param name="size">1 to 500.</param>
    Task<PageOf<Area>> ListAsync(AreaLevel level, string? parentCode, PageKey? page, int size, CancellationToken ct);

    /// <summary>Every area of a level with its boundary, in list order.</summary>
    Task<IReadOnlyList<AreaShape>> ShapesAsync(AreaLevel level, CancellationToken ct);

    Task<int> CountAsync(AreaLevel level, CancellationToken ct);

    /// <summary>The areas a reader reaches, from the widest down, in list order: some hundreds in a district.</summary>
    Task<IReadOnlyList<Area>> WithinAsync(Reach reach, CancellationToken ct);

    /// <summary>Names of these areas for a page, each looked up once; a code without a name stands for itself.</summary>
    async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string?> codes, Lang l, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes.OfType<string>().Distinct(StringComparer.Ordinal)) names[code] = await FindAsync(code, ct) is { } area ? l.PlainName(area.NameZh, area.NameEn) : code;
        return names;
    }

    /// <summary>Choices for a form: every subdistrict, each followed by its communities as "subdistrict · community".</summary>
    async Task<IReadOnlyList<(string Code, string Name)>> StreetsAndCommunitiesAsync(Lang l, CancellationToken ct)
    {
        var streets = (await ListAsync(AreaLevel.Subdistrict, null, null, MostAtOnce, ct)).Items;
        var communities = (await ListAsync(AreaLevel.Community, null, null, MostAtOnce, ct)).Items.ToLookup(c => c.ParentCode, StringComparer.Ordinal);
        return [.. streets.SelectMany(s => communities[s.Code].Select(c => (c.Code, $"{NameOf(s)} · {NameOf(c)}")).Prepend((s.Code, NameOf(s))))];

        string NameOf(Area area) => l.PlainName(area.NameZh, area.NameEn);
    }
}
