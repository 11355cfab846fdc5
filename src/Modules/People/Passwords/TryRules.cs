namespace Wutong.People.Passwords;

/// <summary>试错规则: how many tries an account gets. A try counts before its password is looked at, so many at once are no way round.</summary>
internal static class TryRules
{
    public const int Free = 5;
    private static readonly TimeSpan DengbaoLock = TimeSpan.FromMinutes(15), AsvsWait = TimeSpan.FromMinutes(1);

    /// <summary>The account after one more try.</summary>
    /// <returns>Null when this try is not allowed yet.</returns>
    public static (int Count, DateTime? LockedUntilUtc)? After(int count, DateTime? lockedUntilUtc, DateTime nowUtc, PasswordPolicy policy)
    {
        if (lockedUntilUtc > nowUtc) return null;
        // 等保: a lock that has passed gives five tries again. ASVS: it does not, each further try waits a minute, some sixty an hour.
        var next = policy == PasswordPolicy.Dengbao && lockedUntilUtc is not null ? 1 : count + 1;
        return (next, next < Free ? null : nowUtc + (policy == PasswordPolicy.Dengbao ? DengbaoLock : AsvsWait));
    }
}
