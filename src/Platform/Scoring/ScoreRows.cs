using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Platform.Scoring;

/// <summary>评分: one judge's marks for one subject, by one version of a checklist. Never changed: a correction is a new sheet that names the old one.</summary>
internal sealed class ScoreSheetRow : FactRow
{
    public required string SubjectKind { get; init; }
    public required string SubjectId { get; init; }
    public required Guid JudgeId { get; init; }
    public required Guid VersionId { get; init; }
    public List<ScoreMarkRow> Marks { get; init; } = [];
}

internal sealed class ScoreMarkRow : IAppendOnly
{
    public required Guid SheetId { get; init; }
    public required string ItemCode { get; init; }
    public required int Marks { get; init; }
}

/// <summary>回避: a judge who may not score a subject.</summary>
internal sealed class ScoreConflictRow : IAppendOnly
{
    public required string SubjectKind { get; init; }
    public required string SubjectId { get; init; }
    public required Guid JudgeId { get; init; }
    public required string ReasonZh { get; init; }
    public required DateTime NamedAtUtc { get; init; }
}
