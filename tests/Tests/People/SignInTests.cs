using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Passwords;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.People;

public sealed class SignInTests
{
    private const string Password = "plane trees by the river";
    private static readonly DateTimeOffset Morning = new(2022, 9, 23, 1, 30, 0, TimeSpan.Zero);

    private static async Task<Guid> AccountAsync(Site site, string name) => await site.MakeAccountAsync(name, await site.AskAsync<PasswordHashes, string>(h => h.MakeAsync(Password, default)));

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string name, string password) => client.SendAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", password));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Name_and_password_open_a_session_that_signing_out_ends(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind));
        var account = await AccountAsync(site, "li.na");
        using var client = site.CreateClient();
        using var answer = await TryAsync(client, " Li.Na ", Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("wutong-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.ToString(), cookie, StringComparison.Ordinal);
        Assert.Contains("这台设备上的登录会结束", await client.PageAsync("/sign-out"));
        using var left = await client.SendAsync("/sign-out", "sign-out");
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        using var stolen = site.ClientWith(cookie.Split('=', 2)[1].Split(';')[0]); // the token is dead, not only the cookie gone
        Assert.Contains("您没有登录", await stolen.PageAsync("/sign-out"));
    }

    [Fact]
    public async Task Over_https_the_cookie_is_secure_and_tied_to_the_host()
    {
        await using var site = new Site();
        await AccountAsync(site, "lina");
        using var client = site.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false });
        using var answer = await TryAsync(client, "lina", Password);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-wutong-session=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_a_locked_account_and_an_unknown_name_get_the_same_answer_and_the_same_work()
    {
        await using var site = new Site();
        await AccountAsync(site, "lina");
        var locked = await AccountAsync(site, "gone");
        await site.DoAsync(new LockAccount(locked));
        using var client = site.CreateClient();
        var texts = new List<string>();
        foreach (var (name, password) in new[] { ("lina", "wrong"), ("nobody", "wrong"), ("gone", Password), ("", "") })
        {
            using var answer = await TryAsync(client, name, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => c.Contains("wutong-session", StringComparison.Ordinal));
            var text = await answer.TextAsync();
            Assert.DoesNotContain("value=\"" + password + "\"", password.Length == 0 ? "" : text, StringComparison.Ordinal);
            texts.Add(text[text.IndexOf("role=\"alert\"", StringComparison.Ordinal)..text.IndexOf("<form", StringComparison.Ordinal)]);
        }
        Assert.Single(texts.Distinct());
        Assert.False(await site.AskAsync<PasswordHashes, bool>(h => h.IsRightAsync(null, Password, default)));
    }

    [Theory, InlineData("dengbao", 15), InlineData("asvs", 1)]
    public async Task Five_wrong_tries_shut_the_account_for_a_while_on_every_node(string policy, int minutes)
    {
        var database = await Databases.NewAsync(DatabaseKind.Postgres);
        var time = new FakeTimeProvider(Morning);
        await using var one = Site.On(database).With("People:PasswordPolicy", policy).With(s => s.AddSingleton<TimeProvider>(time));
        await using var two = Site.On(database).With("People:PasswordPolicy", policy).With(s => s.AddSingleton<TimeProvider>(time));
        var account = await AccountAsync(one, "lina");
        using var here = one.CreateClient();
        using var there = two.CreateClient();
        for (var i = 0; i < 4; i++) (await TryAsync(here, "lina", "wrong")).Dispose();
        using (var fifth = await TryAsync(there, "lina", "wrong")) Assert.Equal(HttpStatusCode.OK, fifth.StatusCode);
        using (var right = await TryAsync(there, "lina", Password)) Assert.Equal(HttpStatusCode.OK, right.StatusCode); // shut, though it is right
        time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        using (var early = await TryAsync(here, "lina", Password)) Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        time.Advance(TimeSpan.FromSeconds(2));
        using (var late = await TryAsync(here, "lina", Password)) Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
        Assert.Equal(1, await one.CountAsync<AccountRow>(a => a.Where(r => r.Id == account && r.FailedCount == 0 && r.LockedUntilUtc == null)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_taken_away_is_refused_on_another_node_within_five_seconds(DatabaseKind kind)
    {
        var database = await Databases.NewAsync(kind);
        var time = new FakeTimeProvider(Morning);
        await using var one = Site.On(database).With(s => s.AddSingleton<TimeProvider>(time));
        await using var two = Site.On(database).With(s => s.AddSingleton<TimeProvider>(time));
        using var boss = await one.SignInAsync(Grant.For(Roles.Security));
        using var other = await one.SignInAsync(Grant.For(Roles.Security));
        using var away = two.CreateClient();
        away.DefaultRequestHeaders.Add("Cookie", boss.Http.DefaultRequestHeaders.GetValues("Cookie"));
        Assert.Contains("角色", await away.PageAsync("/people/roles"));
        var grant = await one.AskAsync<AppDb, Guid>(db => Task.FromResult(db.Set<RoleGrantRow>().Single(g => g.AccountId == boss.Account).Id));
        await one.DoAsync(new RevokeRole(grant), other.Actor);
        time.Advance(TimeSpan.FromSeconds(5));
        await away.PageAsync("/people/roles", HttpStatusCode.Forbidden);
        await one.DoAsync(new EndSessionsOf(boss.Account), other.Actor);
        time.Advance(TimeSpan.FromSeconds(5));
        using var shut = await away.GetAsync(new Uri("/people/roles", UriKind.Relative));
        Assert.StartsWith("/sign-in?back=", shut.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_made_by_one_node_is_good_at_another_and_after_signing_in_again_but_not_in_anothers_session()
    {
        var database = await Databases.NewAsync(DatabaseKind.Postgres);
        await using var one = Site.On(database);
        await using var two = Site.On(database);
        await AccountAsync(one, "lina");
        using var here = one.CreateClient();
        using var page = await here.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var there = two.CreateClient();
        foreach (var cookie in page.Headers.GetValues("Set-Cookie")) there.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        using var answer = await there.SendFormAsync("/sign-in", await page.Content.ReadAsStringAsync(), "sign-in", ("Form.Name", "lina"), ("Form.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var somebody = await one.SignInAsync();
        using var another = await one.SignInAsync();
        var form = await (await somebody.Http.GetAsync(new Uri("/sign-out", UriKind.Relative))).Content.ReadAsStringAsync();
        using var forged = await another.Http.SendFormAsync("/sign-out", form, "sign-out");
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var again = await one.SignInAsync(somebody.Account, somebody.SignInName);
        again.Http.DefaultRequestHeaders.Remove("Cookie");
        Assert.Equal(1, await one.CountAsync<SessionRow>(s => s.Where(r => r.AccountId == another.Account && r.RevokedAtUtc == null)));
    }

    [Fact]
    public async Task A_session_ends_by_itself_and_its_use_is_noted_coarsely_and_without_an_audit_row()
    {
        var time = new FakeTimeProvider(Morning);
        await using var site = new Site().With(s => s.AddSingleton<TimeProvider>(time));
        using var somebody = await site.SignInAsync();
        time.Advance(TimeSpan.FromMinutes(4));
        await somebody.Http.PageAsync("/sign-out");
        Assert.Equal(Morning.UtcDateTime, await LastUsedAsync());
        time.Advance(TimeSpan.FromMinutes(2));
        var before = await site.AskAsync<AppDb, int>(db => Task.FromResult(db.Set<Wutong.Platform.Audit.AuditRow>().Count()));
        await somebody.Http.PageAsync("/sign-out");
        Assert.Equal(Morning.UtcDateTime.AddMinutes(6), await LastUsedAsync());
        Assert.Equal(before, await site.AskAsync<AppDb, int>(db => Task.FromResult(db.Set<Wutong.Platform.Audit.AuditRow>().Count())));
        time.Advance(TimeSpan.FromMinutes(121)); // not used for two hours
        Assert.Contains("您没有登录", await somebody.Http.PageAsync("/sign-out"));

        Task<DateTime> LastUsedAsync() => site.AskAsync<AppDb, DateTime>(db => Task.FromResult(db.Set<SessionRow>().Single(s => s.Id == somebody.Session).LastUsedAtUtc));
    }

    [Theory, InlineData("/circle", "/circle"), InlineData("//evil.example", "/desk"), InlineData("https://evil.example", "/desk"), InlineData("/\\evil.example", "/desk"), InlineData("", "/desk")]
    public async Task After_signing_in_one_comes_back_to_a_place_of_ours_only(string back, string expected)
    {
        await using var site = new Site();
        await AccountAsync(site, "lina");
        using var client = site.CreateClient();
        using var answer = await client.SendAsync($"/sign-in?back={Uri.EscapeDataString(back)}", "sign-in", ("Form.Name", "lina"), ("Form.Password", Password));
        Assert.Equal(expected, new Uri(client.BaseAddress!, answer.Headers.Location!).PathAndQuery);
        Assert.Equal("localhost", new Uri(client.BaseAddress!, answer.Headers.Location!).Host);
    }
}
