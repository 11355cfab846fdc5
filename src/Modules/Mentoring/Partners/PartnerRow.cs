using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Mentoring.Partners;

/// <summary>导师 or 学员 of a programme: a name and an office, and for staff only.</summary>
internal sealed class PartnerRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required Guid ProgrammeId { get; init; }
    public required PartnerSide Side { get; init; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }

    /// <summary>职务.</summary>
    public required string Office { get; set; }

    /// <summary>How many trainees a mentor takes; 1 for a trainee.</summary>
    public required int Capacity { get; set; }

    /// <summary>What a mentor is good at, or a trainee wants to learn: codes of the list of fields.</summary>
    public List<PartnerFieldRow> Fields { get; init; } = [];

    /// <summary>False: no longer takes part.</summary>
    public required bool IsOpen { get; set; }

    /// <summary>正式任职 of a trainee; null: not yet.</summary>
    public DateTime? InPostAtUtc { get; set; }
}

internal sealed class PartnerFieldRow
{
    public required Guid PartnerId { get; init; }
    public required string Field { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum PartnerSide
{
    /// <summary>导师.</summary>
    Mentor = 1,
    /// <summary>学员.</summary>
    Trainee = 2,
}

/// <summary>Joined, or left.</summary>
internal sealed class PartnerEventRow : LifeRow
{
    public required PartnerSide Side { get; init; }
}
