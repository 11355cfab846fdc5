namespace Wutong.Platform.Outside.Deliveries;

/// <summary>投递状态. The numbers are stored.</summary>
internal enum DeliveryState { Waiting = 1, Sent = 2, Dead = 3 }

/// <summary>投递: one message for one subscription, and how often it was tried.</summary>
internal sealed class DeliveryRow
{
    /// <summary>Also the message's id for the receiver, the same in every try.</summary>
    public required Guid Id { get; init; }
    public required Guid SubscriptionId { get; init; }

    /// <summary>The message of the outbox; null: a trial.</summary>
    public long? OutboxId { get; init; }
    public required long OutboxTx { get; init; }
    public required string Topic { get; init; }
    public required string Kind { get; init; }
    public required string RecordId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime AtUtc { get; init; }
    public required DeliveryState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>When it was first to be sent; a message is tried for three days from then on.</summary>
    public required DateTime FirstUtc { get; set; }
    public required DateTime NextUtc { get; set; }

    /// <summary>When it was sent or given up.</summary>
    public DateTime? EndedAtUtc { get; set; }

    /// <summary>Why the last try failed: code and words, which never hold an address, key or text.</summary>
    public string? ReasonCode { get; set; }
    public string? ReasonZh { get; set; }
    public string? ReasonEn { get; set; }

    public void Say(OutsideReason reason) => (ReasonCode, ReasonZh, ReasonEn) = (Shortened.Of(reason.Code, 64), Shortened.Of(reason.Chinese, 200), Shortened.Of(reason.English, 200));

    public void GiveUp(OutsideReason reason, DateTime nowUtc)
    {
        Say(reason);
        (State, EndedAtUtc) = (DeliveryState.Dead, nowUtc);
    }
}
