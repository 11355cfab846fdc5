using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Writing.Outbox;

/// <summary>How far somebody has read the outbox: everything up to and with this message.</summary>
internal readonly record struct OutboxAt(long Tx, long Id);

/// <summary>读到哪里: one row for each reader of the outbox that writes what it makes of it.</summary>
internal sealed class OutboxCursorRow
{
    public required string Name { get; init; }
    public long Tx { get; set; }
    public long Id { get; set; }

    public OutboxAt At => new(Tx, Id);

    /// <summary>Where a reader stands, inside a handler.</summary>
    public static OutboxAt WhereIs(string name, IWrite write) => write.Db.Set<OutboxCursorRow>().AsNoTracking().SingleOrDefault(c => c.Name == name)?.At ?? default;

    /// <summary>Moves a reader on, if it still stands where the work began: a node that was paused meanwhile finds it has moved, and changes nothing.</summary>
    public static bool Advance(string name, OutboxAt from, OutboxAt to, IWrite write)
    {
        var row = write.Db.Set<OutboxCursorRow>().AsTracking().SingleOrDefault(c => c.Name == name);
        if ((row?.At ?? default) != from) return false;
        if (row is null) write.Db.Add(row = new OutboxCursorRow { Name = name });
        (row.Tx, row.Id) = (to.Tx, to.Id);
        return true;
    }
}

/// <summary>One message of the outbox.</summary>
internal sealed record OutboxMessage(OutboxAt At, DateTime AtUtc, string Topic, string Kind, string RecordId);

/// <summary>Reads the outbox in an order in which nothing committed late is passed over.</summary>
internal static class OutboxReader
{
    /// <summary>Messages after a place, at most <paramref name="most"/>.</summary>
    /// <remarks>PostgreSQL gives out ids before it commits: only messages of transactions older than any still running are told, in order of transaction.</remarks>
    public static async Task<List<OutboxMessage>> AfterAsync(AppDb db, OutboxAt at, int most, CancellationToken ct)
    {
        // a row value: both databases begin in the index where the mark is; "tx > a or tx = a and id > b" they would look for from its start
        return await (db.Database.IsNpgsql() ? db.Set<OutboxRow>().FromSql($"SELECT * FROM outbox WHERE tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AND (tx, id) > ({at.Tx}, {at.Id})")
                : db.Set<OutboxRow>().FromSql($"SELECT * FROM outbox WHERE (tx, id) > ({at.Tx}, {at.Id})"))
            .AsNoTracking().TagWith("outbox.after").OrderBy(m => m.Tx).ThenBy(m => m.Id).Take(most)
            .Select(m => new OutboxMessage(new OutboxAt(m.Tx, m.Id), m.AtUtc, m.Topic, m.Kind, m.RecordId)).ToListAsync(ct);
    }

    /// <summary>The messages that may be told already.</summary>
    public static IQueryable<OutboxRow> Told(AppDb db) => (db.Database.IsNpgsql()
        ? db.Set<OutboxRow>().FromSqlRaw("SELECT * FROM outbox WHERE tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        : db.Set<OutboxRow>()).AsNoTracking();

    public static async Task<OutboxAt> WhereAsync(AppDb db, string name, CancellationToken ct) =>
        (await db.Set<OutboxCursorRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Name == name, ct))?.At ?? default;
}
