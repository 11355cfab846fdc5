using Wutong.Platform.Figures;

namespace Wutong.Greening.Plantings;

/// <summary>栽植: so many plants of a variety, in a container, on a day (when it happened).</summary>
internal sealed class PlantingRow : FactRow
{
    public required Guid ContainerId { get; init; }
    public required string ContainerCode { get; init; }
    public required string SiteName { get; init; }
    public required Guid VarietyId { get; init; }
    public required string VarietyName { get; init; }
    public required int Plants { get; init; }
}

/// <summary>栽植结束: replaced or removed, on a day; once.</summary>
internal sealed class PlantingEndRow : FactRow
{
    public required Guid PlantingId { get; init; }
    public required PlantingEnd How { get; init; }
    public required string ContainerCode { get; init; }
    public required string SiteName { get; init; }
    public required string VarietyName { get; init; }
    public required int Plants { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum PlantingEnd
{
    /// <summary>更换.</summary>
    Replaced = 1,
    /// <summary>撤除.</summary>
    Removed = 2,
}
