using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Stations.Papers;

/// <summary>机制还是制度. The numbers are stored.</summary>
internal enum PaperKind
{
    /// <summary>机制: how the work is organised.</summary>
    Mechanism = 1,

    /// <summary>制度: a rule, of one class.</summary>
    Rule = 2,
}

/// <summary>制度类别. The numbers are stored.</summary>
internal enum RuleClass
{
    /// <summary>素质培养.</summary>
    Learning = 1,

    /// <summary>激励评价.</summary>
    Incentive = 2,

    /// <summary>小哥驿站服务关爱.</summary>
    Care = 3,
}

internal static class PaperWords
{
    public static IReadOnlyList<RuleClass> Classes { get; } = [RuleClass.Learning, RuleClass.Incentive, RuleClass.Care];

    public static (string Chinese, string English) Words(this RuleClass one) => one switch
    {
        RuleClass.Learning => ("素质培养", "Learning"),
        RuleClass.Incentive => ("激励评价", "Incentive and appraisal"),
        _ => ("小哥驿站服务关爱", "Care at the stations"),
    };

    public static (string Chinese, string English) Words(this PaperKind kind) => kind == PaperKind.Mechanism ? ("机制", "Mechanism") : ("制度", "Rule");
}

/// <summary>机制、制度: a document with an owner and a day on which it is to be looked at again; its words are its versions.</summary>
internal sealed class PaperRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required PaperKind Kind { get; init; }

    /// <summary>Of a rule; a mechanism has none.</summary>
    public RuleClass? Class { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }
    public required string SortKey { get; init; }

    /// <summary>责任单位或岗位: an office, not a person.</summary>
    public required string Owner { get; set; }

    /// <summary>下次复审.</summary>
    public required DateOnly ReviewOn { get; set; }
    public bool IsOpen { get; set; } = true;
}

/// <summary>文本版次: never changed; another takes its place from a day on.</summary>
internal sealed class PaperVersionRow : IAppendOnly
{
    public required Guid PaperId { get; init; }

    /// <summary>1, 2, 3.</summary>
    public required int Number { get; init; }
    public required string Text { get; init; }
    public required DateOnly FromDay { get; init; }
    public required DateTime WrittenAtUtc { get; init; }
}

/// <summary>机制、制度起止.</summary>
internal sealed class PaperEventRow : LifeRow
{
    public required PaperKind Kind { get; init; }
    public RuleClass? Class { get; init; }
}
