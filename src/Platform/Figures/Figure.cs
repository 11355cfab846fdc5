using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Listing;

namespace Wutong.Platform.Figures;

/// <summary>What is asked of a figure.</summary>
/// <param name="FromUtc">Happened at or after; null: from the beginning.</param>
/// <param name="ToUtc">Happened before; null: until the as-of moment.</param>
/// <param name="AsOfUtc">截至: what was recorded by then.</param>
/// <param name="Area">Only this area; null: everywhere.</param>
public sealed record FigureAsk(DateTime? FromUtc, DateTime? ToUtc, DateTime AsOfUtc, Place? Area = null)
{
    public static FigureAsk At(DateTime asOfUtc) => new(null, null, asOfUtc);

    /// <summary>Where the period ends, whatever was asked.</summary>
    public DateTime End => ToUtc is { } to && to < AsOfUtc ? to : AsOfUtc;
}

/// <summary>指标: a number that opens its records. A module declares its own, once, with the one query behind it.</summary>
/// <param name="Code">"module.name", stable: bulletins name it.</param>
/// <param name="FormulaZh">The formula in words.</param>
/// <param name="UnitZh">件, 项, 人.</param>
/// <param name="IsPublic">Anybody may see its value, and its records with their public columns.</param>
/// <param name="See">Who may see all columns of the records in reach; and who may see it at all when it is not public.</param>
public abstract record Figure(string Code, string NameZh, string NameEn, string FormulaZh, string FormulaEn, string UnitZh, string UnitEn, bool IsPublic, Permission See)
{
    public abstract Task<FigureValue> ValueAsync(AppDb db, FigureAsk ask, CancellationToken ct);
}

/// <summary>The value of a figure.</summary>
/// <param name="Of">For a rate: the denominator; the value is then the numerator.</param>
public sealed record FigureValue(long Value, long? Of = null);

/// <summary>A figure that counts rows: its records are those rows.</summary>
public abstract record CountedFigure(string Code, string NameZh, string NameEn, string FormulaZh, string FormulaEn, string UnitZh, string UnitEn, bool IsPublic, Permission See)
    : Figure(Code, NameZh, NameEn, FormulaZh, FormulaEn, UnitZh, UnitEn, IsPublic, See)
{
    /// <summary>The value is how many records there are; a median's is not.</summary>
    public virtual bool IsCount => true;

    /// <summary>Ids of all records counted, in order of id: what a frozen figure keeps.</summary>
    public abstract Task<List<Guid>> RecordIdsAsync(AppDb db, FigureAsk ask, CancellationToken ct);

    /// <summary>A page of the records as this reader may see them, newest first.</summary>
    internal abstract Task<FigureRecords> RecordsAsync(AppDb db, FigureAsk ask, FigureReach reach, PageKey? page, int size, Language.Lang lang, CancellationToken ct);

    internal abstract Microsoft.AspNetCore.Http.IResult File(AppDb db, FigureAsk ask, FigureReach reach, string format, Language.Lang lang);
}

/// <summary>How far a reader may look into a figure's records.</summary>
/// <param name="IsPublicOnly">Only public columns.</param>
internal sealed record FigureReach(Reach Reach, bool IsPublicOnly);

/// <summary>One page of a figure's records, cells ready to show.</summary>
/// <param name="Links">Where each row opens; null where the reader may not go.</param>
internal sealed record FigureRecords(IReadOnlyList<(string Zh, string En)> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<string?> Links, string? Previous, string? Next);

