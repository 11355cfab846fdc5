using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Platform.Access;

namespace Wutong.Cases;

/// <summary>公开案卷的正门: what other modules may read for anybody. Registered per scope.</summary>
public interface IPublicCases
{
    /// <summary>Kinds residents are offered now, in list order.</summary>
    IReadOnlyList<CaseKind> Kinds();

    /// <summary>Public cases, newest report first (narrowed by change alone: newest change first), each with its first public photograph; two queries.</summary>
    Task<IReadOnlyList<PublicCase>> ListAsync(PublicCaseFilter filter, CancellationToken ct);

    /// <summary>Public steps of public cases that could first be seen within a window, oldest first; two queries.</summary>
    /// <remarks>A step taken before its case was published can be seen from the publishing on, and has that time.</remarks>
    Task<IReadOnlyList<PublicStep>> StepsAsync(PublicStepFilter filter, CancellationToken ct);
}

/// <summary>公开案卷 as anybody may read it.</summary>
/// <param name="AreaCode">The finest area known.</param>
/// <param name="ChangedAtUtc">When it last moved; of one that is over, when it ended.</param>
public sealed record PublicCase(
    Guid Id, string Number, string KindCode, string Text, string? Address, string? AreaCode, int? LonE7, int? LatE7, Guid? UnitId, CaseStage Stage, DateTime ReportedAtUtc, DateTime ChangedAtUtc, DateTime? DueAtUtc)
{
    public Guid? Photo { get; init; }
}

/// <param name="Numbers">These and nothing else narrows; null: the rest does.</param>
/// <param name="UntilUtc">Not in it any more; so is <paramref name="ChangedUntilUtc"/>.</param>
public sealed record PublicCaseFilter(
    IReadOnlyList<string>? Numbers, IReadOnlyList<string>? Kinds, bool? IsOver, DateTime? FromUtc, DateTime? UntilUtc, DateTime? ChangedFromUtc, DateTime? ChangedUntilUtc, Place? Within, int Skip, int Take);

/// <summary>One step of the public timeline.</summary>
/// <param name="Ordinal">Within the case; never another step's.</param>
/// <param name="AtUtc">When it could first be seen.</param>
/// <param name="Text">What the timeline says beside the step's own name.</param>
public sealed record PublicStep(string Number, int Ordinal, CaseMove Move, CaseStage Stage, DateTime AtUtc, string? Text);

/// <param name="UntilUtc">Not in it any more.</param>
public sealed record PublicStepFilter(DateTime FromUtc, DateTime UntilUtc, Place? Within, int Skip, int Take);
