using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Territory;

namespace Wutong.Streets.Shops;

/// <summary>What the check of a file came to.</summary>
/// <param name="Troubles">Everything wrong; empty: all rows are good.</param>
internal sealed record ShopFileCheck(Table Table, IReadOnlyList<ShopDraft> Shops, IReadOnlyList<InputTrouble> Troubles);

/// <summary>商户文件: rows of XLSX or CSV as drafts, the whole file checked before anything is written.</summary>
internal sealed class ShopFile(IEntries<Road> roads, IRoadSections sections, IAreas areas, ICurrentActor current, Rights rights)
{
    public const int MostRows = 20_000;
    private static readonly Column Code = new("编号", "code"), Name = new("店名", "名称", "name"), RoadCode = new("道路编号", "road"), Section = new("路段编号", "section"),
        DoorNumber = new("门牌号", "door"), Kind = new("类别", "kind"), AreaCode = new("所属辖区代码", "area");

    /// <exception cref="InputException">Not such a file, or too long.</exception>
    public async Task<ShopFileCheck> CheckAsync(Stream content, string name, CancellationToken ct)
    {
        var table = Table.Read(content, name, ct);
        if (table.Rows.Count is 0 or > MostRows) throw new InputException($"{name}: 1 to {MostRows} rows were expected, {table.Rows.Count} came");
        var known = await KnownAsync(ct);
        var drafts = new List<ShopDraft>();
        try
        {
            var (reading, doors, codes) = (new TableReading(table), new Dictionary<(string, string, string), int>(), new Dictionary<string, int>(StringComparer.Ordinal));
            foreach (var row in reading.Rows(Name, RoadCode, DoorNumber, Kind, AreaCode)) drafts.Add(Draft(reading, known, doors, codes, row.Number));
            return new(table, drafts, []);
        }
        catch (InputException wrong) when (wrong.Troubles.Count > 0) { return new(table, [], wrong.Troubles); }
    }

    private static ShopDraft Draft(TableReading reading, Known known, Dictionary<(string, string, string), int> doors, Dictionary<string, int> codes, int row)
    {
        var draft = new ShopDraft(reading.Needed(Name, ShopRegister.LongestName), reading.Needed(RoadCode, ShopRegister.LongestCode), reading.Needed(DoorNumber, ShopRegister.LongestDoor), KindOf(reading),
            reading.Needed(AreaCode, 15), reading.Text(Section, ShopRegister.LongestCode), reading.Text(Code, ShopRegister.LongestCode));
        if (draft.Name.Length == 1) reading.Trouble(Name, "at least 2 characters were expected", "至少 2 个字");
        if (draft.Road.Length > 0 && !known.Roads.Contains(draft.Road)) reading.Trouble(RoadCode, $"no road has the code '{draft.Road}'", $"没有编号为“{draft.Road}”的道路");
        if (draft.Section is { } section && !known.Sections.Contains((draft.Road, section))) reading.Trouble(Section, $"the road has no section '{section}'", $"这条路没有编号为“{section}”的路段");
        if (draft.Area.Length > 0 && !known.Areas.Contains(draft.Area)) reading.Trouble(AreaCode, $"no area within your reach has the code '{draft.Area}'", $"您的范围里没有代码为“{draft.Area}”的辖区");
        if (draft.Code is { } code && Fault(() => ShopRegister.CheckedCode(code)) is { } bad) reading.Trouble(Code, bad.English, bad.Chinese);
        if (draft.Code is { } again && !codes.TryAdd(again, row)) reading.Trouble(Code, $"stands twice, first in row {codes[again]}", $"编号重复，第 {codes[again]} 行已有");
        if (draft.Name.Length > 0 && !doors.TryAdd((draft.Road, draft.Door, draft.Name), row))
            reading.Trouble(Name, $"the same name stands at the same door in row {doors[(draft.Road, draft.Door, draft.Name)]}", $"同一门牌的同名商户，第 {doors[(draft.Road, draft.Door, draft.Name)]} 行已有");
        return draft;
    }

    private static ShopKind KindOf(TableReading reading)
    {
        if (reading.Needed(Kind) is not { Length: > 0 } word) return default;
        if (ShopKinds.Find(word) is { } kind) return kind;
        reading.Trouble(Kind, $"one of {string.Join(", ", ShopKinds.All.Select(k => k.Words().English))} was expected, '{word}' came", $"应为 {string.Join("、", ShopKinds.All.Select(k => k.Words().Chinese))} 之一，现为“{word}”");
        return default;
    }

    private static BadInputException? Fault(Action check)
    {
        try { check(); return null; }
        catch (BadInputException bad) { return bad; }
    }

    private sealed record Known(HashSet<string> Roads, HashSet<(string, string)> Sections, HashSet<string> Areas);

    /// <summary>Roads are public; areas are those the sender keeps.</summary>
    private async Task<Known> KnownAsync(CancellationToken ct)
    {
        var codes = new List<string>();
        await foreach (var road in roads.AllAsync(current.Actor.ReachOf(StreetsPermissions.Board, rights), null).WithCancellation(ct)) codes.Add(road.Code);
        var parts = new HashSet<(string, string)>();
        foreach (var some in codes.Chunk(500))
            foreach (var road in await sections.OfAsync(some, ct)) parts.UnionWith(road.Select(s => (s.RoadCode, s.SectionCode!)));
        var within = await areas.WithinAsync(current.Actor.ReachOf(StreetsPermissions.Keep, rights), ct);
        return new([.. codes], parts, [.. within.Select(a => a.Code)]);
    }
}
