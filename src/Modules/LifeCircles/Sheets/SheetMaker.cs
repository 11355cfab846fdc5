using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Maps;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.LifeCircles.Sheets;

/// <summary>Finds what a community's sheet has to say.</summary>
internal static class SheetMaker
{
    private const int MarksOfKind = 2;

    /// <returns>Null when the place the community's sheet stands at is on no street, so there is nothing to walk.</returns>
    public static GuideSheet? Make(CircleBook book, int community, SheetOrder order, CancellationToken ct = default)
    {
        var area = book.Data.Communities[community].Area;
        int home = StandPoint.Of(book.Study, community);
        var at = home < 0 ? area.Centre : book.Data.Homes[home].At;
        if (book.Around.From(at, order.Pace, ct: ct) is not { } around) return null;
        var lang = order.Lang;
        var above = area.ParentCode is { } parent ? book.Above(parent)?.Area : null;
        string subdistrict = above is null ? "" : lang.PlainName(above.NameZh, above.NameEn);
        return new(lang, area.Code, Title(book, area, lang), Second(book, area, lang), subdistrict,
            home < 0 ? "" : ShortNames.Estate(book.Data.Homes[home].EstateZh, book.Data.Homes[home].EstateEn, lang),
            Kinds(book, around, community, lang), Marked(book, around), Speed(book, order), EditionLine(book, order, subdistrict),
            lang["简易街区示意图，非测绘成果，不作划界依据", "Simple street map, not a survey; shows no legal boundary"], book.Edition.IsDemonstration,
            lang["图上不对？扫码告诉我们", "Something wrong? Scan to tell us"], Number(area.Code, book.Edition.Number),
            $"{order.Address.TrimEnd('/')}/{(lang.IsEnglish ? "en/" : "")}circle/{area.Code}", book.Edition.MadeAtUtc, book, community, around);
    }

    /// <summary>Subdistrict and community of a 12-digit code; any other code as it is (a run on files may have its own).</summary>
    private static string Number(string code, int edition) => code.Length == 12 ? $"{code[6..9]}-{code[9..]}-{edition:00}" : $"{code}-{edition:00}";

    private static string Title(CircleBook book, Area area, Lang lang)
        => lang.IsEnglish ? ShortNames.Whole(area, lang) : $"{ShortNames.Community(book, area, lang)} {book.Profile.Minutes[^1]} 分钟便民生活圈";

    private static string? Second(CircleBook book, Area area, Lang lang) => lang.IsEnglish
        ? $"What you can walk to in {book.Profile.Minutes[^1]} minutes"
        : area.NameEn is null ? null : $"{ShortNames.Whole(area, Lang.English)}: what you can walk to in {book.Profile.Minutes[^1]} minutes";

    /// <summary>Nearest first; kinds beyond the circle after those within, kinds without an answer last.</summary>
    private static List<SheetKind> Kinds(CircleBook book, Around around, int community, Lang lang)
    {
        var kinds = new List<(SheetKind Kind, int Order)>();
        for (int k = 0; k < book.Data.Kinds.Count; k++)
        {
            var kind = book.Data.Kinds[k];
            var within = around.Walks.FirstOrDefault(w => book.Data.Facilities[w.Facility].Kind == k);
            var nearest = within ?? around.NearestBeyond.FirstOrDefault(w => book.Data.Facilities[w.Facility].Kind == k);
            string name = nearest is not null ? ShortNames.Facility(book, nearest.Facility, community, lang) : Absence(book, k, lang);
            kinds.Add((new(kind.Icon, lang[kind.DutyZh, kind.DutyEn], lang.IsEnglish ? null : kind.DutyEn, name, nearest?.Minutes, within is not null), nearest?.Millimetres ?? int.MaxValue));
        }
        return [.. kinds.OrderBy(k => k.Order).Select(k => k.Kind)];
    }

    private static string Absence(CircleBook book, int kind, Lang lang)
    {
        if (!book.Study.HasData(kind)) return lang["暂无数据", "No data yet"];
        string horizon = lang.Metres(book.Profile.HorizonMetres);
        return lang[$"{horizon}内没有", $"None within {horizon}"];
    }

    /// <summary>The nearest of every kind, then the second nearest, so that no kind fills the map.</summary>
    private static List<Walk> Marked(CircleBook book, Around around)
        => [.. around.Walks.GroupBy(w => book.Data.Facilities[w.Facility].Kind).SelectMany(g => g.Take(MarksOfKind).Select((w, rank) => (Walk: w, Rank: rank)))
            .OrderBy(x => x.Rank).ThenBy(x => x.Walk.Millimetres).ThenBy(x => x.Walk.Facility).Select(x => x.Walk)];

    private static string Speed(CircleBook book, SheetOrder order)
    {
        int speed = book.Profile.MetresPerMinute(order.Pace);
        bool elderly = order.Pace == Pace.Elderly;
        return order.Lang[$"步行分钟数按{(elderly ? "老年人" : "成年人")}步速 {speed} 米/分，沿道路计算。", $"Minutes on foot along the streets, {speed} metres a minute: {(elderly ? "an older person's" : "an adult's")} pace."];
    }

    private static string EditionLine(CircleBook book, SheetOrder order, string subdistrict)
    {
        var day = book.Edition.MadeAtUtc + Lang.ChinaTime;
        string producer = order.Producer ?? subdistrict;
        string zh = $"第 {book.Edition.Number} 版·{day.Year}年{day.Month}月{day.Day}日·制作：{producer}{(book.Edition.IsDemonstration ? "（示意）" : "")}·坐标 WGS-84";
        return order.Lang[zh, $"Edition {book.Edition.Number}, {day.ToString("d MMM yyyy", null)}. Made by {producer}{(book.Edition.IsDemonstration ? " (sample)" : "")}. Datum WGS-84"];
    }
}
