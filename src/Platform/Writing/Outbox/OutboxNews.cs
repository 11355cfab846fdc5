using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Writing.Outbox;

/// <summary>Up to where a node's own memory of some records knows what was committed.</summary>
public readonly record struct OutboxMark(long Tx, long Id);

/// <summary>变动消息: which records changed since a mark, for a memory that every node keeps for itself; nothing is written, so every node reads all of it.</summary>
public static class OutboxNews
{
    /// <summary>The last message that can be told now: what is read after this call holds everything up to it.</summary>
    public static async Task<OutboxMark> LastAsync(AppDb db, CancellationToken ct) =>
        (await OutboxReader.Told(db).TagWith("outbox.last").OrderByDescending(m => m.Tx).ThenByDescending(m => m.Id).Select(m => new OutboxAt(m.Tx, m.Id)).Take(1).ToListAsync(ct)) is [var last] ? new(last.Tx, last.Id) : default;

    /// <summary>The messages after a mark, in order, at most <paramref name="most"/>; the ids of records of one kind among them, and the mark after them.</summary>
    public static async Task<(OutboxMark To, int Read, IReadOnlySet<string> Ids)> AfterAsync(AppDb db, OutboxMark from, string kind, int most, CancellationToken ct)
    {
        var messages = await OutboxReader.AfterAsync(db, new(from.Tx, from.Id), most, ct);
        return messages.Count == 0 ? (from, 0, new HashSet<string>()) : (new(messages[^1].At.Tx, messages[^1].At.Id), messages.Count, messages.Where(m => m.Kind == kind).Select(m => m.RecordId).ToHashSet(StringComparer.Ordinal));
    }
}
