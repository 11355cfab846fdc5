using Wutong.Platform.Figures;

namespace Wutong.Greening.Inspections;

/// <summary>巡查 of a site, on a day.</summary>
internal sealed class InspectionRow : FactRow
{
    /// <summary>As tasks name where they came from.</summary>
    public const string Source = "green-inspection";

    public required Guid SiteId { get; init; }
    public required string SiteCode { get; init; }
    public required string SiteName { get; init; }
    public string? Note { get; init; }
}

/// <summary>What was seen at one container. How many had been planted is copied from the record; how many live is derived.</summary>
internal sealed class InspectionLineRow : FactRow
{
    public required Guid InspectionId { get; init; }
    public required Guid ContainerId { get; init; }
    public required string ContainerName { get; init; }
    public required string SiteName { get; init; }
    public required int Planted { get; init; }

    /// <summary>缺株.</summary>
    public required int Missing { get; init; }

    /// <summary>枯株.</summary>
    public required int Withered { get; init; }
    public required bool HasLitter { get; init; }

    public int Alive => Planted - Missing - Withered;
}
