using Wutong.Platform.Chains;

namespace Wutong.Platform.Audit;

/// <summary>审计记录: who did what to which record, when. Ids and field names, never values. Written by the door, numbered and linked by the sealing job.</summary>
internal sealed class AuditRow : ISealed
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

    /// <summary>Of all the above, <see cref="AuditHash"/>.</summary>
    public required byte[] ContentHash { get; init; }

    public long? Number { get; init; }
    public byte[]? Link { get; init; }
}
