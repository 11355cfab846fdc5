namespace Wutong.People.Accounts;

/// <summary>账号状态. The numbers are stored.</summary>
public enum AccountState
{
    /// <summary>已邀请: has not set a password yet.</summary>
    Invited = 1,
    /// <summary>正常.</summary>
    Open = 2,
    /// <summary>已停用 by an administrator.</summary>
    Locked = 3,
    /// <summary>已注销: the person is erased, the id stays.</summary>
    Erased = 4,
}

/// <summary>谁的账号. The numbers are stored.</summary>
public enum AccountKind
{
    /// <summary>工作人员: by password, or by another's sign-in.</summary>
    Staff = 1,
    /// <summary>居民: by a code sent to the phone.</summary>
    Resident = 2,
}

/// <summary>账号: what somebody signs in by. Its id is what every record names.</summary>
internal sealed class AccountRow
{
    public required Guid Id { get; init; }
    public required AccountKind Kind { get; init; }

    /// <summary>登录名, lower case; after erasure the id.</summary>
    public required string SignInName { get; set; }
    public required string DisplayName { get; set; }
    public required string SortKey { get; set; }
    public Guid? PersonId { get; set; }
    public required AccountState State { get; set; }

    /// <summary>PBKDF2 with its own salt; null: no password.</summary>
    public string? PasswordHash { get; set; }
    public DateTime? PasswordSetAtUtc { get; set; }
    public bool MustChangePassword { get; set; }

    /// <summary>TOTP secret, sealed by the data key; null: no second factor.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>The last thirty seconds a code was taken for: no code works twice.</summary>
    public long TotpLastStep { get; set; }

    /// <summary>Tries since the last one that succeeded; a try counts before its password is looked at.</summary>
    public int FailedCount { get; set; }
    public DateTime? LockedUntilUtc { get; set; }

    /// <summary>SHA-256 of the token of a one-time link that lets a password be set.</summary>
    public byte[]? InviteHash { get; set; }
    public DateTime? InviteUntilUtc { get; set; }
    public required DateTime CreatedAtUtc { get; init; }
    public required Guid CreatedById { get; init; }

    /// <summary>Whose identity at another provider: issuer and subject, hashed with the data key, as a subject may well be somebody's number. Null: not linked.</summary>
    public byte[]? OutsideHash { get; set; }
}

/// <summary>用过的密码: so that the 等保 policy can refuse them.</summary>
internal sealed class OldPasswordRow
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required string Hash { get; init; }
    public required DateTime SetAtUtc { get; init; }
}

/// <summary>恢复码: each stands in once for the second factor.</summary>
internal sealed class RecoveryCodeRow
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Keyed by the data key: a stolen database alone finds no code.</summary>
    public required byte[] Hash { get; init; }
    public DateTime? UsedAtUtc { get; set; }
}
