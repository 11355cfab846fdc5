using Wutong.Platform.Access;

namespace Wutong.Streets.Markets;

/// <summary>便民疏导点、临时市场: where stalls may stand, when, and how many.</summary>
internal sealed class MarketRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>编号: what ends ties where names are alike.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }

    /// <summary>Where, in words.</summary>
    public required string Spot { get; set; }
    public required int Days { get; set; }
    public required int FromMinute { get; set; }
    public required int ToMinute { get; set; }
    public required DateOnly FromDay { get; set; }

    /// <summary>Null: until further notice.</summary>
    public DateOnly? ToDay { get; set; }
    public required int Stalls { get; set; }

    /// <summary>False once it was given up, whatever its dates.</summary>
    public bool IsOpen { get; set; } = true;
}
