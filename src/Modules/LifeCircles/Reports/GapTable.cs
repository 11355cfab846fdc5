using Wutong.LifeCircles.Study;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Reports;

/// <summary>小区缺口表: estates, worst first, with the minutes from the farthest home of each to every kind, at one pace.</summary>
internal static class GapTable
{
    public static readonly int[] Widths = [8, 30, 30, 26, 10];

    public static void Write(CircleReport r, ITableOut table, IEnumerable<EstateGap> estates, Pace pace)
    {
        var l = r.Lang;
        table.Text(l["次序", "Rank"]);
        table.Text(l["小区", "Estate"]);
        table.Text(l["英文名", "English name"]);
        table.Text(l["社区", "Community"]);
        table.Text(l[$"总数（{r.Unit}）", $"In all ({r.Unit})"]);
        table.Text(l[$"缺设施（{r.Unit}）", $"Lacking something ({r.Unit})"]);
        table.Text(l["缺几类", "Kinds lacking"]);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++) table.Text(l[$"{r.KindName(kind)} 分钟（{r.PaceName(pace)}）", $"{r.KindName(kind)}, min ({r.PaceName(pace)})"]);
        table.Text(l["说明", "Note"]);
        table.EndRow();
        int rank = 0;
        foreach (var estate in estates) Row(r, table, estate, ++rank);
    }

    private static void Row(CircleReport r, ITableOut table, EstateGap e, int rank)
    {
        table.Number(rank);
        table.Text(e.EstateZh);
        table.Text(e.EstateEn);
        table.Text(e.Area < 0 ? r.Lang["不在任何社区", "in no area"] : r.Lang.PlainName(r.Data.Communities[e.Area].Area.NameZh, r.Data.Communities[e.Area].Area.NameEn));
        table.Number(e.People);
        table.Number(e.Lacking);
        table.Number(e.KindsLacking);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++)
        {
            if (!r.Study.HasData(kind)) table.Text(r.NoData);
            else if (e.Minutes[kind] is { } minutes) table.Number(minutes);
            else table.Text(r.Lang[$"{r.Profile.HorizonMetres} 米外或不在街道上", $"over {r.Profile.HorizonMetres} m, or on no street"]);
        }
        table.Text(r.Note);
        table.EndRow();
    }
}
