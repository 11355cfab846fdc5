using Wutong.Platform.Access;

namespace Wutong.Activities.SigningUp;

/// <summary>报名: one account's place at one activity, as a guest or as a volunteer. Signed up again after it was withdrawn, it is the same row.</summary>
internal sealed class SignUpRow : PlacedRow, IOfPerson
{
    public required Guid Id { get; init; }
    public required Guid ActivityId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>志愿者.</summary>
    public required bool IsHelper { get; set; }
    public required SignUpState State { get; set; }

    /// <summary>Whoever waits longest moves up first.</summary>
    public required DateTime SignedAtUtc { get; set; }

    /// <summary>The activity's, so that one's own are found in order without it.</summary>
    public required DateTime BeginsAtUtc { get; set; }

    /// <summary>Wrong codes so far.</summary>
    public int Misses { get; set; }

    /// <summary>Confirmed minutes of a volunteer's service.</summary>
    public int? Minutes { get; set; }

    /// <summary>What they gave.</summary>
    public long? Points { get; set; }

    /// <summary>The entry in the ledger; null: nothing was given.</summary>
    public Guid? TransferId { get; set; }

    Guid? IOfPerson.PersonId => AccountId;
}

/// <summary>How a sign-up stands. The numbers are stored.</summary>
internal enum SignUpState
{
    /// <summary>候补.</summary>
    Waiting = 1,
    /// <summary>已报名: has a place.</summary>
    Holding = 2,
    /// <summary>已退出.</summary>
    Withdrawn = 3,
    /// <summary>活动取消.</summary>
    CalledOff = 4,
    /// <summary>现场来的: never signed up, and tried the code there.</summary>
    There = 5,
}
