using Wutong.People;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.People;

public sealed class UserVerbTests
{
    /// <summary>What the verb asks for; the words themselves need a process of their own.</summary>
    [Fact]
    public async Task Accounts_are_made_granted_locked_and_listed_as_the_command_line_does()
    {
        await using var site = new Site();
        Assert.NotNull(SessionToken.HashOf(await site.AskAsync<IAccountDesk, string>(d => d.AddAsync("zhang.san", "张三", default))));
        await DoAsync(d => d.GrantAsync("zhang.san", "security", null, null, default));
        Assert.Equal("zhang.san invited security", await ListAsync());
        await RefusedAsync(d => d.GrantAsync("zhang.san", "auditor", null, null, default), "three people");
        await RefusedAsync(d => d.GrantAsync("zhang.san", "nonsense", null, null, default), "no such role");
        await RefusedAsync(d => d.GrantAsync("zhang.san", "district", "nowhere", null, default), "was not found");
        await RefusedAsync(d => d.AddAsync("ZHANG.san", "x", default), "is taken");
        await RefusedAsync(d => d.AddAsync("a b", "x", default), "A sign-in name is");
        await RefusedAsync(d => d.LockAsync("nobody", default), "no account has the sign-in name 'nobody'");
        Assert.Equal(1, await site.AskAsync<IAccountDesk, int>(d => d.RevokeAsync("zhang.san", "security", default)));
        await DoAsync(d => d.LockAsync("zhang.san", default));
        Assert.Equal("zhang.san locked ", await ListAsync());

        Task DoAsync(Func<IAccountDesk, Task> work) => site.AskAsync<IAccountDesk, int>(async d => { await work(d); return 0; });
        async Task RefusedAsync(Func<IAccountDesk, Task> work, string says) => Assert.Contains(says, (await Assert.ThrowsAsync<InputException>(() => DoAsync(work))).Message, StringComparison.Ordinal);
        Task<string> ListAsync() => site.AskAsync<IAccountDesk, string>(async d =>
        {
            var lines = new List<string>();
            await foreach (var a in d.ListAsync(default)) lines.Add($"{a.SignInName} {a.State} {string.Join(' ', a.Roles)}");
            return string.Join('\n', lines);
        });
    }

    [Fact]
    public async Task The_demonstration_has_an_account_for_every_role_with_a_strong_hash_only()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync("accounts");
        foreach (var role in Roles.All.Where(r => r.Scope != RoleScope.Own))
        {
            Assert.Equal(1, await site.CountAsync<AccountRow>(a => a.Where(r => r.SignInName == role.Code && r.State == AccountState.Open && r.PasswordHash!.Length > 80)));
            Assert.Equal(1, await site.CountAsync<RoleGrantRow>(g => g.Where(r => r.RoleCode == role.Code)));
        }
    }

    /// <summary>Upkeep of the program's own tables: sealing, search, fanning out deliveries and notices (and their leases, by a base class), forgetting old rows; and when a session was last used.</summary>
    private static readonly string[] Quiet = ["FanOutHandler", "FanOutNoticesHandler", "ForgetOldRowsHandler", "IndexRecordsHandler", "IndexStretchHandler", "SealAuditHandler", "TouchSessionHandler"];

    /// <summary>What leaves no audit row is named here: a command is not added to these lightly.</summary>
    [Fact]
    public void Only_upkeep_goes_without_an_audit_row()
    {
        var quiet = from assembly in (System.Reflection.Assembly[])[typeof(WriteDoor).Assembly, typeof(TouchSession).Assembly, typeof(Wutong.Tasks.TasksModule).Assembly, typeof(Wutong.LifeCircles.LifeCirclesModule).Assembly, typeof(Wutong.Territory.TerritoryModule).Assembly]
                    from type in assembly.GetTypes()
                    where type.GetProperty("IsHousekeeping", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly) is not null && type.BaseType is { IsGenericType: true }
                    select type.Name;
        Assert.Equal(Quiet, quiet.Where(n => n.EndsWith("Handler", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
