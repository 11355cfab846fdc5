using Wutong.Platform.Access;
using Wutong.Platform.Time;

namespace Wutong.Activities.Series;

/// <summary>系列活动: a theme and a period under which activities are held, by some units.</summary>
internal sealed class SeriesRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>"20220915-K7QM2".</summary>
    public required string Number { get; init; }
    public required string Name { get; set; }

    /// <summary>主题.</summary>
    public string? Theme { get; set; }

    /// <summary>The beginning of its first day in Beijing.</summary>
    public required DateTime FromUtc { get; set; }

    /// <summary>The end of its last day in Beijing: no longer in it.</summary>
    public required DateTime UntilUtc { get; set; }

    /// <summary>主办、协办单位, in words, one a line.</summary>
    public required string Hosts { get; set; }

    public DateOnly First => ChinaDay.Of(FromUtc);
    public DateOnly Last => ChinaDay.Of(UntilUtc).AddDays(-1);
}
