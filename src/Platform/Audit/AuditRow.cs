namespace Wutong.Platform.Audit;

/// <summary>审计记录: who did what to which record, when. Ids and field names, never values. Written by the door, numbered and linked by the sealing job.</summary>
internal sealed class AuditRow
{
    public required Guid Id { get; init; }
    public required DateTime AtUtc { get; init; }
    public required Guid ActorId { get; init; }
    public required int ActorKind { get; init; }
    public Guid? SessionId { get; init; }
    public required string Command { get; init; }
    public required string Permission { get; init; }
    public required string Kind { get; init; }
    public required string RecordId { get; init; }

    /// <summary>Area or unit the command touched, as far as it touched one.</summary>
    public string? AreaCode { get; init; }
    public Guid? UnitId { get; init; }

    /// <summary>"task/018f…~state,due_at;task_event+2": table, key, what happened, names of the fields.</summary>
    public required string Changes { get; init; }

    /// <summary>SHA-256 of all the above, <see cref="AuditHash"/>.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>1, 2, 3 without a gap; null until sealed.</summary>
    public long? Number { get; init; }

    /// <summary>SHA-256 of the link before, the number and the content hash; null until sealed.</summary>
    public byte[]? Link { get; init; }
}
