using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Measures;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Frame;

namespace Wutong.Cases;

/// <summary>由记录发现的案卷: a case and the record it was found on, for the laws and figures of the module the record is of.</summary>
public sealed record BornCase
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required CaseStage Stage { get; init; }
    public required string OriginId { get; init; }

    /// <summary>居民看的话: where it stands, in plain words.</summary>
    public (string Chinese, string English) PlainWords => CaseWords.Plain(Stage);

    /// <summary>Its time is nobody's business here.</summary>
    public PillKind Pill => CaseWords.PillOf(Stage, null, default);

    /// <summary>All cases found on records of a kind, whoever may see them: part of a larger query.</summary>
    public static IQueryable<BornCase> Of(AppDb db, string kind) =>
        db.Set<CaseRow>().AsNoTracking().Where(c => c.OriginKind == kind).Select(c => new BornCase { Id = c.Id, Number = c.Number, Stage = c.Stage, OriginId = c.OriginId! });

    /// <summary>How many cases found on records of a kind were reported in a period; by the case's own area.</summary>
    public static CountedFigure Figure(string code, string zh, string en, string formulaZh, string formulaEn, string kind) => new FactFigure<CaseEventRow>(
        code, zh, en, formulaZh, formulaEn, "件", "cases", IsPublic: true, CasesPermissions.See,
        (db, ask) =>
        {
            var born = db.Set<CaseRow>().Where(c => c.OriginKind == kind);
            return CaseFacts.Moves(db, ask, CaseMove.Report).Where(e => born.Any(c => c.Id == e.CaseId));
        }, CaseFigures.Columns, e => $"cases/{e.CaseId}");
}
