using System.Globalization;
using Wutong.LifeCircles.Maps;
using Wutong.LifeCircles.Runs;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Reports;

/// <summary>报告: one HTML file that needs no other: how the data was obtained, the map, the communities worst first, the gaps, the method.</summary>
internal static class HtmlReport
{
    private const int MostGaps = 100;
    private const string FontsHere = "/*fonts*/";

    public static void Write(CircleReport r, IReadOnlyList<EstateGap> gaps, IReadOnlySet<string> sheets, TextWriter to)
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        Page(r, gaps, sheets, page);
        var html = page.ToString();
        var fonts = PictureFonts.Beside; // the file carries the letters it uses, so it looks the same on any machine
        to.Write(html.Replace(FontsHere, fonts.Face("Wutong Sans", html, bold: false) + fonts.Face("Wutong Sans", html, bold: true), StringComparison.Ordinal));
    }

    private static void Page(CircleReport r, IReadOnlyList<EstateGap> gaps, IReadOnlySet<string> sheets, TextWriter to)
    {
        var l = r.Lang;
        var title = l["15 分钟便民生活圈测算报告", "15-minute life circle report"] + (r.IsSchematic ? l["（示意数据）", " (schematic data)"] : "");
        to.Write($"<!doctype html><html lang=\"{l.Tag}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{E(title)}</title><style>{FontsHere}{Style("report.css")}{Style("report-extra.css")}</style></head><body><main class=\"report\">");
        to.Write($"<header><p class=\"first\">{E(l[r.Notes.FirstLine.Zh, r.Notes.FirstLine.En])}</p><h1>{E(title)}</h1><p class=\"mu\" lang=\"{(l.IsEnglish ? "zh-Hans" : "en")}\">{E(l["15-minute life circle report", "15 分钟便民生活圈测算报告"])}</p><p>{E(r.Note)}</p></header>");
        Map(r, to);
        Communities(r, sheets, to);
        GapRows(r, gaps, to);
        Facilities(r, to);
        Method(r, to);
        to.Write("</main></body></html>\n");
    }

    private static void Map(CircleReport r, TextWriter to)
    {
        var map = DistrictMap.Draw(r.Book, Pace.Elderly, r.Lang);
        to.Write($"<section><h2>{E(r.Lang["覆盖图", "Coverage"])}{E(r.Lang[$"（{r.PaceName(Pace.Elderly)}，{r.Profile.Minutes[^1]} 分钟）", $" ({r.PaceName(Pace.Elderly)}, {r.Profile.Minutes[^1]} min)"])}</h2><figure>");
        to.Write(map.Svg.Replace("href=\"circle/", "href=\"#a-", StringComparison.Ordinal)); // the site's pages are rows here
        to.Write("<figcaption class=\"legend\">");
        foreach (var line in map.Legend) to.Write($"<span><span class=\"sw {line.Swatch}\"></span> {E(line.Text)}</span>");
        to.Write("</figcaption></figure></section>");
    }

    private static void Communities(CircleReport r, IReadOnlySet<string> sheets, TextWriter to)
    {
        var (l, last) = (r.Lang, r.Profile.Minutes[^1]);
        to.Write($"<section><h2>{E(l["社区，覆盖最差的在前", "Communities, worst first"])}</h2><p class=\"mu\">{E(l[$"{last} 分钟内走得到的比例。分母：{r.Unit}。", $"Share who can walk there within {last} minutes. Denominator: {r.Unit}."])}</p><table><thead><tr>");
        Heads(to, l["社区", "Community"], r.Unit, l[$"全部类别（{r.PaceName(Pace.Elderly)}）", $"every kind ({r.PaceName(Pace.Elderly)})"], l[$"全部类别（{r.PaceName(Pace.Adult)}）", $"every kind ({r.PaceName(Pace.Adult)})"]);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++) Heads(to, r.Lang[$"{r.KindName(kind)}（{r.PaceName(Pace.Elderly)}）", $"{r.KindName(kind)} ({r.PaceName(Pace.Elderly)})"]);
        to.Write("</tr></thead><tbody>");
        foreach (var c in r.Study.Coverages.WorstFirst(Pace.Elderly)) Row(r, c, sheets, to);
        to.Write("</tbody></table></section>");
    }

    private static void Row(CircleReport r, Coverage c, IReadOnlySet<string> sheets, TextWriter to)
    {
        var name = E(r.Lang.PlainName(c.Area.NameZh, c.Area.NameEn));
        if (sheets.Contains(c.Area.Code)) name = $"<a href=\"sheets/{RunSheets.FileName(c.Area.Code)}.svg\">{name}</a>";
        bool any = Enumerable.Range(0, r.Data.Kinds.Count).Any(r.Study.HasData);
        to.Write($"<tr id=\"a-{E(c.Area.Code)}\"><td>{name}</td><td>{r.Lang.Number(c.Whole.People)}</td>");
        Share(r, to, c.Circle.People, c.Whole.People, any);
        Share(r, to, r.Study.Coverages.Of(c.Area.Code, Pace.Adult)!.Circle.People, c.Whole.People, any);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++) Share(r, to, c.ByKind[kind][^1].People, c.Whole.People, r.Study.HasData(kind));
        to.Write("</tr>");
    }

    private static void Share(CircleReport r, TextWriter to, long part, long whole, bool hasData)
        => to.Write(hasData ? $"<td>{E(r.Lang.Percent(part, whole))}<br><small class=\"mu\">{r.Lang.Number(part)}</small></td>" : $"<td class=\"nd\">{E(r.NoData)}</td>");

    private static void GapRows(CircleReport r, IReadOnlyList<EstateGap> gaps, TextWriter to)
    {
        var l = r.Lang;
        to.Write($"<section><h2>{E(l["小区缺口", "Gaps by estate"])}</h2><p class=\"mu\">{E(l[$"共 {gaps.Count} 处有缺口，列出前 {Math.Min(MostGaps, gaps.Count)} 处；全部在 gaps.csv。分钟数从最远一户算起。", $"{gaps.Count} have a gap; the first {Math.Min(MostGaps, gaps.Count)} are here, all in gaps.csv. Minutes are from the farthest home."])}</p><table><thead><tr>");
        Heads(to, l["小区", "Estate"], l["社区", "Community"], l[$"缺设施（{r.Unit}）", $"Lacking ({r.Unit})"]);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++) Heads(to, l[$"{r.KindName(kind)} 分钟", $"{r.KindName(kind)}, min"]);
        to.Write("</tr></thead><tbody>");
        foreach (var gap in gaps.Take(MostGaps))
        {
            to.Write($"<tr><td>{E(l.PlainName(gap.EstateZh, gap.EstateEn))}</td><td class=\"t\">{E(gap.Area < 0 ? "—" : l.PlainName(r.Data.Communities[gap.Area].Area.NameZh, r.Data.Communities[gap.Area].Area.NameEn))}</td><td>{l.Number(gap.Lacking)} / {l.Number(gap.People)}</td>");
            for (int kind = 0; kind < r.Data.Kinds.Count; kind++)
                to.Write($"<td{(r.Study.HasData(kind) ? "" : " class=\"nd\"")}>{E(!r.Study.HasData(kind) ? r.NoData : gap.Minutes[kind] is { } m ? m.ToString(CultureInfo.InvariantCulture) : l[$"{r.Profile.HorizonMetres} 米外", $"over {r.Profile.HorizonMetres} m"])}</td>");
            to.Write("</tr>");
        }
        to.Write("</tbody></table></section>");
    }

    private static void Facilities(CircleReport r, TextWriter to)
    {
        to.Write($"<section><h2>{E(r.Lang["设施", "Facilities"])}</h2><table><thead><tr>");
        Heads(to, r.Lang["类别", "Kind"], r.Lang["处", "How many"], r.Lang[$"离街道超过 {r.Profile.SnapLimitMetres} 米，未计入", $"over {r.Profile.SnapLimitMetres} m from a street, not counted"]);
        to.Write("</tr></thead><tbody>");
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++)
        {
            var own = Enumerable.Range(0, r.Data.Facilities.Count).Where(f => r.Data.Facilities[f].Kind == kind).ToList();
            to.Write(own.Count == 0 ? $"<tr><td>{E(r.KindName(kind))}</td><td class=\"nd\" colspan=\"2\">{E(r.NoData)}</td></tr>"
                : $"<tr><td>{E(r.KindName(kind))}</td><td>{own.Count}</td><td>{own.Count(f => r.Study.FacilitySnaps[f] is null)}</td></tr>");
        }
        to.Write("</tbody></table></section>");
    }

    private static void Method(CircleReport r, TextWriter to)
    {
        to.Write($"<section><h2>{E(r.Lang["口径", "Method"])}</h2><table><tbody>");
        CircleBookXlsx.Method(r, new HtmlRows(to));
        to.Write("</tbody></table></section>");
    }

    private static void Heads(TextWriter to, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts) to.Write($"<th scope=\"col\">{E(text)}</th>");
    }

    private static string E(string text) => Markup.Escape(text);

    private static string Style(string name)
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith("@import", StringComparison.Ordinal)));
    }

    /// <summary>The method's table, as rows of the report.</summary>
    private sealed class HtmlRows(TextWriter to) : ITableOut
    {
        private bool _open;

        public void Text(string? text)
        {
            if (!_open) to.Write("<tr>");
            _open = true;
            to.Write($"<td class=\"t\">{E(text ?? "")}</td>");
        }

        public void Number(long? value) => Text(value?.ToString(CultureInfo.InvariantCulture));
        public void Number(double? value, byte decimals) => Text(value?.ToString("F" + decimals, CultureInfo.InvariantCulture));
        public void Degrees(int e7) => Text((e7 / 1e7m).ToString(CultureInfo.InvariantCulture));

        public void EndRow()
        {
            to.Write("</tr>");
            _open = false;
        }
    }
}
