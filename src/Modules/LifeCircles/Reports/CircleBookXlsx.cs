using System.Globalization;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Reports;

/// <summary>覆盖工作簿: 社区, 小区缺口, 设施, 口径 in one workbook. Homes are too many for a sheet and stand in homes.csv.</summary>
internal static class CircleBookXlsx
{
    public static void Write(CircleReport r, Stream to, IReadOnlyList<EstateGap> gaps)
    {
        using var book = new XlsxFile(to);
        book.Sheet(r.Lang["社区", "Communities"], CoverageTable.Widths, table => CoverageTable.Write(r, table));
        book.Sheet(r.Lang["小区缺口", "Gaps"], GapTable.Widths, table => GapTable.Write(r, table, gaps.Take(XlsxFile.MostRows - 2), Pace.Elderly));
        book.Sheet(r.Lang["设施", "Facilities"], FacilityTable.Widths, table => FacilityTable.Write(r, table));
        book.Sheet(r.Lang["口径", "Method"], [28, 100], table => Method(r, table));
    }

    /// <summary>One table and what it was measured by.</summary>
    public static void WriteOne(CircleReport r, Stream to, string name, int[] widths, Action<ITableOut> fill)
    {
        using var book = new XlsxFile(to);
        book.Sheet(name, widths, fill);
        book.Sheet(r.Lang["口径", "Method"], [28, 100], table => Method(r, table));
    }

    public static void Method(CircleReport r, ITableOut table)
    {
        var (l, p) = (r.Lang, r.Profile);
        table.Row(l["项目", "Item"], l["说明", "What it is"]);
        if (r.IsSchematic) table.Row(l["示意数据", "Schematic data"], l["程序生成，不是真实情况", "Generated, not real"]);
        table.Row(l["来源", "Sources"], l[r.Notes.FirstLine.Zh, r.Notes.FirstLine.En]);
        table.Row(l["口径", "Profile"], $"{p.Code} v{p.Version}: {l[p.NameZh, p.NameEn]}");
        table.Row(l["口径出处", "Profile's source"], l[p.SourceZh, p.SourceEn] + (p.IsChecked ? "" : l["（未与原文核对）", " (not checked against the printed text)"]));
        table.Row(l["步速", "Speeds"], string.Join(l["，", ", "], Enum.GetValues<Pace>().Select(r.PaceName)));
        table.Row(l["分钟", "Minutes"], string.Join(", ", p.Minutes));
        table.Row(l["吸附上限", "Snap limit"], l[$"{p.SnapLimitMetres} 米", $"{p.SnapLimitMetres} m"]);
        table.Row(l["最远找到", "Looked for up to"], l[$"{p.HorizonMetres} 米", $"{p.HorizonMetres} m"]);
        table.Row(l["总数单位", "Counted in"], r.Unit);
        table.Row(l["坐标系", "Datum"], "WGS-84");
        table.Row(l["说明", "Note"], r.Note);
        table.Row(l["街道来源", "Streets"], l["© OpenStreetMap 贡献者，ODbL 1.0（生成城市除外）", "© OpenStreetMap contributors, ODbL 1.0 (generated cities excepted)"]);
        table.Row(l["社区数", "Communities"], r.Data.Communities.Count.ToString(CultureInfo.InvariantCulture));
    }
}
