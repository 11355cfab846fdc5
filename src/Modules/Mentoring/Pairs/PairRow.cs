using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Mentoring.Pairs;

/// <summary>师徒结对: one mentor, one trainee, one agreement.</summary>
internal sealed class PairRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }

    /// <summary>The agreement's number.</summary>
    public required string Code { get; init; }
    public required Guid ProgrammeId { get; init; }
    public required Guid MentorId { get; init; }
    public required Guid TraineeId { get; init; }

    /// <summary>"mentor → trainee", as they were called then; for staff.</summary>
    public required string Name { get; init; }

    /// <summary>帮带目标, one a line.</summary>
    public required string Goals { get; set; }
    public required DateOnly SignedDay { get; init; }
    public required bool IsOpen { get; set; }
}

/// <summary>Signed, or ended.</summary>
internal sealed class PairEventRow : LifeRow
{
    /// <summary>Why it ended.</summary>
    public string? Why { get; init; }
}

/// <summary>帮带记录: they met, and what it was about.</summary>
internal sealed class MeetingRow : FactRow
{
    public required Guid PairId { get; init; }
    public required string PairCode { get; init; }
    public required int Minutes { get; init; }
    public required string Topic { get; init; }

    /// <summary>What is to be done until the next time.</summary>
    public string? Next { get; init; }
}
