namespace Wutong.People.Sessions;

/// <summary>会话: somebody signed in on one device. The cookie's token is kept only as its SHA-256.</summary>
internal sealed class SessionRow
{
    public required Guid Id { get; init; }
    public required byte[] TokenHash { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTime CreatedAtUtc { get; init; }

    /// <summary>Written at most once in five minutes.</summary>
    public required DateTime LastUsedAtUtc { get; set; }
    public required DateTime ExpiresAtUtc { get; init; }
    public DateTime? RevokedAtUtc { get; set; }

    /// <summary>What the device said it is, roughly: "Chrome, Android".</summary>
    public required string Device { get; init; }
}
