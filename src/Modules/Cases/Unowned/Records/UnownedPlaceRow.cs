using Wutong.Cases.Unowned.Life;
using Wutong.Platform.Access;

namespace Wutong.Cases.Unowned.Records;

/// <summary>三不管地段: a place nobody owned. What is here beyond its entry is a projection of its events, kept by the same command.</summary>
internal sealed class UnownedPlaceRow : PlacedRow, IOfUnit
{
    public required Guid Id { get; init; }

    /// <summary>编号 "20220919-K7QM2".</summary>
    public required string Number { get; init; }
    public required string Name { get; set; }

    /// <summary>Where, in words: between what and what.</summary>
    public required string Spot { get; set; }

    /// <summary>WGS-84; its point, or one inside its outline; null: in words only.</summary>
    public int? LonE7 { get; set; }
    public int? LatE7 { get; set; }

    /// <summary>范围, as <see cref="Outline"/> writes it; null: a point or words only.</summary>
    public string? OutlineText { get; set; }
    public required UnownedState State { get; set; }

    /// <summary>牵头单位.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>长效责任单位.</summary>
    public Guid? UnitId { get; set; }
    public DateOnly? OwnedSince { get; set; }

    /// <summary>When the owner was recorded: what is reported later is a recurrence.</summary>
    public DateTime? OwnerSetAtUtc { get; set; }

    /// <summary>复发次数.</summary>
    public int Recurrences { get; set; }
    public required DateTime RegisteredAtUtc { get; init; }

    /// <summary>How many events it has; the ordinal of the last.</summary>
    public int Steps { get; set; }
}

/// <summary>参与单位: a unit that clears the place this time; the events tell of those before.</summary>
internal sealed class UnownedPartRow
{
    public required Guid PlaceId { get; init; }
    public required Guid UnitId { get; init; }
    public required bool IsLead { get; set; }
    public required DateTime JoinedAtUtc { get; init; }

    /// <summary>验收: when its word was recorded; null: not yet.</summary>
    public DateTime? AcceptedAtUtc { get; set; }
}

/// <summary>地段上的案卷: a case that lies at a place; at one at most.</summary>
internal sealed class UnownedCaseRow
{
    public required Guid CaseId { get; init; }
    public required Guid PlaceId { get; init; }

    /// <summary>The event that marked it.</summary>
    public required Guid EventId { get; init; }
    public required bool IsRecurrence { get; init; }
    public required DateTime MarkedAtUtc { get; init; }
}
