using Wutong.Platform.Access;

namespace Wutong.Cases;

/// <summary>A section another module puts on a case's page, below where it lies.</summary>
/// <param name="Component">A component with one parameter, <c>Case</c>: a <see cref="CaseShown"/>; it shows nothing where it has nothing to say.</param>
public sealed record CasePanel(Type Component, int Order);

/// <summary>The case a reader has open, within their reach.</summary>
/// <param name="Address">Where, in words; null: nobody has said.</param>
public sealed record CaseShown(Guid Id, string Number, Place Place, string? Address)
{
    /// <summary>起因的类别, as in <see cref="Platform.Forms.RecordLinks"/>.</summary>
    public const string Kind = "case";
}
