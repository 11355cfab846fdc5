using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Entries;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;

namespace Wutong.Essays.Telling;

/// <summary>征文告诉谁: its author.</summary>
internal sealed class EssayNotices(AppDb db) : INoticeSource
{
    public string Kind => EssayBook.Kind;

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var numbers = messages.Select(m => m.RecordId).ToList();
        var authors = await db.Set<EntryRow>().AsNoTracking().TagWith("essays.to-notice").Where(e => numbers.Contains(e.Number)).ToDictionaryAsync(e => e.Number, e => e.AuthorId, ct);
        return [.. from m in messages where authors.ContainsKey(m.RecordId) select (m, authors[m.RecordId])];
    }
}

/// <summary>What is said in a notice about an entry: its title. All of it is told after the judging only.</summary>
internal sealed class EssayTexts(AppDb db) : IOutsideText
{
    public string Kind => EssayBook.Kind;
    public Permission See => EssaysPermissions.Own;

    public (string Chinese, string English) LabelOf(string topic) => topic switch
    {
        "essay.awarded" => ("征文获奖", "Essay award"),
        "essay.published" => ("征文作品发表", "Essay published"),
        "essay.taken-back" => ("征文作品撤下", "Essay taken back"),
        _ => ("征文来稿", "Essay"),
    };

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await db.Set<EntryRow>().AsNoTracking().TagWith("essays.to-tell").Where(e => ids.Contains(e.Number)).ToListAsync(ct))
            .ToDictionary(e => e.Number, e => new OutsideText(e.Title.Length > 0 ? e.Title : e.Number, [], e.Place, null, e.AuthorId), StringComparer.Ordinal);
}
