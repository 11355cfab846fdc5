using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Greening.Nursery;

/// <summary>苗圃.</summary>
internal sealed class NurseryRow : PlacedRow
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string SortKey { get; init; }
}

/// <summary>库存: plants of a variety in a nursery; the sum of its moves, never below none.</summary>
internal sealed class StockRow
{
    public required Guid NurseryId { get; init; }
    public required Guid VarietyId { get; init; }
    public required int Plants { get; set; }
}

/// <summary>出入库: a fact.</summary>
internal sealed class StockMoveRow : FactRow
{
    public required Guid NurseryId { get; init; }
    public required Guid VarietyId { get; init; }
    public required StockMove Move { get; init; }

    /// <summary>Into the nursery is positive.</summary>
    public required int Plants { get; init; }

    /// <summary>The planting they were issued to.</summary>
    public Guid? PlantingId { get; init; }
    public string? Note { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum StockMove
{
    /// <summary>入库.</summary>
    Received = 1,
    /// <summary>领用, to a planting.</summary>
    Issued = 2,
    /// <summary>损耗.</summary>
    Lost = 3,
}
