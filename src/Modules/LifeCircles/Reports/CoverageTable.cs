using Wutong.LifeCircles.Study;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Reports;

/// <summary>覆盖表: one row per community with counts, denominators and shares, for each pace, kind and ring.</summary>
internal static class CoverageTable
{
    public static readonly int[] Widths = [18, 22, 26, 16, 10];

    public static void Write(CircleReport report, ITableOut table)
    {
        Header(report, table);
        for (int i = 0; i < report.Data.Communities.Count; i++) Row(report, table, i);
    }

    private static void Header(CircleReport r, ITableOut table)
    {
        var lang = r.Lang;
        foreach (var text in (string[])[lang["编号", "Code"], lang["社区", "Community"], lang["英文名", "English name"], lang["上级", "Within"], lang["住处", "Homes"], Counted(r)]) table.Text(text);
        if (r.Notes.AgesKnown) table.Text(lang["其中老年（人）", "of them elderly"]);
        table.Text(lang[$"不在街道上（{r.Unit}）", $"On no street ({r.Unit})"]);
        foreach (var pace in Enum.GetValues<Pace>())
        {
            Heads(r, table, lang["全部类别", "every kind"], pace);
            if (r.Notes.AgesKnown && pace == Pace.Elderly) table.Text(lang[$"全部类别 老年人 {r.Profile.Minutes[^1]}分钟内（{r.PaceName(pace)}）", $"Every kind, elderly residents within {r.Profile.Minutes[^1]} min ({r.PaceName(pace)})"]);
            for (int kind = 0; kind < r.Data.Kinds.Count; kind++) Heads(r, table, r.KindName(kind), pace);
        }
        table.Text(lang["说明", "Note"]);
        table.EndRow();
    }

    private static string Counted(CircleReport r) => r.Lang[$"总数（{r.Unit}）", $"In all ({r.Unit})"];

    private static void Heads(CircleReport r, ITableOut table, string what, Pace pace)
    {
        foreach (int minutes in r.Profile.Minutes) table.Text(r.Lang[$"{what} {minutes}分钟内（{r.PaceName(pace)}）", $"{what} within {minutes} min ({r.PaceName(pace)})"]);
        table.Text(r.Lang[$"{what} {r.Profile.Minutes[^1]}分钟 %（{r.PaceName(pace)}）", $"{what} {r.Profile.Minutes[^1]} min, % ({r.PaceName(pace)})"]);
    }

    private static void Row(CircleReport r, ITableOut table, int community)
    {
        Coverage elderly = r.Study.Coverages.Communities(Pace.Elderly)[community], adult = r.Study.Coverages.Communities(Pace.Adult)[community];
        var area = elderly.Area;
        table.Text(area.Code);
        table.Text(area.NameZh);
        table.Text(area.NameEn);
        table.Text(area.ParentCode is { } parent && r.Book.Above(parent) is { } above ? above.Area.NameZh : "");
        table.Number(elderly.Whole.Homes);
        table.Number(elderly.Whole.People);
        if (r.Notes.AgesKnown) table.Number(elderly.Whole.Elderly);
        table.Number(elderly.OffStreet.People);
        Cells(r, table, elderly, r.Notes.AgesKnown);
        Cells(r, table, adult, false);
        table.Text(r.Note);
        table.EndRow();
    }

    private static void Cells(CircleReport r, ITableOut table, Coverage c, bool elderlyApart)
    {
        bool any = Enumerable.Range(0, r.Data.Kinds.Count).Any(r.Study.HasData);
        Rings(r, table, c.AllKinds, c.Whole.People, any);
        if (elderlyApart) table.Number(any ? c.Circle.Elderly : null);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++) Rings(r, table, c.ByKind[kind], c.Whole.People, r.Study.HasData(kind));
    }

    private static void Rings(CircleReport r, ITableOut table, IReadOnlyList<Tally> rings, long whole, bool hasData)
    {
        foreach (var tally in rings)
            if (hasData) table.Number(tally.People);
            else table.Text(r.NoData);
        if (!hasData) table.Text(r.NoData);
        else table.Number(whole == 0 ? null : 100.0 * rings[^1].People / whole, 1);
    }
}
