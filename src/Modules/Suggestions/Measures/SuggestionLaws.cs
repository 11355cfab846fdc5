using Wutong.Cases;
using Wutong.Lists;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Measures;

/// <summary>建言献策的规律.</summary>
internal static class SuggestionLaws
{
    public static Law LastEvent { get; } = Of("stands-where-its-last-event-left-it", "建议的状态就是最后一步之后的状态", "A suggestion stands where its last event left it", "的状态和最后一步不一致", "and its last event do not agree",
        (db, rows) => rows.Where(s => !db.Set<SuggestionEventRow>().Any(e => e.SuggestionId == s.Id && e.Ordinal == s.Steps && e.State == s.State) || db.Set<SuggestionEventRow>().Any(e => e.SuggestionId == s.Id && e.Ordinal > s.Steps)));

    public static Law NeedIsThere { get; } = Of("need-is-there", "转成需求的建议有那项需求", "A suggestion that became a need has that need", "转成的需求不见了", "became a need that is not there",
        (db, rows) => rows.Where(s => s.State == SuggestionState.BecameNeed && !BornNeed.Of(db, SuggestionWords.Kind).Any(n => n.Id == s.BecameId && n.OriginId == s.Number)));

    public static Law CaseIsThere { get; } = Of("case-is-there", "转成案卷的建议有那件案卷", "A suggestion that became a case has that case", "转成的案卷不见了", "became a case that is not there",
        (db, rows) => rows.Where(s => s.State == SuggestionState.BecameCase && !BornCase.Of(db, SuggestionWords.Kind).Any(c => c.Id == s.BecameId && c.OriginId == s.Number)));

    public static Law DecidedByAnother { get; } = Of("decided-by-another", "办理建议的不是提建议的人", "Nobody decides on their own suggestion", "由提出人自己办理", "was decided on by its author",
        (_, rows) => rows.Where(s => s.DecidedById == s.AuthorId || (s.DecidedById == null && s.State != SuggestionState.Made && s.State != SuggestionState.Withdrawn)));

    public static Law EventHasItsSuggestion { get; } = new("suggestions.event-has-its-suggestion", "每条建议事件都有它的建议", "Every event belongs to a suggestion",
        db => db.Set<SuggestionEventRow>().Where(e => !db.Set<SuggestionRow>().Any(s => s.Id == e.SuggestionId)).OrderBy(e => e.Number).ThenBy(e => e.Ordinal)
            .Select(e => new LawBreach(SuggestionWords.Kind, e.Number, $"建议 {e.Number} 有事件，本身却没有了", $"suggestion {e.Number} has events and is not there itself")));

    public static IReadOnlyList<Law> All { get; } = [LastEvent, NeedIsThere, CaseIsThere, DecidedByAnother, EventHasItsSuggestion];

    private static Law Of(string code, string nameZh, string nameEn, string zh, string en, Func<AppDb, IQueryable<SuggestionRow>, IQueryable<SuggestionRow>> broken) => new("suggestions." + code, nameZh, nameEn,
        db => broken(db, db.Set<SuggestionRow>()).OrderBy(s => s.Number).Select(s => new LawBreach(SuggestionWords.Kind, s.Number, $"建议 {s.Number} {zh}", $"suggestion {s.Number} {en}")));
}
