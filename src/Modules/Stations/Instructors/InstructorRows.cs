using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Stations.Instructors;

/// <summary>党建指导员: name and office, as posted at the stations they serve; no telephone and nothing else of the person.</summary>
internal sealed class InstructorRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string SortKey { get; init; }

    /// <summary>单位和职务.</summary>
    public required string Office { get; init; }
    public bool IsOpen { get; set; } = true;
}

/// <summary>指导员起止.</summary>
internal sealed class InstructorEventRow : LifeRow
{
    public required string Office { get; init; }
}

/// <summary>联系谁: a station or a unit an instructor serves.</summary>
internal sealed class InstructorDutyRow
{
    public required Guid Id { get; init; }
    public required Guid InstructorId { get; init; }

    /// <summary>One of the two.</summary>
    public Guid? StationId { get; init; }
    public Guid? UnitId { get; init; }
    public required DateTime BeganAtUtc { get; init; }
    public DateTime? EndedAtUtc { get; set; }
}
