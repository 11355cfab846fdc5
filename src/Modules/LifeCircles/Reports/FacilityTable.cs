using Wutong.Platform.Tables;
namespace Wutong.LifeCircles.Reports;

/// <summary>设施表: every facility, where its door meets the street, and whether it took part.</summary>
internal static class FacilityTable
{
    public static readonly int[] Widths = [20, 16, 34, 34, 12];

    public static void Write(CircleReport r, ITableOut table)
    {
        var l = r.Lang;
        table.Row(l["编号", "Code"], l["类别", "Kind"], l["名称", "Name"], l["英文名", "English name"], l["经度", "Longitude"], l["纬度", "Latitude"], l["开放时间", "Opening hours"],
            l["街道处经度", "Street longitude"], l["街道处纬度", "Street latitude"], l["离街道（米）", "To the street (m)"], l["状态", "State"], l["说明", "Note"]);
        for (int i = 0; i < r.Data.Facilities.Count; i++) Row(r, table, i);
    }

    private static void Row(CircleReport r, ITableOut table, int index)
    {
        var f = r.Data.Facilities[index];
        table.Text(f.Code);
        table.Text(r.KindName(f.Kind));
        table.Text(f.NameZh);
        table.Text(f.NameEn);
        table.Degrees(f.At.LonE7);
        table.Degrees(f.At.LatE7);
        table.Text(f.OpeningHours);
        if (r.Study.FacilitySnaps[index] is { } snap)
        {
            table.Degrees(snap.At.LonE7);
            table.Degrees(snap.At.LatE7);
            table.Number(snap.AccessMillimetres / 1000.0, 1);
            table.Text(r.Lang["在路网上", "on the network"]);
        }
        else
        {
            for (int i = 0; i < 3; i++) table.Text(null);
            table.Text(r.Lang[$"离街道超过 {r.Profile.SnapLimitMetres} 米，未计入", $"over {r.Profile.SnapLimitMetres} m from any street, not counted"]);
        }
        table.Text(r.Note);
        table.EndRow();
    }
}
