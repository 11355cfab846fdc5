using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Views;

/// <summary>取数的路: a reader reaches cases by areas and by units; each is one walk along one index, newest first, that ends with the page. "This area or that unit" in one query would be a walk through everything.</summary>
internal static class CaseWays
{
    public static IReadOnlyList<IQueryable<CaseRow>> Of(AppDb db, CaseFilter filter, AreaLevel? level, Reach reach, DateTime nowUtc, PageKey? page)
    {
        var all = Narrowed(db.Set<CaseRow>().AsNoTracking(), filter, nowUtc);
        var (ways, beside) = (new List<IQueryable<CaseRow>>(), BesideOn(db));
        if (reach.IsEverything) ways.Add(Asked(all, filter, level, beside));
        foreach (var (at, code) in reach.Areas)
            ways.Add(filter.Unit is null && filter.Area is null && (filter.Kind is null || IsOpenOnly(filter)) ? In(all, at, code) : Asked(beside(all, at, code), filter, level, beside));
        List<IQueryable<CaseRow>> paged = [.. ways.Select(w => w.PageBy(c => c.Number, c => c.Number, page, isDescending: true))];
        foreach (var unit in reach.Units)
        {
            paged.Add(AskedBeside(all.Where(c => c.UnitId == unit), filter, level, beside).PageBy(c => c.Number, c => c.Number, page, isDescending: true));
            paged.Add(ByParts(db, unit, filter, level, nowUtc, page));
        }
        return paged;
    }

    /// <summary>Rows within an area.</summary>
    internal delegate IQueryable<CaseRow> Within(IQueryable<CaseRow> rows, AreaLevel level, string code);

    /// <summary>What takes no area and no unit. A number begins with its day in Beijing, so days are a stretch of the index.</summary>
    public static IQueryable<CaseRow> Narrowed(IQueryable<CaseRow> rows, CaseFilter filter, DateTime nowUtc)
    {
        if (filter.Stage is { } stage) rows = rows.Where(c => c.Stage == stage);
        if (filter.Kind is { } kind) rows = rows.Where(c => c.KindCode == kind);
        if (IsOpenOnly(filter)) rows = rows.Where(c => c.WaitsFor != null);
        if (filter.IsOpen == false) rows = rows.Where(c => c.WaitsFor == null);
        if (filter.IsLate) rows = rows.Where(c => c.DueAtUtc <= nowUtc);
        if (filter.IsUrgent) rows = rows.Where(c => c.Priority != CasePriority.Normal);
        return OnDays(rows, filter.From, filter.To);
    }

    /// <summary>Reported on these days in Beijing, both included: a stretch of every index that goes by number.</summary>
    public static IQueryable<CaseRow> OnDays(IQueryable<CaseRow> rows, DateOnly? from, DateOnly? to)
    {
        if (from is { } first && RecordNumbers.DayOf(first) is var begin) rows = rows.Where(c => string.Compare(c.Number, begin) >= 0);
        if (to is { } last && RecordNumbers.DayOf(last.AddDays(1)) is var end) rows = rows.Where(c => string.Compare(c.Number, end) < 0);
        return rows;
    }

    public static IQueryable<CaseRow> In(IQueryable<CaseRow> rows, AreaLevel level, string code) => level switch
    {
        AreaLevel.District => rows.Where(c => c.DistrictCode == code),
        AreaLevel.Subdistrict => rows.Where(c => c.StreetCode == code),
        AreaLevel.Community => rows.Where(c => c.CommunityCode == code),
        _ => rows.Where(c => c.GridCode == code),
    };

    /// <summary>One question for each area and each unit a reach holds.</summary>
    public static IEnumerable<IQueryable<CaseRow>> Each(Reach reach, IQueryable<CaseRow> rows, Within within)
    {
        if (reach.IsEverything) return [rows];
        return [.. reach.Areas.Select(a => within(rows, a.Level, a.Code)), .. reach.Units.Select(unit => rows.Where(c => c.UnitId == unit))];
    }

    /// <summary>A late case is open, an urgent one is looked for while it is, and so are most stages: the index of open cases, a few in a hundred, then does.</summary>
    private static bool IsOpenOnly(CaseFilter filter) => filter.IsOpen == true || filter.IsLate || filter.IsUrgent || (filter.Stage is { } stage && CaseMoves.WaitsFor(stage) is not null);

    /// <summary>How a condition that is not to be walked by is put. PostgreSQL knows how common each value is and finds the narrower index itself, and would misjudge words it cannot count; SQLite takes any index that fits.</summary>
    public static Within BesideOn(AppDb db) => db.Database.ProviderName?.Contains("Npgsql", StringComparison.Ordinal) == true ? In : Beside;

    /// <summary>The same condition, in words no index begins with: where a narrower one is asked for, that one is walked.</summary>
    private static IQueryable<CaseRow> Beside(IQueryable<CaseRow> rows, AreaLevel level, string code) => level switch
    {
        AreaLevel.District => rows.Where(c => c.DistrictCode + "" == code),
        AreaLevel.Subdistrict => rows.Where(c => c.StreetCode + "" == code),
        AreaLevel.Community => rows.Where(c => c.CommunityCode + "" == code),
        _ => rows.Where(c => c.GridCode + "" == code),
    };

    private static IQueryable<CaseRow> Asked(IQueryable<CaseRow> rows, CaseFilter filter, AreaLevel? level, Within beside) => filter.Unit is { } unit
        ? filter.Area is { } area ? beside(rows, level!.Value, area).Where(c => c.UnitId == unit) : rows.Where(c => c.UnitId == unit)
        : filter.Area is { } code ? In(rows, level!.Value, code) : rows;

    private static IQueryable<CaseRow> AskedBeside(IQueryable<CaseRow> rows, CaseFilter filter, AreaLevel? level, Within beside)
    {
        if (filter.Unit is { } unit) rows = rows.Where(c => c.UnitId == unit);
        return filter.Area is { } code ? beside(rows, level!.Value, code) : rows;
    }

    /// <summary>Cases a unit helps with or had before: along its parts, each case at its first.</summary>
    private static IQueryable<CaseRow> ByParts(AppDb db, Guid unit, CaseFilter filter, AreaLevel? level, DateTime nowUtc, PageKey? page)
    {
        var parts = db.Set<CasePartRow>().Where(p => p.UnitId == unit && p.ListNumber != null);
        if (filter.From is { } from && RecordNumbers.DayOf(from) is var first) parts = parts.Where(p => string.Compare(p.ListNumber, first) >= 0);
        if (filter.To is { } to && RecordNumbers.DayOf(to.AddDays(1)) is var end) parts = parts.Where(p => string.Compare(p.ListNumber, end) < 0);
        var rows = AskedBeside(Narrowed(db.Set<CaseRow>().AsNoTracking(), filter with { From = null, To = null }, nowUtc), filter, level, BesideOn(db));
        Expression<Func<PartOfCase, string>> number = p => p.Part.ListNumber!;
        return parts.Join(rows, p => p.CaseId, c => c.Id, (p, c) => new PartOfCase { Part = p, Case = c }).PageBy(number, number, page, isDescending: true).Select(p => p.Case);
    }

    private sealed class PartOfCase
    {
        public required CasePartRow Part { get; init; }
        public required CaseRow Case { get; init; }
    }
}
