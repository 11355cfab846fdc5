using Wutong.Platform.Access;

namespace Wutong.Points.Entries;

/// <summary>手工入账单: points or minutes entered, taken away or taken back by hand. One asks, another decides.</summary>
internal sealed class EntryRow : PlacedRow
{
    public required Guid Id { get; init; }
    public required EntryKind Kind { get; init; }
    public required Guid MemberId { get; init; }
    public required int Points { get; init; }
    public required int Minutes { get; init; }

    /// <summary>The transfer to be taken back.</summary>
    public Guid? TransferId { get; init; }
    public required string Reason { get; init; }
    public required Guid AskedById { get; init; }
    public required DateTime AskedAtUtc { get; init; }
    public required EntryState State { get; set; }
    public Guid? DecidedById { get; set; }
    public DateTime? DecidedAtUtc { get; set; }

    /// <summary>Why it was refused, or a note.</summary>
    public string? Answer { get; set; }

    /// <summary>What was written.</summary>
    public Guid? WrittenId { get; set; }
}

/// <summary>The numbers are stored.</summary>
internal enum EntryKind
{
    /// <summary>补记.</summary>
    Add = 1,
    /// <summary>扣减.</summary>
    Deduct = 2,
    /// <summary>冲正.</summary>
    Reverse = 3,
}

/// <summary>The numbers are stored.</summary>
internal enum EntryState
{
    Asked = 1,
    Approved = 2,
    Refused = 3,
    /// <summary>撤回, by whoever asked.</summary>
    Withdrawn = 4,
}
