namespace Wutong.People;

/// <summary>账号管理, for the command line: the same commands as the pages, run by the operator.</summary>
public interface IAccountDesk
{
    /// <summary>Makes an account; it has no rights yet.</summary>
    /// <returns>The token of a one-time link, /invite/TOKEN.</returns>
    /// <exception cref="Platform.Errors.InputException">It cannot be done; says why.</exception>
    Task<string> AddAsync(string signInName, string displayName, CancellationToken ct);

    /// <summary>The account's id.</summary>
    /// <exception cref="Platform.Errors.InputException">No account has this name.</exception>
    Task<Guid> IdOfAsync(string signInName, CancellationToken ct);

    /// <summary>A new one-time link; the old password stops working.</summary>
    Task<string> InviteAsync(string signInName, CancellationToken ct);
    Task LockAsync(string signInName, CancellationToken ct);
    Task UnlockAsync(string signInName, CancellationToken ct);
    Task EndSessionsAsync(string signInName, CancellationToken ct);

    /// <param name="area">Code or name, for a role of an area.</param>
    /// <param name="unit">The unit's code, for a role of a unit.</param>
    Task GrantAsync(string signInName, string role, string? area, string? unit, CancellationToken ct);

    /// <summary>Takes every grant of this role from the account.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RevokeAsync(string signInName, string role, CancellationToken ct);

    /// <summary>Accounts by name, with the roles they hold.</summary>
    IAsyncEnumerable<AccountSummary> ListAsync(CancellationToken ct);
}

/// <summary>One account in a list of the command line.</summary>
/// <param name="State">open, invited, locked.</param>
public sealed record AccountSummary(string SignInName, string DisplayName, string State, IReadOnlyList<string> Roles);
