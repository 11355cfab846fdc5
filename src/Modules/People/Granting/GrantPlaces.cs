using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.People.Granting;

/// <summary>Names of the areas and units grants are for, and an area found by its code or its name.</summary>
internal sealed class GrantPlaces(IAreas areas, IUnits units)
{
    private const int PageSize = 500;
    private Dictionary<string, Area>? _areas;

    public async Task<IReadOnlyCollection<Area>> AreasAsync(CancellationToken ct) => (_areas ??= await LoadAsync(ct)).Values;

    public async Task<IReadOnlyList<Unit>> UnitsAsync(CancellationToken ct) => (await units.ListAsync(null, PageSize, ct)).Items;

    /// <summary>What a grant is for, in the reader's words.</summary>
    public async Task<string> NameAsync(string? areaCode, Guid? unit, Lang lang, CancellationToken ct)
    {
        if (areaCode is not null) return (_areas ??= await LoadAsync(ct)).GetValueOrDefault(areaCode) is { } area ? lang.PlainName(area.NameZh, area.NameEn) : areaCode;
        if (unit is { } id) return await units.FindAsync(id, ct) is { } found ? lang.PlainName(found.NameZh, found.NameEn) : id.ToString();
        return lang["整个平台", "the whole installation"];
    }

    /// <returns>The area's code.</returns>
    /// <exception cref="BadInputException">No area, or more than one, has this name.</exception>
    public async Task<string?> CodeAsync(string? typed, CancellationToken ct)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) return null;
        var all = _areas ??= await LoadAsync(ct);
        if (all.ContainsKey(text)) return text;
        var named = all.Values.Where(a => a.NameZh == text || string.Equals(a.NameEn, text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0) named = [.. all.Values.Where(a => a.NameZh.Contains(text, StringComparison.Ordinal))];
        return named switch
        {
            [var one] => one.Code,
            [] => throw new BadInputException("area", $"没有找到“{text}”。请写 12 位区划代码，或辖区的全名。", $"\"{text}\" was not found. Give the 12-digit code or the area's full name."),
            _ => throw new BadInputException("area", $"叫“{text}”的有 {named.Count} 个：{string.Join("、", named.Take(5).Select(a => $"{a.NameZh} {a.Code}"))}。请写代码。", $"{named.Count} areas match: {string.Join(", ", named.Take(5).Select(a => $"{a.NameEn ?? a.NameZh} {a.Code}"))}. Give the code."),
        };
    }

    private async Task<Dictionary<string, Area>> LoadAsync(CancellationToken ct)
    {
        var found = new Dictionary<string, Area>(StringComparer.Ordinal);
        foreach (var level in Enum.GetValues<AreaLevel>())
        {
            string? next = null;
            do
            {
                var page = await areas.ListAsync(level, null, Platform.Data.PageKey.Parse(next), PageSize, ct);
                foreach (var area in page.Items) found[area.Code] = area;
                next = page.Next;
            }
            while (next is not null);
        }
        return found;
    }
}
