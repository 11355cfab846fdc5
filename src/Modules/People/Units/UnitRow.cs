using Wutong.Platform.Access;

namespace Wutong.People.Units;

/// <summary>The table behind <see cref="Unit"/>.</summary>
internal sealed class UnitRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>Short and stable: what imports and exports name it by.</summary>
    public required string Code { get; init; }
    public required string NameZh { get; set; }
    public string? NameEn { get; set; }
    public required string SortKey { get; set; }
    public required UnitKind Kind { get; set; }

    /// <summary>A closed unit keeps its past and gets nothing new.</summary>
    public required bool IsOpen { get; set; }
}
