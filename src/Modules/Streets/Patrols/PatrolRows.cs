using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Streets.Chiefs;

namespace Wutong.Streets.Patrols;

/// <summary>巡查计划: how often a road is walked at one level. Never changed: a new plan is a new row, in force from its month on.</summary>
internal sealed class PatrolPlanRow : PlacedRow, IAppendOnly
{
    public required Guid Id { get; init; }
    public required string RoadCode { get; init; }
    public required ChiefLevel Level { get; init; }

    /// <summary>每月次数; 0: the plan ends.</summary>
    public required int TimesAMonth { get; init; }

    /// <summary>The first day of the month it is in force from.</summary>
    public required DateOnly FromMonth { get; init; }
    public required DateTime RecordedAtUtc { get; init; }
    public required Guid RecordedById { get; init; }
}

/// <summary>巡查: a road was walked on a day, and what its checks came to. Where and when somebody went is not recorded, only that it was done.</summary>
internal sealed class WalkRow : FactRow
{
    public required string RoadCode { get; init; }
    public required ChiefLevel Level { get; init; }

    /// <summary>Who recorded it: for the record's own history, counted nowhere.</summary>
    public required Guid RecordedById { get; init; }

    /// <summary>Codes of the sections walked, joined by a comma; empty: the whole road.</summary>
    public required string Sections { get; init; }

    /// <summary>The list of checks it went by.</summary>
    public required Guid VersionId { get; init; }
    public required int Passed { get; init; }
    public required int Failed { get; init; }
    public string? Note { get; init; }
    public List<WalkCheckRow> Checks { get; init; } = [];
}

internal sealed class WalkCheckRow : IAppendOnly
{
    public required Guid WalkId { get; init; }
    public required string ItemCode { get; init; }
    public required bool IsPassed { get; init; }
    public string? Note { get; init; }
}
