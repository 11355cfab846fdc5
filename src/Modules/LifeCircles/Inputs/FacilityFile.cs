using System.Globalization;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Inputs;

/// <summary>设施文件: facilities from CSV, XLSX or GeoJSON points.</summary>
internal static class FacilityFile
{
    private static readonly Column Code = new("编号", "code", "ref", "id"), Name = new("名称", "name"), NameEn = new("英文名", "name_en", "name:en"), Kind = new("类别", "kind", "type"),
        Lon = new("经度", "lon", "lng", "longitude"), Lat = new("纬度", "lat", "latitude"), Hours = new("开放时间", "opening_hours"),
        Opened = new("启用日期", "opened_on"), Closed = new("停用日期", "closed_on"), Replaced = new("改到", "replaced_by");

    /// <exception cref="InputException">Names every wrong row and field.</exception>
    public static IReadOnlyList<Facility> Read(string path, IReadOnlyList<FacilityKind> kinds, CancellationToken ct)
    {
        var reading = PlaceReading.Of(PointTable.Read(path, ct));
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<Facility>();
        var replaced = new List<(int Row, string Code, string By)>();
        reading.AfterLast = () =>
        {
            foreach (var (row, code, by) in replaced)
                if (by == code) reading.Trouble(row, Replaced, $"'{by}' is the facility itself; the one that took its place was expected");
                else if (!codes.Contains(by)) reading.Trouble(row, Replaced, $"the code of a facility in this file was expected, '{by}' came");
        };
        foreach (var row in reading.Rows(Name, Kind, Lon, Lat))
        {
            if (row.Number % 1024 == 0) ct.ThrowIfCancellationRequested();
            var code = reading.Text(Code, 64) ?? string.Create(CultureInfo.InvariantCulture, $"F{row.Number:00000}");
            if (!codes.Add(code)) reading.Trouble(Code, $"'{code}' stands twice; each facility needs a code of its own");
            var (opened, closed, by) = (reading.Day(Opened), reading.Day(Closed), reading.Text(Replaced, 64));
            if (closed < opened) reading.Trouble(Closed, $"a day not before {Opened.Title} {opened:yyyy-MM-dd} was expected, {closed:yyyy-MM-dd} came");
            if (by is not null) replaced.Add((row.Number, code, by));
            all.Add(new(code, KindOf(reading, kinds), reading.Needed(Name), reading.Text(NameEn), reading.Position(Lon, Lat), reading.Text(Hours, 255), opened, closed, by));
        }
        return all;
    }

    private static int KindOf(TableReading reading, IReadOnlyList<FacilityKind> kinds)
    {
        var text = reading.Needed(Kind);
        if (text.Length == 0) return 0;
        for (int i = 0; i < kinds.Count; i++)
            if (string.Equals(text, kinds[i].Code, StringComparison.OrdinalIgnoreCase) || text == kinds[i].NameZh || string.Equals(text, kinds[i].NameEn, StringComparison.OrdinalIgnoreCase)) return i;
        reading.Trouble(Kind, $"one of {string.Join(", ", kinds.Select(k => $"{k.NameZh}/{k.Code}"))} was expected, '{text}' came");
        return 0;
    }
}
