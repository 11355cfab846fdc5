using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Wutong.People.Accounts;

namespace Wutong.People.Passwords;

/// <summary>密码散列: PBKDF2-HMAC-SHA512 by ASP.NET Core's own hasher. Slow on purpose, so outside the write door, and as many at once as there are cores.</summary>
internal sealed class PasswordHashes : IDisposable
{
    private readonly PasswordHasher<AccountRow> _hasher;
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);
    private readonly Lazy<string> _nobodys;

    public PasswordHashes(PeopleSettings settings)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = settings.PasswordRounds }));
        _nobodys = new(() => _hasher.HashPassword(null!, Sessions.SessionToken.New()));
    }

    public Task<string> MakeAsync(string password, CancellationToken ct) => OnACoreAsync(() => _hasher.HashPassword(null!, password), ct);

    /// <summary>Takes as long for a name that nobody has, or an account without a password: give null.</summary>
    public Task<bool> IsRightAsync(string? hash, string password, CancellationToken ct) =>
        OnACoreAsync(() => _hasher.VerifyHashedPassword(null!, hash ?? _nobodys.Value, password) != PasswordVerificationResult.Failed && hash is not null, ct);

    public void Dispose() => _cores.Dispose();

    private async Task<T> OnACoreAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _cores.WaitAsync(ct);
        try { return await Task.Run(work, ct); }
        finally { _cores.Release(); }
    }
}
