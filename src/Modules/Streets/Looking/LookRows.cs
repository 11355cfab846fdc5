using Wutong.Platform.Figures;

namespace Wutong.Streets.Looking;

/// <summary>走访: somebody of the community went there, and what was said. Who said it is not kept.</summary>
internal sealed class VisitRow : FactRow
{
    public required Guid ShopId { get; init; }

    /// <summary>Who recorded it: for the record's own history, counted nowhere.</summary>
    public required Guid RecordedById { get; init; }
    public required string Said { get; init; }

    /// <summary>愿望或诉求: null when none was voiced.</summary>
    public string? Wish { get; init; }
    public required string ShopCode { get; init; }
    public required string ShopName { get; init; }
}

/// <summary>门前五包检查: marks for each item of the version the shop signed; the marks themselves are a sheet of the platform's scoring.</summary>
internal sealed class InspectionRow : FactRow
{
    public required Guid ShopId { get; init; }
    public required Guid AgreementId { get; init; }
    public required Guid VersionId { get; init; }
    public required Guid RecordedById { get; init; }
    public string? Note { get; init; }
    public required string ShopCode { get; init; }
    public required string ShopName { get; init; }
}
