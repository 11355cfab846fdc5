using Wutong.Cases.Unowned.Life;
using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Cases.Unowned.Records;

/// <summary>地段事件: one thing that happened to a place, with the unit's name as it then was; kept for ever.</summary>
internal sealed class UnownedEventRow : FactRow, IOfUnit
{
    public required Guid PlaceId { get; init; }
    public required string PlaceNumber { get; init; }
    public required UnownedMove Move { get; init; }

    /// <summary>The state after it.</summary>
    public required UnownedState State { get; init; }

    /// <summary>1, 2, 3 within the place: the order of events.</summary>
    public required int Ordinal { get; init; }
    public required Guid ActorId { get; init; }
    public Guid? UnitId { get; init; }
    public string? UnitName { get; init; }
    public Guid? CaseId { get; init; }
    public string? CaseNumber { get; init; }

    /// <summary>Reason, basis, note.</summary>
    public string? Text { get; init; }

    /// <summary>Of an owner: answers for it from this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Of the first owner: days in Beijing from registering to this.</summary>
    public int? Days { get; init; }
}
