using Wutong.Mentoring.Partners;
using Wutong.Platform.Figures;

namespace Wutong.Mentoring.Assessing;

/// <summary>考核: one side of a pair assessed by a version of its criteria; the marks are in the shared book of scores.</summary>
internal sealed class AssessmentRow : FactRow
{
    public required Guid PairId { get; init; }
    public required string PairCode { get; init; }

    /// <summary>Who was assessed.</summary>
    public required PartnerSide Side { get; init; }
    public required Guid VersionId { get; init; }
    public required int VersionNumber { get; init; }
    public required Guid RecordedById { get; init; }
    public string? Note { get; init; }
}
