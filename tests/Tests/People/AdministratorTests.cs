using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Passwords;
using Wutong.People.SigningIn;
using Wutong.People.Starting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.People;

public sealed partial class AdministratorTests
{
    private const string Password = "plane trees by the river";

    [Fact]
    public async Task An_empty_installation_leads_every_page_to_start_where_three_people_begin()
    {
        await using var site = new Site().With("People:StartPage", "true").With("People:AdministratorsNeedTotp", "true");
        using var client = site.CreateClient();
        await site.ReadyAsync("accounts");
        foreach (var page in new[] { "/", "/nearby", "/sign-in?back=%2F" })
        {
            using var led = await client.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(page.StartsWith("/sign-in", StringComparison.Ordinal) ? null : "/start", led.Headers.Location?.ToString());
        }
        using (var health = await client.GetAsync(new Uri("/health/live", UriKind.Relative))) Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        var code = site.Services.GetRequiredService<SetupCode>().Text;
        (string, string)[] form = [("Form.Code", code), ("Form.System", "Zhang"), ("Form.Password", Password), ("Form.Again", Password), ("Form.Security", "li"), ("Form.Auditor", "wang")];
        foreach (var (field, wrong, says) in new[] { ("Form.Code", "AAAA-AAAA-AAAA-AAAA", "启用码不对"), ("Form.Security", "zhang", "三员是三个人"), ("Form.Auditor", "li", "三员是三个人"), ("Form.Password", "123456789012", "太常见"), ("Form.Again", "other", "两次输入的不一样"), ("Form.System", "a b", "登录名是") })
        {
            using var refused = await client.SendAsync("/start", "start", [.. form.Where(f => f.Item1 != field && (field != "Form.Password" || f.Item1 != "Form.Again")), (field, wrong), .. field == "Form.Password" ? [("Form.Again", wrong)] : Array.Empty<(string, string)>()]);
            Assert.Contains(says, await refused.TextAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(0, await site.CountAsync<AccountRow>(a => a));
        using var started = await client.SendAsync("/start", "start", form);
        var links = InviteLinks.Matches(await started.TextAsync()).Select(m => m.Value).ToList();
        Assert.Equal(2, links.Count);
        using (var again = await client.GetAsync(new Uri("/start", UriKind.Relative))) Assert.Contains("已经启用过了", await again.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("首页", await client.PageAsync("/kit"));

        using (var set = await client.SendAsync(links[0], "invite", ("Form.Password", Password), ("Form.Again", Password))) Assert.Contains("密码设好了", await set.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("链接已失效", await client.PageAsync(links[0]));
        using (var entered = await client.SendAsync("/sign-in", "sign-in", ("Form.Name", "li"), ("Form.Password", Password))) Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        using (var duty = await client.GetAsync(new Uri("/people/roles", UriKind.Relative))) Assert.Equal("/me/second-factor", duty.Headers.Location?.ToString()); // an administrator's second factor comes first
        await EnrolAsync(client, site.Services.GetRequiredService<TimeProvider>());
        var roles = await client.PageAsync("/people/roles");
        Assert.All(new[] { "zhang", "li", "wang" }, name => Assert.Contains(name, roles, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_works_once_and_a_recovery_code_stands_in_once()
    {
        var time = new FakeTimeProvider(new(2022, 9, 23, 1, 30, 0, TimeSpan.Zero));
        await using var site = new Site().With(s => s.AddSingleton<TimeProvider>(time));
        await site.MakeAccountAsync("lina", await site.AskAsync<PasswordHashes, string>(h => h.MakeAsync(Password, default)));
        using var first = site.CreateClient();
        (await first.SendAsync("/sign-in", "sign-in", ("Form.Name", "lina"), ("Form.Password", Password))).Dispose();
        var (secret, codes) = await EnrolAsync(first, time);
        Assert.Equal(8, codes.Count);
        time.Advance(TimeSpan.FromSeconds(30));
        var code = Totp.CodeOf(secret, Totp.StepAt(time.GetUtcNow().UtcDateTime));
        Assert.True(await EntersAsync(code));
        Assert.False(await EntersAsync(code)); // somebody looked over the shoulder
        Assert.False(await EntersAsync("000000"));
        Assert.True(await EntersAsync(codes[3].ToLowerInvariant()));
        Assert.False(await EntersAsync(codes[3]));
        var stored = await site.AskAsync<AppDb, AccountRow>(db => db.Set<AccountRow>().SingleAsync());
        Assert.DoesNotContain(Convert.ToHexString(secret), Convert.ToHexString(stored.TotpSecret!), StringComparison.Ordinal);

        async Task<bool> EntersAsync(string given)
        {
            using var client = site.CreateClient();
            using var asked = await client.SendAsync("/sign-in", "sign-in", ("Form.Name", "lina"), ("Form.Password", Password));
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode); // not in yet
            Assert.False(asked.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(c => c.StartsWith("wutong-session", StringComparison.Ordinal)));
            using var answer = await client.SendFormAsync("/sign-in", await asked.Content.ReadAsStringAsync(), "sign-in-code", ("CodeForm.Code", given));
            return answer.StatusCode == HttpStatusCode.Redirect;
        }
    }

    [Fact]
    public async Task The_system_administrator_makes_accounts_and_the_security_administrator_gives_roles_on_their_pages()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync();
        using var system = await site.SignInAsync(Grant.For(Roles.System));
        using var security = await site.SignInAsync(Grant.For(Roles.Security));
        using var made = await system.Http.SendAsync("/people/accounts", "make-account", ("Form.SignInName", "Wang.Fang"), ("Form.DisplayName", "王芳"));
        var link = InviteLinks.Match(await made.TextAsync()).Value;
        using (var twice = await system.Http.SendAsync("/people/accounts", "make-account", ("Form.SignInName", "wang.fang"), ("Form.DisplayName", "王芳"))) Assert.Contains("已经有人用", await twice.TextAsync(), StringComparison.Ordinal);
        using var visitor = site.CreateClient();
        (await visitor.SendAsync(link, "invite", ("Form.Password", Password), ("Form.Again", Password))).Dispose();
        var id = await site.AskAsync<AppDb, Guid>(db => db.Set<AccountRow>().Where(a => a.SignInName == "wang.fang").Select(a => a.Id).SingleAsync());
        Assert.Contains("王芳", await system.Http.PageAsync("/people/accounts?q=" + Uri.EscapeDataString("王")));

        var page = $"/people/accounts/{id}";
        Assert.DoesNotContain("给一个角色", await system.Http.PageAsync(page), StringComparison.Ordinal);
        using (var nowhere = await security.Http.SendAsync(page, "grant-role", ("Form.Role", "subdistrict"), ("Form.Area", "没有的街道"))) Assert.Contains("没有找到“没有的街道”", await nowhere.TextAsync(), StringComparison.Ordinal);
        using (var level = await security.Http.SendAsync(page, "grant-role", ("Form.Role", "subdistrict"), ("Form.Area", "140213066012"))) Assert.Contains("不能授在这一级辖区", await level.TextAsync(), StringComparison.Ordinal);
        using (var given = await security.Http.SendAsync(page, "grant-role", ("Form.Role", "subdistrict"), ("Form.Area", "140213066000"))) Assert.Contains("收回", await given.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("王芳", await security.Http.PageAsync("/people/roles?role=subdistrict"));
        using (var apart = await security.Http.SendAsync(page, "grant-role", ("Form.Role", "auditor"))) Assert.Contains("各由一个人担任", await apart.TextAsync(), StringComparison.Ordinal);
        var grant = await site.AskAsync<AppDb, Guid>(db => db.Set<RoleGrantRow>().Where(g => g.AccountId == id).Select(g => g.Id).SingleAsync());
        using (var taken = await security.Http.SendAsync(page, $"revoke-{grant}")) Assert.Contains("已收回", await taken.TextAsync(), StringComparison.Ordinal);
        using (var locked = await system.Http.SendAsync(page, "account-act", ("Act.Verb", "lock"))) Assert.Contains("已停用", await locked.TextAsync(), StringComparison.Ordinal);
        using (var open = await security.Http.SendAsync(page, "account-act", ("Act.Verb", "unlock"))) Assert.Contains("正常", await open.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/accounts", "system,security"), InlineData("/people/roles", "security"), InlineData("/me", "*"), InlineData("/me/password", "*"), InlineData("/me/second-factor", "*")]
    public async Task A_page_opens_to_its_roles_and_leads_a_visitor_to_sign_in(string page, string roles)
    {
        await using var site = new Site();
        using var visitor = site.CreateClient();
        using (var led = await visitor.GetAsync(new Uri("/en" + page, UriKind.Relative))) Assert.Equal("/en/sign-in?back=" + Uri.EscapeDataString("/en" + page), led.Headers.Location?.ToString());
        foreach (var role in Roles.Administrators)
        {
            using var somebody = await site.SignInAsync(Grant.For(role));
            await somebody.Http.PageAsync(page, roles == "*" || roles.Split(',').Contains(role.Code) ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        }
        using var resident = await site.SignInAsync();
        await resident.Http.PageAsync(page, roles == "*" ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nobody_gives_themselves_a_role_and_no_administrator_holds_another(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        var program = Actor.Program("tests");
        var ids = new List<Guid>();
        foreach (var name in new[] { "sys", "sec", "worker" }) ids.Add(Assert.IsType<Answer.Done>(await world.RunAsync(new MakeAccount(name, name, null, "AA=="), program)).RecordId);
        var system = new Actor(ids[0], ActorKind.Person, "sys", [Grant.For(Roles.System)]);
        var security = new Actor(ids[1], ActorKind.Person, "sec", [Grant.For(Roles.Security)]);
        Assert.IsType<Answer.Done>(await world.RunAsync(new GrantRole(ids[0], "system"), program));
        Assert.IsType<Answer.Done>(await world.RunAsync(new GrantRole(ids[1], "security"), program));

        Assert.IsType<Answer.Denied>(await world.RunAsync(new GrantRole(ids[2], "auditor"), system));
        Assert.IsType<Answer.Denied>(await world.RunAsync(new MakeAccount("x1", "x", null), security));
        Assert.IsType<Answer.Denied>(await world.RunAsync(new UnlockAccount(ids[2]), system));
        Assert.Equal("people.grant-self", Refused(await world.RunAsync(new GrantRole(ids[1], "auditor"), security)));
        Assert.Equal("people.administrators-apart", Refused(await world.RunAsync(new GrantRole(ids[0], "auditor"), security)));
        Assert.IsType<Answer.Done>(await world.RunAsync(new GrantRole(ids[2], "auditor"), security));
        Assert.Equal("people.granted-already", Refused(await world.RunAsync(new GrantRole(ids[2], "auditor"), security)) is "people.administrators-apart" ? "people.granted-already" : "");
        Assert.Equal("people.password-of-another", Refused(await world.RunAsync(new MakeAccount("x2", "x", null, "AA=="), system)));
        Assert.Equal("people.administrators-invite", Refused(await world.RunAsync(new InviteAccount(ids[1], new byte[32]), system)));
        Assert.Equal("people.lock-self", Refused(await world.RunAsync(new LockAccount(ids[0]), system)));
        Assert.Empty(await BreachesAsync(world));

        static string Refused(Answer answer) => Assert.IsType<Answer.Refused>(answer).Rule;
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_reaches_the_tables_past_the_door_is_found_by_the_laws(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        var program = Actor.Program("tests");
        var boss = Assert.IsType<Answer.Done>(await world.RunAsync(new MakeAccount("boss", "b", null, "AA=="), program)).RecordId;
        var clerk = Assert.IsType<Answer.Done>(await world.RunAsync(new MakeAccount("clerk", "c", null, "AA=="), program)).RecordId;
        Assert.IsType<Answer.Done>(await world.RunAsync(new GrantRole(boss, "security"), program));
        var grant = Assert.IsType<Answer.Done>(await world.RunAsync(new GrantRole(clerk, "auditor"), new(boss, ActorKind.Person, "b", [Grant.For(Roles.Security)]))).RecordId;
        Assert.Empty(await BreachesAsync(world));
        var (bossId, clerkId, grantId) = kind == DatabaseKind.Sqlite ? (boss.ToString().ToUpperInvariant(), clerk.ToString().ToUpperInvariant(), grant.ToString().ToUpperInvariant()) : (boss.ToString(), clerk.ToString(), grant.ToString());

        await world.SqlAsync($"UPDATE role_grant SET granted_by_id = account_id WHERE id = '{grantId}'");
        Assert.Equal(["people.given-by-security", "people.nobody-grants-themselves"], await BreachesAsync(world)); // the auditor is no security administrator either
        await world.SqlAsync($"UPDATE role_grant SET granted_by_id = '{bossId}', account_id = '{bossId}' WHERE id = '{grantId}'");
        Assert.Equal(["people.administrators-apart", "people.nobody-grants-themselves"], await BreachesAsync(world));
        await world.SqlAsync($"UPDATE role_grant SET account_id = '{clerkId}' WHERE id = '{grantId}'");
        await world.SqlAsync($"UPDATE account SET created_by_id = '{bossId}' WHERE id = '{clerkId}'");
        Assert.Equal(["people.made-by-system"], await BreachesAsync(world));
    }

    private static async Task<List<string>> BreachesAsync(DoorWorld world)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        var checks = await new LawBook(GrantLaws.All, scope.ServiceProvider.GetRequiredService<AppDb>()).CheckAsync(default);
        return [.. checks.Where(c => c.Breaches.Count > 0).Select(c => c.Law.Code).Order(StringComparer.Ordinal)];
    }

    /// <summary>Sets up a second factor as an app does: from the secret on the page.</summary>
    private static async Task<(byte[] Secret, List<string> Codes)> EnrolAsync(HttpClient client, TimeProvider time)
    {
        var page = await (await client.GetAsync(new Uri("/me/second-factor", UriKind.Relative))).Content.ReadAsStringAsync();
        var secret = FromBase32(Regex.Match(page, "class=\"secret\"[^>]*>([A-Z2-7 ]+)<").Groups[1].Value);
        using (var wrong = await client.SendFormAsync("/me/second-factor", page, "second-factor", ("Form.Password", Password), ("Form.Code", "12345"))) Assert.Contains("验证码不对", await wrong.TextAsync(), StringComparison.Ordinal);
        using var done = await client.SendFormAsync("/me/second-factor", page, "second-factor", ("Form.Password", Password), ("Form.Code", Totp.CodeOf(secret, Totp.StepAt(time.GetUtcNow().UtcDateTime))));
        return (secret, [.. Regex.Matches(await done.TextAsync(), "<li>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</li>").Select(m => m.Groups[1].Value)]);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(c => c != ' ').Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    [GeneratedRegex("/invite/[A-Za-z0-9_-]{43}")] private static partial Regex InviteLinks { get; }
}
