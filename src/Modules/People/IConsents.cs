namespace Wutong.People;

/// <summary>What other modules may ask of the consent ledger.</summary>
public interface IConsents
{
    /// <summary>True when this account has consented to the present wording of a purpose ("messages", "named") and not withdrawn it.</summary>
    Task<bool> HoldsAsync(Guid account, string purpose, CancellationToken ct);
}

/// <summary>A module's share of "export my data": everything it keeps about one account. Registered per scope.</summary>
public interface IPersonalData
{
    IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, CancellationToken ct);
}

/// <summary>个人资料一项 in an export.</summary>
public sealed record PersonalDatum(string PartZh, string PartEn, string NameZh, string NameEn, string? Value, DateTime? AtUtc = null);
