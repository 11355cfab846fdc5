using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People.Accounts;
using Wutong.Platform.Data;
using Wutong.Platform.Startup;

namespace Wutong.People.Starting;

/// <summary>初次启用: shut while the installation has no account at all and is no demonstration.</summary>
internal sealed class StartGate(PeopleSettings settings, StartupState startup, IServiceScopeFactory scopes)
{
    private volatile bool _hasAccounts;

    public async ValueTask<bool> IsShutAsync(CancellationToken ct)
    {
        if (_hasAccounts || !settings.StartPage) return false;
        if (settings.Demonstration && startup.Of(DemonstrationAccounts.WorkName).Stage is StartupStage.Waiting or StartupStage.Running) return false; // accounts may still be on their way
        return !await HasAccountsAsync(ct);
    }

    public async Task<bool> HasAccountsAsync(CancellationToken ct)
    {
        if (_hasAccounts) return true;
        await using var scope = scopes.CreateAsyncScope();
        return _hasAccounts = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<AccountRow>().TagWith("people.any-account").AnyAsync(ct);
    }
}
