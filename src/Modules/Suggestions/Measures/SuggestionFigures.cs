using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Measures;

/// <summary>建言献策的指标: counts of steps.</summary>
internal static class SuggestionFigures
{
    public static FactFigure<SuggestionEventRow> Made { get; } = Of("made", "提出的建议", "Suggestions made", "这段时间内提出的建议，后来撤回的也算", "suggestions made in the period, also those withdrawn later", SuggestionState.Made);
    public static FactFigure<SuggestionEventRow> BecameNeeds { get; } = Of("became-needs", "转成需求的建议", "Suggestions that became needs", "这段时间内转成需求的建议", "suggestions that became a need in the period", SuggestionState.BecameNeed);
    public static FactFigure<SuggestionEventRow> BecameCases { get; } = Of("became-cases", "转成案卷的建议", "Suggestions that became cases", "这段时间内转成案卷的建议", "suggestions that became a case in the period", SuggestionState.BecameCase);
    public static FactFigure<SuggestionEventRow> Answered { get; } = Of("answered", "答复的建议", "Suggestions answered", "这段时间内没有转、直接答复的建议", "suggestions answered in words in the period", SuggestionState.Answered);

    public static IReadOnlyList<Figure> All { get; } = [Made, BecameNeeds, BecameCases, Answered];

    /// <remarks>Neither the words nor who wrote them are among them.</remarks>
    private static IReadOnlyList<ListColumn<SuggestionEventRow>> Columns =>
    [
        new("number", "编号", "No.", (e, _) => e.Number, 16, IsPublic: true), new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("happened", "发生时间", "Happened", (e, _) => e.HappenedAtUtc, 20, IsPublic: true), new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
    ];

    private static FactFigure<SuggestionEventRow> Of(string code, string zh, string en, string formulaZh, string formulaEn, SuggestionState state) => new(
        "suggestions." + code, zh, en, formulaZh, formulaEn, "条", "suggestions", IsPublic: true, SuggestionsPermissions.Decide, (db, ask) => InPeriod(db, ask, state), Columns, e => "suggestions/" + e.Number);

    private static IQueryable<SuggestionEventRow> InPeriod(AppDb db, FigureAsk ask, SuggestionState state)
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<SuggestionEventRow>().Standing(ask.AsOfUtc).Where(e => e.State == state && e.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(e => e.HappenedAtUtc >= from);
    }
}
