using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.People.OutsideIdentity;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.People.OutsideIdentity;

public sealed class LinkingTests(OidcProvider provider)
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_identity_signs_in_once_its_account_has_linked_it_with_the_password_and_no_longer_than_that(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind)).Using(provider);
        var account = await site.AccountAsync("lina");
        using var stranger = site.CreateClient();
        Assert.Contains("用区政务认证登录", await stranger.PageAsync("/sign-in"), StringComparison.Ordinal);
        using (var unknown = await stranger.DanceAsync("/sign-in/outside", "zhang")) Assert.Equal("unknown", unknown.Why());
        Assert.Contains("还没有关联账号", await stranger.PageAsync("/sign-in/outside/answer?why=unknown"), StringComparison.Ordinal);

        using var lina = site.CreateClient();
        await lina.SignInAsync("lina");
        await LinkAsync(lina, "zhang");
        Assert.Equal(1, await site.CountAsync<AuditRow>(a => a.Where(r => r.Command == "people.link-outside" && r.ActorId == account)));

        using var elsewhere = site.CreateClient();
        using (var entered = await elsewhere.DanceAsync("/sign-in/outside?back=/me/password", "zhang"))
        {
            Assert.Equal("/me/password", entered.Headers.Location?.ToString());
            var session = Assert.Single(entered.Cookies(), c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
            Assert.StartsWith("wutong-session=", session, StringComparison.Ordinal); // ours is all that stays
        }
        Assert.Contains("lina", await elsewhere.PageAsync("/me"), StringComparison.Ordinal);

        await site.DoAsync(new LockAccount(account));
        using (var locked = await stranger.DanceAsync("/sign-in/outside", "zhang")) Assert.Equal("shut", locked.Why());
        var security = (await site.SignInAsync(Grant.For(Roles.Security))).Actor;
        await site.DoAsync(new UnlockAccount(account), security);
        using (var again = await elsewhere.DanceAsync("/sign-in/outside", "zhang")) Assert.Equal("/desk", again.Headers.Location?.ToString());
        await site.DoAsync(new ClearOutside(account), security);
        Assert.Equal(0, await site.CountAsync<SessionRow>(s => s.Where(r => r.AccountId == account && r.RevokedAtUtc == null)));
        using (var cleared = await stranger.DanceAsync("/sign-in/outside", "zhang")) Assert.Equal("unknown", cleared.Why());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task One_identity_belongs_to_one_account_and_unlinking_wants_the_password_too(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind)).Using(provider);
        await site.AccountAsync("lina");
        await site.AccountAsync("wang");
        using var lina = site.CreateClient();
        await lina.SignInAsync("lina");
        await LinkAsync(lina, "zhang");
        using var wang = site.CreateClient();
        await wang.SignInAsync("wang");
        (await wang.DanceAsync("/me/outside/begin", "zhang")).Dispose();
        using (var taken = await wang.SendAsync("/me/outside", "outside", ("Form.Password", Dance.Password))) Assert.Contains("已经关联了另一个账号", await taken.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await site.CountAsync<AccountRow>(a => a.Where(r => r.OutsideHash != null)));

        using (var wrong = await lina.SendAsync("/me/outside", "outside", ("Form.Password", "no"))) Assert.Contains("密码不对", await wrong.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await site.CountAsync<AccountRow>(a => a.Where(r => r.OutsideHash != null)));
        using (var gone = await lina.SendAsync("/me/outside", "outside", ("Form.Password", Dance.Password))) Assert.Contains("取消了", await gone.TextAsync(), StringComparison.Ordinal);
        using (var unknown = await site.CreateClient().DanceAsync("/sign-in/outside", "zhang")) Assert.Equal("unknown", unknown.Why());
        await LinkAsync(wang, "zhang"); // free again
    }

    /// <summary>Somebody else's browser, or another account in the same one, gains nothing by what was begun here.</summary>
    [Fact]
    public async Task What_one_account_began_is_not_finished_in_anothers_session()
    {
        await using var site = new Site().Using(provider);
        await site.AccountAsync("lina");
        await site.AccountAsync("wang");
        using var client = site.CreateClient();
        await client.SignInAsync("lina");
        var back = await client.AtProviderAsync("/me/outside/begin", "zhang");
        await client.SignInAsync("wang");
        using (var mixed = await client.ReturnAsync(back)) Assert.Equal("over", mixed.Why());

        await client.SignInAsync("lina");
        (await client.DanceAsync("/me/outside/begin", "zhang")).Dispose();
        await client.SignInAsync("wang");
        Assert.DoesNotContain("zhang", await client.PageAsync("/me/outside"), StringComparison.Ordinal); // the step is lina's
        Assert.Equal(0, await site.CountAsync<AccountRow>(a => a.Where(r => r.OutsideHash != null)));
    }

    /// <summary>Residents have none.</summary>
    [Fact]
    public async Task An_account_without_a_password_links_within_ten_minutes_of_signing_in()
    {
        await using var site = new Site().Using(provider);
        using var resident = await site.SignInAsync();
        await site.AskAsync<AppDb, int>(db => db.Set<AccountRow>().Where(a => a.Id == resident.Account).ExecuteUpdateAsync(a => a.SetProperty(r => r.PasswordHash, (string?)null)));
        (await resident.Http.DanceAsync("/me/outside/begin", "zhang")).Dispose();
        var page = await (await resident.Http.GetAsync(new Uri("/me/outside", UriKind.Relative))).Content.ReadAsStringAsync();
        await AgeAsync(TimeSpan.FromMinutes(-11));
        using (var stale = await resident.Http.SendFormAsync("/me/outside", page, "outside")) Assert.Contains("请先退出，重新登录", await stale.TextAsync(), StringComparison.Ordinal);
        await AgeAsync(TimeSpan.FromMinutes(-9));
        using (var linked = await resident.Http.SendFormAsync("/me/outside", page, "outside")) Assert.Contains("关联好了", await linked.TextAsync(), StringComparison.Ordinal);

        Task<int> AgeAsync(TimeSpan age) => site.AskAsync<AppDb, int>(db => db.Set<SessionRow>().Where(s => s.Id == resident.Session).ExecuteUpdateAsync(s => s.SetProperty(r => r.CreatedAtUtc, DateTime.UtcNow + age)));
    }

    private static async Task LinkAsync(HttpClient client, string login)
    {
        using (var back = await client.DanceAsync("/me/outside/begin", login)) Assert.Equal("/me/outside", back.Headers.Location?.ToString());
        var page = await (await client.GetAsync(new Uri("/me/outside", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains($"{login} of the provider", page, StringComparison.Ordinal);
        using (var wrong = await client.SendFormAsync("/me/outside", page, "outside", ("Form.Password", "wrong"))) Assert.Contains("密码不对", await wrong.TextAsync(), StringComparison.Ordinal);
        using var linked = await client.SendFormAsync("/me/outside", page, "outside", ("Form.Password", Dance.Password));
        Assert.Contains("关联好了", await linked.TextAsync(), StringComparison.Ordinal);
    }
}
