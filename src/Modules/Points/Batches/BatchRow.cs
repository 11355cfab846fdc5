using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Points.Batches;

/// <summary>兑换批次: at this moment, whoever had so many points in this area qualified.</summary>
internal sealed class BatchRow : PlacedRow, IAppendOnly
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required int LeastPoints { get; init; }
    public required DateTime OpenedAtUtc { get; init; }
    public required Guid OpenedById { get; init; }

    /// <summary>How many qualified.</summary>
    public required int Qualified { get; init; }
}

/// <summary>获得资格: one member in one batch. How many points there were is not kept: the ledger knows.</summary>
internal sealed class QualifiedRow : FactRow
{
    public required Guid BatchId { get; init; }
    public required Guid MemberId { get; init; }
}
