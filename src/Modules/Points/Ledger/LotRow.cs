namespace Wutong.Points.Ledger;

/// <summary>批次: points that came together and lapse together. What is left of them is the sum of their postings on the member's account, kept by the same command.</summary>
internal sealed class LotRow
{
    /// <summary>The transfer that brought them.</summary>
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required long Amount { get; init; }
    public required DateTime LapsesAtUtc { get; init; }

    /// <summary>Not spent, held or lapsed.</summary>
    public required long Remaining { get; set; }
}
