using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;

namespace Wutong.Lists.Views;

/// <summary>需求回告给谁: whatever happens to a need after it was raised, to who raised it.</summary>
internal sealed class NeedNotices(AppDb db) : INoticeSource
{
    private static readonly string Raised = ListWords.TopicOf(ListKind.Need, ListMove.Raise);
    public string Kind => ListWords.Need;

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var ids = messages.Where(m => m.Topic != Raised).Select(m => Guid.Parse(m.RecordId)).Distinct().ToList();
        var authors = await db.Set<NeedRow>().AsNoTracking().TagWith("four-lists.to-notice").Where(n => ids.Contains(n.Id) && n.PersonId != null).ToDictionaryAsync(n => n.Id, n => n.PersonId!.Value, ct);
        return [.. from message in messages where message.Topic != Raised && authors.ContainsKey(Guid.Parse(message.RecordId)) select (message, authors[Guid.Parse(message.RecordId)])];
    }
}

/// <summary>What is said outside, and in a notice, about a need: number, what is needed, what was told.</summary>
internal sealed class NeedTexts(AppDb db) : IOutsideText
{
    private static readonly Dictionary<string, ListMove> Moves = Enum.GetValues<ListMove>().ToDictionary(m => ListWords.TopicOf(ListKind.Need, m), StringComparer.Ordinal);
    public string Kind => ListWords.Need;
    public Permission See => FourListsPermissions.Hear;

    public (string Chinese, string English) LabelOf(string topic) => Moves.TryGetValue(topic, out var move) && ListWords.Of(move) is var words ? ("需求" + words.Chinese, "Need " + words.English) : ("需求", "Need");

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        var needs = await db.Set<NeedRow>().AsNoTracking().TagWith("four-lists.to-tell").Where(n => wanted.Contains(n.Id)).ToListAsync(ct);
        return needs.ToDictionary(n => n.Id.ToString(), n => new OutsideText($"{n.Number} {n.Title}", n.Told is null ? [] : [n.Told], n.Place, null, n.PersonId), StringComparer.Ordinal);
    }
}
