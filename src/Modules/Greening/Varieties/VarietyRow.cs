using Wutong.Platform.Access;

namespace Wutong.Greening.Varieties;

/// <summary>品种: what is planted, and when it flowers; data that staff edit. It belongs to the area that keeps it and is used by all.</summary>
internal sealed class VarietyRow : PlacedRow
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string NameZh { get; set; }
    public string? NameEn { get; set; }
    public required string SortKey { get; set; }

    /// <summary>Of the window, as month × 100 + day; so is <see cref="WindowTo"/>.</summary>
    public required int WindowFrom { get; set; }
    public required int WindowTo { get; set; }
    public required int DaysToFlower { get; set; }
    public required int DaysInFlower { get; set; }
    public bool IsOpen { get; set; } = true;

    public Bloom Bloom => new(new(WindowFrom, WindowTo), DaysToFlower, DaysInFlower);
}
