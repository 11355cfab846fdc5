using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Streets.Chiefs;

/// <summary>路长任命: who answers for a road or a section, at one level, from a day on. Never changed: the next appointment, or an end, is a row of its own.</summary>
internal sealed class ChiefRow : PlacedRow, IAppendOnly
{
    public required Guid Id { get; init; }
    public required string RoadCode { get; init; }

    /// <summary>Null: for the whole road.</summary>
    public string? SectionCode { get; init; }
    public required ChiefLevel Level { get; init; }

    /// <summary>As the board shows it.</summary>
    public required string Name { get; init; }
    public required string Duty { get; init; }

    /// <summary>办公或值班电话: never somebody's own.</summary>
    public required string Phone { get; init; }
    public required DateOnly FromDay { get; init; }
    public required DateTime RecordedAtUtc { get; init; }
    public required Guid RecordedById { get; init; }
}

/// <summary>任期结束: the last day of an appointment.</summary>
internal sealed class ChiefEndRow : IAppendOnly
{
    public required Guid ChiefId { get; init; }

    /// <summary>The day before its first for one that never took effect.</summary>
    public required DateOnly LastDay { get; init; }
    public string? Reason { get; init; }
    public required DateTime RecordedAtUtc { get; init; }
    public required Guid RecordedById { get; init; }
}
