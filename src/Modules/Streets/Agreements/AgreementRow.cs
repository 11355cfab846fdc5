using Wutong.Platform.Figures;

namespace Wutong.Streets.Agreements;

/// <summary>门前五包协议: what one shop signed on a day, by one version of the items. Signing again by a newer version is another row.</summary>
internal sealed class AgreementRow : FactRow
{
    public required Guid ShopId { get; init; }

    /// <summary>Of the named list <see cref="StreetLists.FiveDuties"/>.</summary>
    public required Guid VersionId { get; init; }
    public required int VersionNumber { get; init; }

    /// <summary>The signed sheet, scanned; null when the paper is kept elsewhere.</summary>
    public Guid? FileId { get; init; }
    public required string ShopCode { get; init; }
    public required string ShopName { get; init; }
}
