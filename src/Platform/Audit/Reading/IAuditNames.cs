using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Audit.Reading;

/// <summary>An account as the auditor knows it.</summary>
public sealed record AuditName(string Name, string SignInName);

/// <summary>Who the accounts in the audit are; given by the module that keeps accounts, per scope.</summary>
public interface IAuditNames
{
    /// <summary>Names for these accounts, those that exist.</summary>
    Task<IReadOnlyDictionary<Guid, AuditName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>The accounts with exactly this sign-in name or name.</summary>
    Task<IReadOnlyList<Guid>> AccountsNamedAsync(string name, CancellationToken ct);
}

/// <summary>A filter of the audit that one press sets: what a module thinks an auditor looks for first.</summary>
public sealed record AuditShortcut(string Command, string Chinese, string English);

public static class AuditReadingServices
{
    public static IServiceCollection AddAuditShortcut(this IServiceCollection services, AuditShortcut shortcut) => services.AddSingleton(shortcut);
}
