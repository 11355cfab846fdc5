namespace Wutong.Open311.Receiving;

/// <summary>收到的进展: one update another system posted, so that the same one is not taken twice.</summary>
internal sealed class UpdateRow
{
    public required Guid KeyId { get; init; }

    /// <summary>As the sender calls it.</summary>
    public required string UpdateId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>Which of the case's events it became.</summary>
    public required int Ordinal { get; init; }
    public required DateTime TakenAtUtc { get; init; }
}
