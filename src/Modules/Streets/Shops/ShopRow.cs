using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Streets.Shops;

/// <summary>沿街商户: what stands at a door. Nobody's name and nobody's number.</summary>
internal sealed class ShopRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>编号: stays for ever.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }
    public required string RoadCode { get; set; }
    public string? SectionCode { get; set; }

    /// <summary>门牌号.</summary>
    public required string Door { get; set; }
    public required ShopKind Kind { get; set; }
    public bool IsOpen { get; set; } = true;

    /// <summary>The agreement that stands, and the version of the items it is by; a projection of the agreements.</summary>
    public Guid? AgreementId { get; set; }
    public Guid? AgreedVersionId { get; set; }
}

/// <summary>商户事件: opened or closed; what the figures of shops count.</summary>
internal sealed class ShopEventRow : FactRow
{
    public required Guid ShopId { get; init; }
    public required ShopMove Move { get; init; }
    public required string ShopCode { get; init; }
    public required string ShopName { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum ShopMove { Registered = 1, Closed = 2 }
