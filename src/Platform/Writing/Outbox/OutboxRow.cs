namespace Wutong.Platform.Writing.Outbox;

/// <summary>发件箱: what must be told outside, and to this program's own memories, once it is committed. Ids only.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    /// <summary>PostgreSQL's transaction number; 0 on SQLite. Read in order of (Tx, Id) below the oldest transaction still running, so that no late commit is passed over.</summary>
    public required long Tx { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string Topic { get; init; }
    public required string Kind { get; init; }
    public required string RecordId { get; init; }
    public required Guid AuditId { get; init; }
}