/// <summary>计数指标 over one table of facts.</summary>
/// <param name="Counted">The facts counted: the module's one query. It sees the period and the as-of; area and reach are cut afterwards.</param>
/// <param name="LinkOf">The page of the record, relative; null when it has none.</param>
public sealed record FactFigure<T>(
    string Code, string NameZh, string NameEn, string FormulaZh, string FormulaEn, string UnitZh, string UnitEn, bool IsPublic, Permission See,
    Func<AppDb, FigureAsk, IQueryable<T>> Counted, IReadOnlyList<ListColumn<T>> Columns, Func<T, string?> LinkOf)
    : CountedFigure(Code, NameZh, NameEn, FormulaZh, FormulaEn, UnitZh, UnitEn, IsPublic, See) where T : FactRow
{
    public override async Task<FigureValue> ValueAsync(AppDb db, FigureAsk ask, CancellationToken ct) => new(await Rows(db, ask).CountAsync(ct));

    public override Task<List<Guid>> RecordIdsAsync(AppDb db, FigureAsk ask, CancellationToken ct) => Rows(db, ask).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);

    internal override async Task<FigureRecords> RecordsAsync(AppDb db, FigureAsk ask, FigureReach reach, PageKey? page, int size, Language.Lang lang, CancellationToken ct)
    {
        var rows = reach.Reach.Cut(Rows(db, ask));
        var made = PageKey.Page(await rows.PageNewest(r => r.Id, page).Take(size + 1).ToListAsync(ct), page, size, r => ("", r.Id.ToString()));
        var columns = ColumnsFor(reach);
        return new([.. columns.Select(c => (c.Chinese, c.English))], [.. made.Items.Select(r => columns.ConvertAll(c => c.Value(r, lang)))],
            [.. made.Items.Select(r => reach.IsPublicOnly ? null : LinkOf(r))], made.Previous, made.Next);
    }

    internal override Microsoft.AspNetCore.Http.IResult File(AppDb db, FigureAsk ask, FigureReach reach, string format, Language.Lang lang) =>
        ListFile.Answer(format, lang[NameZh, NameEn], ColumnsFor(reach), reach.Reach.Cut(Rows(db, ask)).OrderByDescending(r => r.Id).AsAsyncEnumerable(), lang);

    private List<ListColumn<T>> ColumnsFor(FigureReach reach) => [.. Columns.Where(c => c.IsPublic || !reach.IsPublicOnly)];

    internal IQueryable<T> Rows(AppDb db, FigureAsk ask)
    {
        var rows = Counted(db, ask).AsNoTracking().TagWith("figure " + Code);
        return ask.Area?.Finest is not { } code ? rows : ask.Area.Level switch
        {
            AreaLevel.District => rows.Where(r => r.DistrictCode == code),
            AreaLevel.Subdistrict => rows.Where(r => r.StreetCode == code),
            AreaLevel.Community => rows.Where(r => r.CommunityCode == code),
            _ => rows.Where(r => r.GridCode == code),
        };
    }
}

/// <summary>中位数: the middle one of a number that each fact of another figure bears; its records are those facts.</summary>
/// <param name="Over">Whose facts.</param>
/// <param name="Measure">The number; facts without one do not count.</param>
/// <remarks>Of two in the middle the larger, so that it is a number some fact bears; 0 when there is none.</remarks>
public sealed record MedianFigure<T>(string Code, string NameZh, string NameEn, string FormulaZh, string FormulaEn, string UnitZh, string UnitEn, FactFigure<T> Over, System.Linq.Expressions.Expression<Func<T, int?>> Measure)
    : CountedFigure(Code, NameZh, NameEn, FormulaZh, FormulaEn, UnitZh, UnitEn, Over.IsPublic, Over.See) where T : FactRow
{
    public override bool IsCount => false;

    public override async Task<FigureValue> ValueAsync(AppDb db, FigureAsk ask, CancellationToken ct)
    {
        var numbers = Over.Rows(db, ask).Select(Measure).Where(n => n != null);
        return new(await numbers.OrderBy(n => n).Skip(await numbers.CountAsync(ct) / 2).FirstOrDefaultAsync(ct) ?? 0);
    }

    public override Task<List<Guid>> RecordIdsAsync(AppDb db, FigureAsk ask, CancellationToken ct) => Over.RecordIdsAsync(db, ask, ct);

    internal override Task<FigureRecords> RecordsAsync(AppDb db, FigureAsk ask, FigureReach reach, PageKey? page, int size, Language.Lang lang, CancellationToken ct) => Over.RecordsAsync(db, ask, reach, page, size, lang, ct);

    internal override Microsoft.AspNetCore.Http.IResult File(AppDb db, FigureAsk ask, FigureReach reach, string format, Language.Lang lang) => Over.File(db, ask, reach, format, lang);
}

/// <summary>比率: always told with its numerator and denominator, because the field's denominators are not uniform.</summary>
public sealed record RateFigure(string Code, string NameZh, string NameEn, string FormulaZh, string FormulaEn, bool IsPublic, Permission See, CountedFigure Numerator, CountedFigure Denominator)
    : Figure(Code, NameZh, NameEn, FormulaZh, FormulaEn, "%", "%", IsPublic, See)
{
    public override async Task<FigureValue> ValueAsync(AppDb db, FigureAsk ask, CancellationToken ct) =>
        new((await Numerator.ValueAsync(db, ask, ct)).Value, (await Denominator.ValueAsync(db, ask, ct)).Value);
}
