using Wutong.Platform.Figures;

namespace Wutong.Activities.Outcomes;

/// <summary>活动成效: what was done at an activity, as a total. Whom it was done for is not recorded, and of a health service nothing but how many.</summary>
internal sealed class OutcomeRow : FactRow
{
    public required Guid ActivityId { get; init; }
    public required OutcomeKind Kind { get; init; }

    /// <summary>什么: "视力检测", "食品安全手册".</summary>
    public required string What { get; init; }
    public required int Count { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum OutcomeKind
{
    /// <summary>服务人次.</summary>
    Served = 1,
    /// <summary>发放资料, pieces.</summary>
    Given = 2,
    /// <summary>走访见面: people met from door to door.</summary>
    Met = 3,
    /// <summary>展出: boards, exhibits, performances.</summary>
    Shown = 4,
}
