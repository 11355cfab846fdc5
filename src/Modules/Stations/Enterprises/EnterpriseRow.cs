using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Stations.Enterprises;

/// <summary>企业规模. The numbers are stored.</summary>
internal enum EnterpriseSize { Large = 1, Medium = 2, Small = 3, Micro = 4 }

internal static class EnterpriseSizes
{
    public static IReadOnlyList<EnterpriseSize> All { get; } = [EnterpriseSize.Large, EnterpriseSize.Medium, EnterpriseSize.Small, EnterpriseSize.Micro];

    public static (string Chinese, string English) Words(this EnterpriseSize size) => size switch
    {
        EnterpriseSize.Large => ("大型", "Large"),
        EnterpriseSize.Medium => ("中型", "Medium"),
        EnterpriseSize.Small => ("小型", "Small"),
        _ => ("微型", "Micro"),
    };
}

/// <summary>沿街企业: a firm with its seat or a branch on a road. A firm is not a shop: a shop is what stands at a door and is kept in the register of shops; the two are never added up.</summary>
internal sealed class EnterpriseRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }
    public required string RoadCode { get; set; }

    /// <summary>门牌号.</summary>
    public required string Door { get; set; }
    public required EnterpriseSize Size { get; set; }
    public bool IsOpen { get; set; } = true;
}

/// <summary>企业起止.</summary>
internal sealed class EnterpriseEventRow : LifeRow
{
    public required string RoadCode { get; init; }
    public required EnterpriseSize Size { get; init; }
}
