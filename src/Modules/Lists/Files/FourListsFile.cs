using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Needs;
using Wutong.Lists.Records;
using Wutong.Lists.Resources;
using Wutong.Lists.Views;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Lists.Files;

/// <summary>What the check of a file came to.</summary>
/// <param name="Command">What brings it in; null while something is wrong, or nothing is new.</param>
/// <param name="Known">Rows that stand on the list already, by their numbers.</param>
/// <param name="Troubles">Everything wrong; empty: all rows are good.</param>
internal sealed record FourListsFileCheck(Table Table, ICommand? Command, int New, int Known, IReadOnlyList<InputTrouble> Troubles);

/// <summary>清单文件: needs or resources from XLSX or CSV, with the titles the export has; the whole file checked before anything is written.</summary>
internal sealed class FourListsFile(ListReading reading, IUnits units, IAreas areas, ICurrentActor current, Rights rights, TimeProvider time)
{
    public const int MostRows = 2_000;
    private static readonly Column Number = new("编号", "No."), NeedTitle = new("需求", "What is needed"), ResourceTitle = new("资源", "What is offered"), Kind = new("类别", "Kind"), Area = new("辖区", "所属辖区代码", "Area"), Spot = new("地点", "Where"),
        Text = new("说明", "Details"), People = new("涉及人数", "People"), WantedBy = new("希望时间", "Wanted by"), Source = new("来源", "Source"), UnitName = new("提供单位", "单位代码", "Unit"),
        Capacity = new("容量", "Capacity"), CapacityUnit = new("容量单位", "Unit of capacity"), PerUnit = new("每单位服务人数", "People per unit"), From = new("开始日期", "From"), Until = new("结束日期", "Until"), Times = new("时间说明", "Times");

    public static IReadOnlyList<string> TitlesOf(Which which) => which == Which.Resources
        ? [ResourceTitle.Title, Kind.Title, UnitName.Title, Capacity.Title, CapacityUnit.Title, PerUnit.Title, From.Title, Until.Title, Times.Title, Spot.Title, Area.Title, Text.Title]
        : [NeedTitle.Title, Kind.Title, People.Title, Spot.Title, Area.Title, WantedBy.Title, Source.Title, Text.Title];

    /// <exception cref="InputException">Not such a file, or too long.</exception>
    public async Task<FourListsFileCheck> CheckAsync(Stream content, string name, Which which, CancellationToken ct)
    {
        var table = Table.Read(content, name, ct);
        if (table.Rows.Count is 0 or > MostRows) throw new InputException($"{name}: 1 to {MostRows} rows were expected, {table.Rows.Count} came");
        var known = await KnownAsync(which, ct);
        try { return which == Which.Resources ? Resources(table, known) : Needs(table, known); }
        catch (InputException wrong) when (wrong.Troubles.Count > 0) { return new(table, null, 0, 0, wrong.Troubles); }
    }

    private FourListsFileCheck Needs(Table table, KnownWords known)
    {
        var (reading, rows, before, today) = (new TableReading(table), new List<GatherNeed>(), 0, time.ChinaToday);
        foreach (var _ in reading.Rows(NeedTitle, Kind, Area))
        {
            if (IsBefore(reading, known)) { before++; continue; }
            var (title, area, people, wanted) = (Title(reading, NeedTitle, known), AreaOf(reading, known), reading.Count(People) ?? 1, reading.Day(WantedBy));
            if (people is < 1 or > NeedBook.MostPeople) reading.Trouble(People, $"1 to {NeedBook.MostPeople} was expected", $"应为 1 到 {NeedBook.MostPeople}");
            if (wanted < today) reading.Trouble(WantedBy, "a day from today on was expected", "应为今天以后的日期");
            rows.Add(new(KindOf(reading), title, area, SourceOf(reading), people, reading.Text(Text, FourListsModel.LongestText), reading.Text(Spot, FourListsModel.LongestWords), wanted));
        }
        return new(table, rows.Count == 0 ? null : new ImportNeeds(rows), rows.Count, before, []);
    }

    private static FourListsFileCheck Resources(Table table, KnownWords known)
    {
        var (reading, rows, before) = (new TableReading(table), new List<OfferResource>(), 0);
        foreach (var _ in reading.Rows(ResourceTitle, Kind, UnitName, Capacity, CapacityUnit, From, Area))
        {
            if (IsBefore(reading, known)) { before++; continue; }
            var (title, area, capacity, per) = (Title(reading, ResourceTitle, known), AreaOf(reading, known), reading.Count(Capacity) ?? 0, reading.Count(PerUnit) ?? 1);
            var (from, until) = (reading.Needed(From).Length > 0 ? reading.Day(From) : null, reading.Day(Until));
            if (capacity is < 1 or > 100_000) reading.Trouble(Capacity, "1 to 100000 was expected", "应为 1 到 100000");
            if (per is < 1 or > 10_000) reading.Trouble(PerUnit, "1 to 10000 was expected", "应为 1 到 10000");
            if (until < from) reading.Trouble(Until, "it ends before it begins", "在开始日期以前");
            rows.Add(new(KindOf(reading), title, UnitOf(reading, known), area, capacity, reading.Needed(CapacityUnit, FourListsModel.LongestUnit), from ?? default, per, until, reading.Text(Times), reading.Text(Spot), reading.Text(Text, FourListsModel.LongestText)));
        }
        return new(table, rows.Count == 0 ? null : new ImportResources(rows), rows.Count, before, []);
    }

