using Wutong.Platform.Access;

namespace Wutong.Posts.Claims;

/// <summary>认领: one member's claim on one shift; a projection of its events. Claimed again after it was withdrawn, it is the same row.</summary>
internal sealed class ClaimRow : PlacedRow, IOfPerson
{
    public required Guid Id { get; init; }
    public required Guid ShiftId { get; init; }
    public required Guid PostId { get; init; }
    public required Guid MemberId { get; init; }

    /// <summary>The shift's, so that what overlaps is found without it.</summary>
    public required DateTime BeginsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public required ClaimState State { get; set; }

    /// <summary>Whoever waits longest moves up first.</summary>
    public required DateTime ClaimedAtUtc { get; set; }

    /// <summary>How many events it has.</summary>
    public int Steps { get; set; }
    public DateTime? CameAtUtc { get; set; }
    public DateTime? LeftAtUtc { get; set; }

    /// <summary>Wrong codes so far.</summary>
    public int Misses { get; set; }

    /// <summary>Confirmed minutes of service.</summary>
    public int? Minutes { get; set; }

    /// <summary>What they gave.</summary>
    public long? Points { get; set; }

    /// <summary>The entry in the ledger; null: nothing was given.</summary>
    public Guid? TransferId { get; set; }

    Guid? IOfPerson.PersonId => MemberId;
}

/// <summary>How a claim stands. The numbers are stored.</summary>
internal enum ClaimState
{
    /// <summary>候补.</summary>
    Waiting = 1,
    /// <summary>已认领: has a place.</summary>
    Holding = 2,
    /// <summary>已签到.</summary>
    Came = 3,
    /// <summary>已签退, to be confirmed.</summary>
    Left = 4,
    /// <summary>已确认.</summary>
    Served = 5,
    /// <summary>未到.</summary>
    Missed = 6,
    /// <summary>已说明: did not come, for a reason staff accepted.</summary>
    Excused = 7,
    /// <summary>已退出, before the shift began.</summary>
    Withdrawn = 8,
    /// <summary>班次取消.</summary>
    Cancelled = 9,
}
