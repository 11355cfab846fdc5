using Wutong.LifeCircles.Book;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.LifeCircles.Maps;

/// <summary>图上简称: a name as short as its place allows: without the subdistrict it lies in, nor the community, nor the word 示例, which the picture says once.</summary>
internal static class ShortNames
{
    private const string SampleZh = " 示例", SampleEn = " (sample)";

    public static string Subdistrict(Area area, Lang lang) => lang.IsEnglish && area.NameEn is { } en
        ? Without(en, "", " Subdistrict") : Without(Without(area.NameZh, "", "街道"), "", "镇");

    /// <summary>An area's whole name.</summary>
    public static string Whole(Area area, Lang lang) => lang.IsEnglish && area.NameEn is { } en ? Without(en, "", SampleEn) : Without(area.NameZh, "", SampleZh);

    /// <summary>A community without its subdistrict: 第三社区.</summary>
    public static string Community(CircleBook book, Area area, Lang lang)
    {
        var above = area.ParentCode is { } code ? book.Above(code)?.Area : null;
        if (lang.IsEnglish && area.NameEn is { } en) return Without(en, above?.NameEn is { } a ? Without(a, "", " Subdistrict") + " " : "", SampleEn);
        return Without(area.NameZh, above?.NameZh ?? "", SampleZh);
    }

    /// <summary>A facility as seen from a community: neither its own community nor its own subdistrict is named again; another subdistrict is, without the word 街道.</summary>
    public static string Facility(CircleBook book, int facility, int community, Lang lang)
    {
        var place = book.Data.Facilities[facility];
        var home = community < 0 ? null : book.Data.Communities[community].Area;
        var above = home?.ParentCode is { } code ? book.Above(code)?.Area : null;
        if (lang.IsEnglish && place.NameEn is { } en)
        {
            string here = Without(en, home?.NameEn is { } h ? Without(h, "", SampleEn) + " " : "", SampleEn);
            return Without(here, above?.NameEn is { } a ? Without(a, "", " Subdistrict") + " " : "", "");
        }
        var name = Without(place.NameZh, home is null ? "" : Without(home.NameZh, "", SampleZh), SampleZh);
        name = Without(name, above?.NameZh ?? "", "");
        int street = name.IndexOf("街道", StringComparison.Ordinal);
        return street > 0 && street + 2 < name.Length ? name.Remove(street, 2) : name;
    }

    public static string Estate(string zh, string? en, Lang lang) => lang.IsEnglish && en is not null ? Without(en, "", SampleEn) : Without(zh, "", SampleZh);

    private static string Without(string name, string start, string end)
    {
        if (end.Length > 0 && name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal)) name = name[..^end.Length];
        if (start.Length > 0 && name.Length > start.Length && name.StartsWith(start, StringComparison.Ordinal)) name = name[start.Length..];
        return name;
    }
}
