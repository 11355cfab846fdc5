namespace Wutong.Open311.Receiving;

/// <summary>收件回执: one request another system posted. Holds what was asked until it is a case, and then only which.</summary>
internal sealed class ReceiptRow
{
    /// <summary>The case's id, too.</summary>
    public required Guid Id { get; init; }
    public required Guid KeyId { get; init; }

    /// <summary>What the sender asks by; null where it was told the number, or nothing.</summary>
    public string? Token { get; init; }
    public required DateTime TakenAtUtc { get; init; }

    /// <summary>The report as JSON while it waits to become a case.</summary>
    public string? Draft { get; set; }

    /// <summary>Null while it waits.</summary>
    public string? CaseNumber { get; set; }

    /// <summary>Why it became none.</summary>
    public string? Refusal { get; set; }

    /// <summary>Addresses of photographs still to be fetched, one a line.</summary>
    public string? Media { get; set; }
    public int MediaTries { get; set; }
}
