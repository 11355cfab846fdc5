using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

/// <summary>What a draft is held against: the areas, and what else of the registers its rules ask for.</summary>
internal sealed record Standing(AreaTree Areas, IReadOnlySet<string> Roads);

/// <summary>What zones, estates, roads and sections are written by.</summary>
internal abstract partial class EntryRegistrar<TDraft, TRow>(string kind) : IRegistrar<TDraft> where TDraft : class, IDraft where TRow : EntryRow
{
    private const int LongestName = 100, LongestEnglishName = 200;

    public Target TargetOf(TDraft draft, IWrite write) => AreaTree.Of(write.Db) is var areas && areas.Find(AreaOf(draft)) is { } area ? new(areas.PlaceOf(area.Code)) : Target.Installation;

    public Target? TargetOf(string code, IWrite write) => Find(code, write) is { } row ? Target.Of(row) : null;

    public Answer Add(TDraft draft, IWrite write)
    {
        if (Rows(write).Any(r => r.Code == draft.Code)) return new Answer.Refused("territory.code-taken", $"已有代码为 {draft.Code} 的记录，请换一个代码。", $"There is an entry with the code {draft.Code} already; choose another.", "code");
        var standing = StandingOf(write);
        Check([draft], standing, _ => null);
        write.Db.Add(Make(draft, standing));
        return Done(draft.Code, write);
    }

    public Answer Change(TDraft draft, IWrite write)
    {
        var (row, standing) = (Find(draft.Code, write)!, StandingOf(write));
        Check([draft], standing, _ => row);
        Fill(row, draft, standing);
        return Done(draft.Code, write);
    }

    public Answer Retire(string code, IWrite write)
    {
        var row = Find(code, write)!;
        if (StillNeeded(row, write) is { } no) return no;
        row.IsOpen = false;
        return Done(code, write);
    }

    public Answer Replace(IReadOnlyList<TDraft> drafts, IReplacement? prepared, IWrite write)
    {
        var replacement = prepared as Replacement<TRow> ?? Prepared(drafts, write);
        var bulk = new BulkRows<TRow>(write);
        bulk.Put(replacement.Written);
        AfterPut(replacement.Written, write);
        bulk.Close(replacement.Gone);
        write.Note(kind, "all", $"{replacement.Written.Count} written", $"{replacement.Gone.Count} closed");
        AfterReplace(write);
        write.Db.ChangeTracker.Clear();
        RegisterNews.Whole(kind, write);
        RegisterVersion.Next(write);
        return new Answer.Done(kind, "all");
    }

    /// <summary>What replacing the register by these drafts writes: rows that are new or differ, and codes that are closed. The drafts have been found good.</summary>
    /// <param name="old">Every row there is, of no context; they are filled anew.</param>
    public Replacement<TRow> Prepare(IReadOnlyList<TDraft> drafts, Standing standing, IReadOnlyDictionary<string, TRow> old)
    {
        var written = new List<TRow>();
        var gone = old.Values.Where(r => r.IsOpen).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        int added = 0, same = 0;
        foreach (var draft in drafts)
        {
            var row = old.GetValueOrDefault(draft.Code);
            bool isNew = !gone.Remove(draft.Code);
            var (before, system) = (isNew ? null : Face(row!), row?.SourceSystem);
            var now = row ?? Make(draft, standing);
            if (row is not null) Fill(row, draft, standing);
            bool isSame = !isNew && Face(now) == before;
            if (isNew) added++;
            else if (isSame) same++;
            if (!isSame || now.SourceSystem != system) written.Add(now);
        }
        written.Sort((x, y) => string.CompareOrdinal(x.Code, y.Code)); // so that an index grows at one place
        return new(written, [.. gone], added, drafts.Count - added - same, same);
    }