    /// <summary>A row with a number is one that was exported: it stays as it is.</summary>
    private static bool IsBefore(TableReading reading, KnownWords known)
    {
        if (reading.Text(Number) is not { } number) return false;
        if (known.Numbers.Contains(number)) return true;
        reading.Trouble(Number, $"nothing within your reach has the number '{number}'; leave it empty for a new row", $"您的范围里没有编号“{number}”；新的一行请留空");
        return false;
    }

    private static string Title(TableReading reading, Column column, KnownWords known)
    {
        var title = reading.Needed(column, FourListsModel.LongestTitle);
        if (title.Length == 1) reading.Trouble(column, "at least 2 characters were expected", "至少 2 个字");
        if (title.Length > 1 && !known.Titles.Add((title, reading.Text(Area) ?? ""))) reading.Trouble(column, "the same stands on the list, or in this file, for the same area", "同一辖区的清单上或这个文件里已有同样的一项");
        return title;
    }

    private static NeedKind KindOf(TableReading reading) => OneOf(reading, Kind, reading.Needed(Kind), Enum.GetValues<NeedKind>(), ListWords.Of);

    private static NeedSource SourceOf(TableReading reading) => OneOf(reading, Source, reading.Text(Source) ?? ListWords.Of(NeedSource.Community).Chinese, Enum.GetValues<NeedSource>().Where(s => s != NeedSource.Own), ListWords.Of);

    private static T OneOf<T>(TableReading reading, Column column, string word, IEnumerable<T> all, Func<T, (string Chinese, string English)> words) where T : struct, Enum
    {
        foreach (var one in all)
            if (words(one) is var (zh, en) && (word == zh || string.Equals(word, en, StringComparison.OrdinalIgnoreCase))) return one;
        if (word.Length > 0) reading.Trouble(column, $"one of {string.Join(", ", all.Select(a => words(a).English))} was expected, '{word}' came", $"应为 {string.Join("、", all.Select(a => words(a).Chinese))} 之一，现为“{word}”");
        return default;
    }

    private static string AreaOf(TableReading reading, KnownWords known)
    {
        var word = reading.Needed(Area);
        if (word.Length == 0 || known.Areas.TryGetValue(word, out var code) && code is not null) return word.Length == 0 ? "" : known.Areas[word]!;
        reading.Trouble(Area, $"no one area within your reach has the code or name '{word}'", $"您的范围里没有代码或名称为“{word}”的辖区，或者同名的不止一个");
        return "";
    }

    private static Guid UnitOf(TableReading reading, KnownWords known)
    {
        var word = reading.Needed(UnitName);
        if (word.Length == 0 || known.Units.TryGetValue(word, out var id) && id is not null) return word.Length == 0 ? default : known.Units[word]!.Value;
        reading.Trouble(UnitName, $"no one open unit has the code or name '{word}'", $"没有代码或名称为“{word}”的单位，或者同名的不止一个");
        return default;
    }

    /// <summary>Words that mean two things mean none: their value is null.</summary>
    private sealed record KnownWords(HashSet<string> Numbers, HashSet<(string Title, string Area)> Titles, Dictionary<string, string?> Areas, Dictionary<string, Guid?> Units);

    private async Task<KnownWords> KnownAsync(Which which, CancellationToken ct)
    {
        var (areaWords, unitWords) = (new Dictionary<string, string?>(StringComparer.Ordinal), new Dictionary<string, Guid?>(StringComparer.Ordinal));
        var within = await areas.WithinAsync(current.Actor.ReachOf(which == Which.Resources ? FourListsPermissions.Offer : FourListsPermissions.Gather, rights), ct);
        foreach (var area in within)
            foreach (var word in new[] { area.Code, area.NameZh, area.NameEn }.OfType<string>().Distinct()) areaWords[word] = areaWords.TryAdd(word, area.Code) ? area.Code : null;
        foreach (var unit in (await units.AllAsync(ct)).Values.Where(u => u.IsOpen))
            foreach (var word in new[] { unit.Code, unit.NameZh, unit.NameEn }.OfType<string>().Distinct()) unitWords[word] = unitWords.TryAdd(word, unit.Id) ? unit.Id : null;
        var rows = which == Which.Resources
            ? await reading.Resources().TagWith("four-lists.file-known").Select(r => new { r.Number, r.Title, Code = r.GridCode ?? r.CommunityCode ?? r.StreetCode ?? r.DistrictCode, IsStanding = r.State != ResourceState.Withdrawn }).ToListAsync(ct)
            : await reading.Needs().TagWith("four-lists.file-known").Select(n => new { n.Number, n.Title, Code = n.GridCode ?? n.CommunityCode ?? n.StreetCode ?? n.DistrictCode, IsStanding = n.State == NeedState.Open || n.State == NeedState.Linked }).ToListAsync(ct);
        var names = within.ToDictionary(a => a.Code, a => a.NameZh, StringComparer.Ordinal);
        var titles = rows.Where(r => r.IsStanding && r.Code is not null).SelectMany(r => new[] { (r.Title, r.Code!), (r.Title, names.GetValueOrDefault(r.Code!, "")) }).ToHashSet();
        return new([.. rows.Select(r => r.Number)], titles, areaWords, unitWords);
    }
}
