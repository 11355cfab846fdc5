using Wutong.Platform.Access;

namespace Wutong.Points.Redeeming;

/// <summary>兑换: a gift reserved with its points, until it is handed over or goes back. Which of the two, its transfers say; this is their projection.</summary>
internal sealed class RedemptionRow : PlacedRow, IOfPerson
{
    public required Guid Id { get; init; }

    /// <summary>"20220919-K7QM2".</summary>
    public required string Number { get; init; }
    public required Guid MemberId { get; init; }
    public required Guid GiftId { get; init; }
    public required Guid StationId { get; init; }

    /// <summary>Whole points, as it was then.</summary>
    public required int Price { get; init; }
    public required RedemptionState State { get; set; }

    /// <summary>The transfer that reserved.</summary>
    public required Guid ReservedById { get; init; }
    public required DateTime ReservedAtUtc { get; init; }

    /// <summary>Goes back when it was not fetched by then.</summary>
    public required DateTime UntilUtc { get; init; }
    public DateTime? SettledAtUtc { get; set; }

    /// <summary>The transfer that settled it.</summary>
    public Guid? SettledById { get; set; }

    Guid? IOfPerson.PersonId => MemberId;
}

/// <summary>The numbers are stored.</summary>
internal enum RedemptionState
{
    /// <summary>待领取.</summary>
    Reserved = 1,
    /// <summary>已领取.</summary>
    HandedOver = 2,
    /// <summary>已退回: points and gift are where they were.</summary>
    Released = 3,
}
