using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Telling;

/// <summary>建议办理告诉谁: whoever made it.</summary>
internal sealed class SuggestionNotices(AppDb db) : INoticeSource
{
    private static readonly HashSet<string> Decided = [.. new[] { SuggestionState.BecameNeed, SuggestionState.BecameCase, SuggestionState.Answered }.Select(SuggestionWords.TopicOf)];

    public string Kind => SuggestionWords.Kind;

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var decided = messages.Where(m => Decided.Contains(m.Topic)).ToList();
        var numbers = decided.ConvertAll(m => m.RecordId);
        var authors = await db.Set<SuggestionRow>().AsNoTracking().TagWith("suggestions.to-notice").Where(s => numbers.Contains(s.Number)).ToDictionaryAsync(s => s.Number, s => s.AuthorId, ct);
        return [.. from m in decided where authors.ContainsKey(m.RecordId) select (m, authors[m.RecordId])];
    }
}

/// <summary>What is said in a notice about a suggestion: its first line, and the answer.</summary>
internal sealed class SuggestionTexts(AppDb db) : IOutsideText
{
    private static readonly Dictionary<string, SuggestionState> States = Enum.GetValues<SuggestionState>().ToDictionary(SuggestionWords.TopicOf, StringComparer.Ordinal);

    public string Kind => SuggestionWords.Kind;
    public Permission See => SuggestionsPermissions.Own;

    public (string Chinese, string English) LabelOf(string topic) =>
        States.TryGetValue(topic, out var state) && SuggestionWords.Of(state) is var (zh, en) ? ("建议" + zh, "Suggestion " + en) : ("建议", "Suggestion");

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await db.Set<SuggestionRow>().AsNoTracking().TagWith("suggestions.to-tell").Where(s => ids.Contains(s.Number)).ToListAsync(ct))
            .ToDictionary(s => s.Number, s => new OutsideText(s.Title.Length > 0 ? s.Title : s.Number, string.IsNullOrEmpty(s.Answer) ? [] : [s.Answer], s.Place, null, s.AuthorId), StringComparer.Ordinal);
}
