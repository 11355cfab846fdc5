using Wutong.Platform.Access;

namespace Wutong.Essays.Calls;

/// <summary>征文状态. The numbers are stored.</summary>
internal enum CallState
{
    /// <summary>起草.</summary>
    Draft = 1,
    /// <summary>征稿: entries are taken from its first day to its last.</summary>
    Open = 2,
    /// <summary>评审.</summary>
    Judging = 3,
    /// <summary>已评出.</summary>
    Decided = 4,
}

/// <summary>征文启事.</summary>
internal sealed class CallRow : PlacedRow
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string Theme { get; set; }
    public required string Text { get; set; }

    /// <summary>主办单位.</summary>
    public required string Organiser { get; set; }

    public required DateTime OpensAtUtc { get; set; }

    /// <summary>The first moment that is too late.</summary>
    public required DateTime ClosesAtUtc { get; set; }
    public required int LeastWords { get; set; }
    public required int MostWords { get; set; }

    /// <summary>Of one author.</summary>
    public required int MostEntries { get; set; }

    /// <summary>评分表: a published version of a checklist.</summary>
    public required Guid RubricId { get; set; }

    /// <summary>Each entry is scored by so many at least.</summary>
    public required int JudgesNeeded { get; set; }
    public required CallState State { get; set; }

    /// <summary>Why the awards do not follow the scores; null: they do.</summary>
    public string? DecisionReason { get; set; }
    public DateTime? DecidedAtUtc { get; set; }

    public bool TakesEntries(DateTime nowUtc) => State == CallState.Open && nowUtc >= OpensAtUtc && nowUtc < ClosesAtUtc;
}

/// <summary>奖项: a grade and how many there are of it; the first is the highest.</summary>
internal sealed class GradeRow
{
    public required Guid CallId { get; init; }
    public required int Ordinal { get; init; }
    public required string Name { get; init; }
    public required int Places { get; init; }
}

/// <summary>评委 of one call: an account. Named by staff; taken off only while it has scored nothing.</summary>
internal sealed class JudgeRow
{
    public required Guid CallId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTime NamedAtUtc { get; init; }
}
