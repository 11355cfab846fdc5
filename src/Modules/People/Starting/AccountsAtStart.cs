using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;

namespace Wutong.People.Starting;

/// <summary>What happens at start while there is no account: the demonstration makes its own, any other installation tells how to begin.</summary>
internal sealed class AccountsAtStart(PeopleSettings settings, SetupCode code) : IStartupWork
{
    public string Name => DemonstrationAccounts.WorkName;
    public int Order => 200; // after the areas

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        var isDemonstration = settings.Demonstration && await services.IsDemonstrationAsync(ct);
        if (await services.GetRequiredService<StartGate>().HasAccountsAsync(ct))
        {
            if (isDemonstration) Console.WriteLine("演示账号的密码只在首次启动时显示；忘了就重置 The demonstration's passwords were shown at the first start; to reset one: wutong user reset-password NAME");
        }
        else if (isDemonstration) Tell(await services.GetRequiredService<DemonstrationAccounts>().MakeAsync(ct));
        else if (settings.StartPage) Console.WriteLine($"还没有账号：请打开 /start，启用码 There is no account yet: open /start; the setup code is {code.Text}");
    }

    private static void Tell(List<DemonstrationAccount> accounts)
    {
        Console.WriteLine("演示账号，密码只显示这一次 Accounts of the demonstration; the passwords are shown this once (/sign-in):");
        foreach (var account in accounts) Console.WriteLine($"  {account.SignInName,-12} {account.Password}  {account.Role.Chinese} {account.Role.English}");
    }
}
