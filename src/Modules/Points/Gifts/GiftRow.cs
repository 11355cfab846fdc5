using Wutong.Platform.Access;

namespace Wutong.Points.Gifts;

/// <summary>礼品: what a subdistrict's members may have for their points.</summary>
internal sealed class GiftRow : PlacedRow
{
    public required Guid Id { get; init; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public string? Note { get; set; }

    /// <summary>Whole points; what is reserved keeps its price.</summary>
    public required int Price { get; set; }
    public required bool IsOpen { get; set; }
}
