using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Figures;

/// <summary>合计: a number that each fact of another figure bears, added up; its records are those facts.</summary>
/// <param name="Over">Whose facts.</param>
/// <param name="Measure">The number.</param>
public sealed record SumFigure<T>(string Code, string NameZh, string NameEn, string FormulaZh, string FormulaEn, string UnitZh, string UnitEn, FactFigure<T> Over, System.Linq.Expressions.Expression<Func<T, long>> Measure)
    : CountedFigure(Code, NameZh, NameEn, FormulaZh, FormulaEn, UnitZh, UnitEn, Over.IsPublic, Over.See) where T : FactRow
{
    public override bool IsCount => false;

    public override async Task<FigureValue> ValueAsync(AppDb db, FigureAsk ask, CancellationToken ct) => new(await Over.Rows(db, ask).SumAsync(Measure, ct));

    public override Task<List<Guid>> RecordIdsAsync(AppDb db, FigureAsk ask, CancellationToken ct) => Over.RecordIdsAsync(db, ask, ct);

    internal override Task<FigureRecords> RecordsAsync(AppDb db, FigureAsk ask, FigureReach reach, PageKey? page, int size, Language.Lang lang, CancellationToken ct) => Over.RecordsAsync(db, ask, reach, page, size, lang, ct);

    internal override Microsoft.AspNetCore.Http.IResult File(AppDb db, FigureAsk ask, FigureReach reach, string format, Language.Lang lang) => Over.File(db, ask, reach, format, lang);
}
