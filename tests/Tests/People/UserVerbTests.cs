using System.CommandLine;
using Wutong.Cli.Verbs;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.People;

public sealed class UserVerbTests
{
    [Fact]
    public async Task Accounts_are_made_granted_locked_and_listed_from_the_command_line()
    {
        var data = TempFolder.New();
        var (code, text) = await RunAsync("add", "zhang.san", "张三");
        Assert.Equal(0, code);
        Assert.Matches("^/invite/[A-Za-z0-9_-]{43}\n", text);
        Assert.Equal(0, (await RunAsync("grant", "zhang.san", "security")).Code);
        Assert.Contains("zhang.san                invited  security", (await RunAsync("list")).Text, StringComparison.Ordinal);
        foreach (var (words, says) in new[]
        {
            (new[] { "grant", "zhang.san", "auditor" }, "three people"), (["grant", "zhang.san", "nonsense"], "no such role"), (["grant", "zhang.san", "district", "--area", "nowhere"], "was not found"),
            (["add", "ZHANG.san", "x"], "is taken"), (["lock", "nobody"], "no account has the sign-in name 'nobody'"), (["add", "a b", "x"], "A sign-in name is"),
        })
        {
            var refused = await RunAsync(words);
            Assert.Equal(2, refused.Code);
            Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        }
        Assert.Equal("1\n", (await RunAsync("revoke", "zhang.san", "security")).Text);
        Assert.Equal(0, (await RunAsync("lock", "zhang.san")).Code);
        Assert.Contains("locked", (await RunAsync("list")).Text, StringComparison.Ordinal);

        async Task<(int Code, string Text)> RunAsync(params string[] words)
        {
            var written = new StringWriter();
            var code = await Words.RunAsync(["user", .. words, "--data", data, $"--People:OperatorKeyFile={Site.OperatorKeyFile}"], new InvocationConfiguration { Output = written, Error = written });
            return (code, written.ToString());
        }
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

    /// <summary>What leaves no audit row is named here: a command is not added to these lightly.</summary>
    [Fact]
    public void Only_upkeep_goes_without_an_audit_row()
    {
        var quiet = from assembly in (System.Reflection.Assembly[])[typeof(WriteDoor).Assembly, typeof(TouchSession).Assembly, typeof(Wutong.Tasks.TasksModule).Assembly, typeof(Wutong.LifeCircles.LifeCirclesModule).Assembly, typeof(Wutong.Territory.TerritoryModule).Assembly]
                    from type in assembly.GetTypes()
                    where type.GetProperty("IsHousekeeping", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly) is not null && type.BaseType is { IsGenericType: true }
                    select type.Name;
        Assert.Equal(["SealAuditHandler", "TouchSessionHandler"], quiet.Where(n => n.EndsWith("Handler", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