    /// <summary>Everything wrong with these drafts; the rule behind both a command and an import's check.</summary>
    public List<Fault> Faults(IReadOnlyList<TDraft> drafts, Standing standing, Func<string, TRow?> old)
    {
        var faults = new List<Fault>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            int index = i;
            if (!CodeShape.IsMatch(draft.Code ?? "")) faults.Add(new(i, "code", $"代码是 1 到 32 个字母、数字或短横，现为“{draft.Code}”", $"a code of 1 to 32 letters, digits or hyphens was expected and '{draft.Code}' came"));
            else if (!codes.Add(draft.Code!)) faults.Add(new(i, "code", $"代码 {draft.Code} 出现了两次", $"the code {draft.Code} stands twice"));
            if (standing.Areas.Find(AreaOf(draft)) is null) faults.Add(new(i, "areaCode", $"台账里没有代码为“{AreaOf(draft)}”的辖区", $"no area has the code '{AreaOf(draft)}'"));
            faults.AddRange(Own(draft, standing, draft.Code is null ? null : old(draft.Code)).Select(f => f with { Index = index }));
        }
        return faults;
    }

    /// <summary>Everything of a row that a reader can see, as one text to compare.</summary>
    private string Face(TRow row) => $"{row.NameZh}|{row.NameEn}|{row.AreaCode}|{row.IsOpen}|{OwnFace(row)}";

    protected abstract string OwnFace(TRow row);

    protected static string Hash(byte[]? bytes) => bytes is null ? "" : Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(bytes));

    public static Standing StandingOf(Platform.Data.AppDb db) => new(AreaTree.Of(db), db.Set<RoadRow>().Where(r => r.IsOpen).Select(r => r.Code).ToHashSet(StringComparer.Ordinal));

    protected abstract string AreaOf(TDraft draft);
    protected abstract IEnumerable<Fault> Own(TDraft draft, Standing standing, TRow? old);
    protected abstract TRow Make(TDraft draft, Standing standing);
    protected abstract void FillOwn(TRow row, TDraft draft);
    protected virtual Answer.Refused? StillNeeded(TRow row, IWrite write) => null;
    protected virtual void AfterPut(IReadOnlyList<TRow> rows, IWrite write) { }
    protected virtual void AfterReplace(IWrite write) { }
    protected virtual IQueryable<TRow> Rows(IWrite write) => write.Db.Set<TRow>();

    protected static void Fill(TRow row, Names names, string area, Standing standing)
    {
        (row.NameZh, row.NameEn, row.SortKey) = (names.Zh, names.En, SortKey.Of(names.Zh));
        (row.AreaCode, row.Place, row.IsOpen) = (area, standing.Areas.PlaceOf(area), true);
    }

    protected abstract Names NamesOf(TDraft draft);

    protected static IEnumerable<Fault> NameFaults(string? name, string? nameEn)
    {
        if (string.IsNullOrWhiteSpace(name)) yield return new(0, "nameZh", "名称不能为空", "a name was expected");
        else if (name.Trim().Length > LongestName) yield return new(0, "nameZh", $"名称最多 {LongestName} 字", $"a name of at most {LongestName} characters was expected");
        if (nameEn?.Trim().Length > LongestEnglishName) yield return new(0, "nameEn", $"英文名最多 {LongestEnglishName} 字", $"an English name of at most {LongestEnglishName} characters was expected");
    }

    protected static Fault? CountFault(string field, int? count) => count is < 0 or > 10_000_000 ? new(0, field, "应为 0 到 10000000 的整数", "a whole number from 0 to 10000000 was expected") : null;

    private void Fill(TRow row, TDraft draft, Standing standing)
    {
        Fill(row, NamesOf(draft), AreaOf(draft), standing);
        FillOwn(row, draft);
        if (!string.IsNullOrWhiteSpace(draft.Geometry)) row.SourceSystem = draft.System;
    }

    private Replacement<TRow> Prepared(IReadOnlyList<TDraft> drafts, IWrite write)
    {
        var (standing, old) = (StandingOf(write), Rows(write).AsNoTracking().ToDictionary(r => r.Code, StringComparer.Ordinal));
        Check(drafts, standing, old.GetValueOrDefault);
        return Prepare(drafts, standing, old);
    }

    private void Check(IReadOnlyList<TDraft> drafts, Standing standing, Func<string, TRow?> old)
    {
        if (Faults(drafts, standing, old) is [var first, ..]) throw first.ToException(drafts.Count > 1);
    }

    private TRow? Find(string code, IWrite write) => Rows(write).SingleOrDefault(r => r.Code == code && r.IsOpen);

    private static Standing StandingOf(IWrite write) => StandingOf(write.Db);

    private Answer.Done Done(string code, IWrite write)
    {
        RegisterNews.Changed(kind, code, write);
        RegisterVersion.Next(write);
        return new(kind, code);
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,31}\z")] private static partial Regex CodeShape { get; }
}

internal readonly record struct Names(string Zh, string? En)
{
    public static Names Of(string zh, string? en) => new(zh.Trim(), string.IsNullOrWhiteSpace(en) ? null : en.Trim());
}
