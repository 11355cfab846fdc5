using System.Globalization;
using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.LifeCircles.Runs;

/// <summary>本地代码: areas as the register wants them: 12-digit codes, people on every level, and one district above all.</summary>
/// <remarks>Areas whose codes are not all 12 digits get local ones: 99, the level (1 to 3), a number; no province has 99.</remarks>
internal sealed record LocalCodes(IReadOnlyList<AreaShape> Areas, string[] OfCommunity, bool WereGiven)
{
    public static LocalCodes Give(CircleData data)
    {
        var all = data.Above.Concat(data.Communities).ToList();
        bool given = !all.TrueForAll(a => a.Area.Code is { Length: 12 } code && code[0] != '0' && code.All(char.IsAsciiDigit));
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = new int[4];
        foreach (var a in all) codes[a.Area.Code] = given ? string.Create(CultureInfo.InvariantCulture, $"99{(int)a.Area.Level}{++next[(int)a.Area.Level]:000000000}") : a.Area.Code;
        var shapes = all.ConvertAll(a => a with { Area = a.Area with { Code = codes[a.Area.Code], SortKey = codes[a.Area.Code], ParentCode = a.Area.ParentCode is { } p ? codes[p] : null, NameZh = Cut(a.Area.NameZh, 100), NameEn = a.Area.NameEn is { } en ? Cut(en, 200) : null } });
        return new(WithPeople(UnderOneDistrict(shapes)), [.. data.Communities.Select(c => codes[c.Area.Code])], given);
    }

    /// <summary>The site tells the whole's coverage by its district; where the data has none, or several, a frame around everything stands for it.</summary>
    private static List<AreaShape> UnderOneDistrict(List<AreaShape> shapes)
    {
        if (shapes.Count(a => a.Area.Level == AreaLevel.District) == 1) return shapes;
        shapes = WithoutDistricts(shapes);
        var whole = Around(shapes);
        return [whole, .. shapes.Select(a => a.Area.ParentCode is null ? a with { Area = a.Area with { ParentCode = whole.Area.Code } } : a)];
    }

    /// <summary>Of several districts each that has communities of its own becomes a subdistrict; one that has only subdistricts gives way to them.</summary>
    private static List<AreaShape> WithoutDistricts(List<AreaShape> shapes)
    {
        var districts = shapes.Where(a => a.Area.Level == AreaLevel.District).Select(a => a.Area.Code).ToHashSet(StringComparer.Ordinal);
        var kept = shapes.Where(a => a.Area.Level == AreaLevel.Community && a.Area.ParentCode is { } p && districts.Contains(p)).Select(a => a.Area.ParentCode!).ToHashSet(StringComparer.Ordinal);
        return [.. shapes.Where(a => a.Area.Level != AreaLevel.District || kept.Contains(a.Area.Code)).Select(a => a.Area.Level switch
        {
            AreaLevel.District => a with { Area = a.Area with { Level = AreaLevel.Subdistrict, ParentCode = null } },
            AreaLevel.Subdistrict => a with { Area = a.Area with { ParentCode = null } },
            _ => a,
        })];
    }

    private static AreaShape Around(List<AreaShape> shapes)
    {
        var box = GeoBox.Of(shapes.SelectMany(a => a.Boundary.Rings).SelectMany(r => r));
        GeoPoint[] ring = [new(box.WestE7, box.SouthE7), new(box.EastE7, box.SouthE7), new(box.EastE7, box.NorthE7), new(box.WestE7, box.NorthE7), new(box.WestE7, box.SouthE7)];
        var code = Enumerable.Range(0, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"991{n:000000000}")).First(free => !shapes.Exists(a => a.Area.Code == free));
        return new(new(code, null, AreaLevel.District, false, "导入区域", "Imported area", code, box.Centre, 0, 0, 0), new([ring]));
    }

    private static List<AreaShape> WithPeople(List<AreaShape> shapes)
    {
        var sums = shapes.ToDictionary(a => a.Area.Code, _ => (Children: 0, Adults: 0, Elderly: 0), StringComparer.Ordinal);
        var parent = shapes.ToDictionary(a => a.Area.Code, a => a.Area.ParentCode, StringComparer.Ordinal);
        foreach (var c in shapes.Where(a => a.Area.Level == AreaLevel.Community))
            for (string? at = c.Area.Code; at is not null; at = parent[at])
                sums[at] = (sums[at].Children + c.Area.Children, sums[at].Adults + c.Area.Adults, sums[at].Elderly + c.Area.Elderly);
        return shapes.ConvertAll(a => a with { Area = a.Area with { Children = sums[a.Area.Code].Children, Adults = sums[a.Area.Code].Adults, Elderly = sums[a.Area.Code].Elderly } });
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
