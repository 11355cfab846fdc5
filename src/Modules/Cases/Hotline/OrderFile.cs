using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Territory;

namespace Wutong.Cases.Hotline;

/// <summary>What the check of a file came to.</summary>
/// <param name="Known">Orders that are cases already.</param>
/// <param name="Troubles">Everything wrong; empty: all rows are good.</param>
internal sealed record OrderFileCheck(Table Table, IReadOnlyList<OrderDraft> Orders, int Known, IReadOnlyList<InputTrouble> Troubles);

/// <summary>工单文件: rows of XLSX or CSV as orders, the whole file checked before anything is written.</summary>
internal sealed class OrderFile(AppDb db, CaseKinds kinds, IAreas areas, IAreaLookup lookup, ICurrentActor current, Rights rights)
{
    public const int MostRows = 5_000;
    private static readonly Column Number = new("工单号", "工单编号", "number"), Text = new("内容", "诉求内容", "text"), Kind = new("类别", "kind"), Address = new("地点", "诉求地址", "address"),
        AreaCode = new("所属辖区代码", "area"), Lon = new("经度", "lon"), Lat = new("纬度", "lat"), Private = new("不公开", "private");

    /// <param name="system">What the positions of the file are in.</param>
    /// <exception cref="InputException">Not such a file, or too long.</exception>
    public async Task<OrderFileCheck> CheckAsync(Stream content, string name, CaseSource source, CoordinateSystem system, CancellationToken ct)
    {
        var table = Table.Read(content, name, ct);
        if (table.Rows.Count is 0 or > MostRows) throw new InputException($"{name}: 1 to {MostRows} rows were expected, {table.Rows.Count} came");
        var within = (await areas.WithinAsync(current.Actor.ReachOf(CasesPermissions.Enter, rights), ct)).Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var index = await lookup.NowAsync(ct);
        var (drafts, numbers, now) = (new List<OrderDraft>(), new Dictionary<string, int>(StringComparer.Ordinal), kinds.Now(db));
        try
        {
            var reading = new TableReading(table);
            foreach (var row in reading.Rows(Number, Text)) drafts.Add(Draft(reading, now, within, index, numbers, system, row.Number));
        }
        catch (InputException wrong) when (wrong.Troubles.Count > 0) { return new(table, [], 0, wrong.Troubles); }
        var known = 0;
        foreach (var some in drafts.Select(d => d.Number).Chunk(500))
            known += await db.Set<CaseRow>().AsNoTracking().TagWith("cases.orders-known").CountAsync(c => c.Source == source && c.OutsideNumber != null && some.Contains(c.OutsideNumber), ct);
        return new(table, drafts, known, []);
    }

    private static OrderDraft Draft(TableReading reading, System.Collections.Frozen.FrozenDictionary<string, CaseKind> now, HashSet<string> within, AreaIndex index, Dictionary<string, int> numbers, CoordinateSystem system, int row)
    {
        var (number, text, address, area) = (reading.Needed(Number, 64), reading.Needed(Text, 4000), reading.Text(Address), reading.Text(AreaCode, 15));
        if (number.Length > 0 && !numbers.TryAdd(number, row)) reading.Trouble(Number, $"stands twice, first in row {numbers[number]}", $"工单号重复，第 {numbers[number]} 行已有");
        if (text.Length == 1) reading.Trouble(Text, "at least 2 characters were expected", "至少 2 个字");
        if (area is not null && !within.Contains(area)) reading.Trouble(AreaCode, $"no area within your reach has the code '{area}'", $"您的范围里没有代码为“{area}”的辖区");
        var (lon, lat) = PointOf(reading, within, index, system);
        if (address is null && area is null && lon is null) reading.Trouble(Address, "an address, an area or a position was expected", "地点、辖区代码、经纬度至少要有一样");
        return new(Guid.CreateVersion7(), number, KindOf(reading, now), text, address, area, lon, lat, reading.Text(Private, 4) is "是" or "yes" or "true" or "1");
    }

    private static (int? Lon, int? Lat) PointOf(TableReading reading, HashSet<string> within, AreaIndex index, CoordinateSystem system)
    {
        if (reading.Text(Lon) is null && reading.Text(Lat) is null) return default;
        if (Degrees(reading, Lon, 180) is not { } lon || Degrees(reading, Lat, 90) is not { } lat) return default;
        var point = Coordinates.ToWgs84(Geo.GeoPoint.FromDegrees(lon, lat), system);
        if (index.At(point) is not { } place || !within.Contains(place.Finest ?? "")) { reading.Trouble(Lon, "the position lies outside your area", "这个位置不在您的辖区"); return default; }
        return (point.LonE7, point.LatE7);
    }

    private static double? Degrees(TableReading reading, Column column, double most)
    {
        if (reading.Needed(column) is not { Length: > 0 } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most) return value;
        reading.Trouble(column, $"degrees were expected, '{text}' came", $"应为度数，现为“{text}”");
        return null;
    }

    /// <summary>By code or by name; nothing said, or a word nobody knows: 其他问题, for whoever registers it to decide.</summary>
    private static string KindOf(TableReading reading, System.Collections.Frozen.FrozenDictionary<string, CaseKind> now) =>
        reading.Text(Kind) is not { } word ? ShippedKinds.Other : now.Values.FirstOrDefault(k => k.IsOpen && (k.Code == word || k.NameZh == word || k.NameEn == word))?.Code ?? ShippedKinds.Other;
}
