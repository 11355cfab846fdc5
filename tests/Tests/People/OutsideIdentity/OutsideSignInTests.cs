using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.People.OutsideIdentity;
using Wutong.People.Sessions;
using Wutong.People.SigningIn;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Secrets;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.People.OutsideIdentity;

public sealed class OutsideSignInTests(OidcProvider provider)
{
    /// <summary>Each token is good but for one thing; the account is linked to whoever that token claims to be.</summary>
    [Fact]
    public async Task A_token_that_is_not_right_in_every_part_signs_nobody_in()
    {
        await using var site = new Site().Using(provider);
        foreach (var (subject, claimed, issuer) in new[]
        {
            ("wrong-nonce", "wrong-nonce", provider.Address), ("no-nonce", "no-nonce", provider.Address), ("wrong-audience", "wrong-audience", provider.Address), ("wrong-issuer", "wrong-issuer", "https://another.example"),
            ("too-old", "too-old", provider.Address), ("wrong-key", "wrong-key", provider.Address), ("unsigned", "unsigned", provider.Address), ("tampered", "li", provider.Address),
        })
        {
            await site.LinkAsync(await site.MakeAccountAsync(subject), subject, issuer, claimed);
            using var answer = await site.CreateClient().DanceAsync("/sign-in/outside", subject);
            Assert.Equal($"{subject}: /sign-in/outside/answer?why=refused", $"{subject}: {answer.Headers.Location}");
            Assert.DoesNotContain(answer.Cookies(), c => c.StartsWith("wutong-session", StringComparison.Ordinal));
        }
        using var right = await site.CreateClient().DanceAsync("/sign-in/outside", "li"); // whom "tampered" claimed to be
        Assert.Equal("/desk", right.Headers.Location?.ToString());
        Assert.Equal(1, await site.CountAsync<SessionRow>(s => s));
    }

    [Fact]
    public async Task A_return_that_was_used_or_moved_or_made_up_or_cancelled_signs_nobody_in_and_says_so_in_words()
    {
        await using var site = new Site().Using(provider);
        await site.LinkAsync(await site.MakeAccountAsync("lina"), "lina", provider.Address, "zhang");
        using var client = site.CreateClient();
        var back = await client.AtProviderAsync("/sign-in/outside", "zhang");
        using (var moved = await site.CreateClient().ReturnAsync(back)) Assert.Equal("over", moved.Why()); // another browser
        using (var used = await client.ReturnAsync(back)) Assert.Equal("/desk", used.Headers.Location?.ToString());
        using (var replayed = await client.ReturnAsync(back)) Assert.Equal("over", replayed.Why());
        using (var empty = await client.ReturnAsync(new("/sign-in/outside/return", UriKind.Relative))) Assert.Equal("over", empty.Why());
        using (var made = await client.ReturnAsync(new("/sign-in/outside/return?code=x&state=y", UriKind.Relative))) Assert.Equal("over", made.Why());
        var fresh = await client.AtProviderAsync("/sign-in/outside", "zhang");
        using (var wrong = await client.ReturnAsync(new(Regex.Replace(fresh.ToString(), "code=[^&]+", "code=another")))) Assert.Equal("refused", wrong.Why());
        using (var cancelled = await client.DanceAsync("/en/sign-in/outside", null)) Assert.Equal("/en/sign-in/outside/answer?why=cancelled", cancelled.Headers.Location?.ToString());
        foreach (var why in (string[])["cancelled", "over", "refused", "unreachable", "unknown", "shut", "wait", "<script>"])
        {
            Assert.Empty(Html.EnglishIn(await client.PageAsync("/sign-in/outside/answer?why=" + why)));
            Assert.Contains("Back to Mine", await client.PageAsync("/en/sign-in/outside/answer?why=" + why), StringComparison.Ordinal);
        }
        Assert.Equal(1, await site.CountAsync<SessionRow>(s => s));
    }

    [Theory, InlineData("//evil.example", "/desk"), InlineData("https://evil.example", "/desk"), InlineData("/\\evil.example", "/desk"), InlineData("/circle", "/circle")]
    public async Task After_the_dance_one_comes_back_to_a_place_of_ours_only(string back, string expected)
    {
        await using var site = new Site().Using(provider);
        await site.LinkAsync(await site.MakeAccountAsync("lina"), "lina", provider.Address, "zhang");
        using var entered = await site.CreateClient().DanceAsync("/sign-in/outside?back=" + Uri.EscapeDataString(back), "zhang");
        Assert.Equal(expected, entered.Headers.Location?.ToString());
    }

    /// <summary>The provider's token says amr: mfa.</summary>
    [Fact]
    public async Task Our_own_second_factor_is_asked_for_whatever_the_provider_says_and_the_link_has_to_hold_until_then()
    {
        await using var site = new Site().Using(provider).With("People:AdministratorsNeedTotp", "true");
        var account = await site.AccountAsync("lina");
        await site.LinkAsync(account, "lina", provider.Address, "zhang");
        var secret = Totp.NewSecret();
        await site.DoAsync(new EnrolSecondFactor(await site.AskAsync<Vault, byte[]>(v => v.SealAsync("totp", account, secret, default)), 0, []), new(account, ActorKind.Person, "lina", [Grant.For(Roles.Resident)]));
        using var client = site.CreateClient();
        using (var asked = await client.DanceAsync("/sign-in/outside?back=/circle", "zhang"))
        {
            Assert.Equal("/sign-in?back=%2Fcircle", asked.Headers.Location?.ToString());
            Assert.DoesNotContain(asked.Cookies(), c => c.Contains("wutong-session", StringComparison.Ordinal));
        }
        var page = await (await client.GetAsync(new Uri("/sign-in?back=%2Fcircle", UriKind.Relative))).Content.ReadAsStringAsync();
        using (var wrong = await SendAsync("000")) Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using (var entered = await SendAsync(Code(0))) Assert.EndsWith("/circle", entered.Headers.Location?.ToString(), StringComparison.Ordinal);

        await site.DoAsync(new UnlinkOutside(), new(account, ActorKind.Person, "lina", [Grant.For(Roles.Resident)]));
        using (var late = await SendAsync(Code(1))) Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Equal(0, await site.CountAsync<SessionRow>(s => s.Where(r => r.RevokedAtUtc == null)));

        var boss = await site.SignInAsync(Grant.For(Roles.Security)); // has to have one, and has none
        await site.LinkAsync(boss.Account, boss.SignInName, provider.Address, "boss");
        using var other = site.CreateClient();
        using (var entered = await other.DanceAsync("/sign-in/outside", "boss")) Assert.Equal("/desk", entered.Headers.Location?.ToString());
        using var duty = await other.GetAsync(new Uri("/people/roles", UriKind.Relative));
        Assert.Equal("/me/second-factor", duty.Headers.Location?.ToString());

        Task<HttpResponseMessage> SendAsync(string code) => client.SendFormAsync("/sign-in?back=%2Fcircle", page, "sign-in-code", ("CodeForm.Code", code));
        string Code(int later) => Totp.CodeOf(secret, Totp.StepAt(DateTime.UtcNow) + later);
    }

    [Fact]
    public async Task An_account_shut_by_wrong_tries_stays_shut_for_the_outside_identity()
    {
        await using var site = new Site().Using(provider);
        var account = await site.MakeAccountAsync("lina");
        await site.LinkAsync(account, "lina", provider.Address, "zhang");
        for (var i = 0; i < 5; i++) Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(new TrySignIn(account), Actor.Program("people.sign-in"), null, default));
        using var waits = await site.CreateClient().DanceAsync("/sign-in/outside", "zhang");
        Assert.Equal("wait", waits.Why());
        Assert.Equal(0, await site.CountAsync<SessionRow>(s => s));
    }

    [Fact]
    public async Task No_token_code_or_subject_is_kept_or_logged()
    {
        var folder = TempFolder.New();
        using var log = new Lines();
        await using var site = new Site().Using(provider).With("Data", folder).With("Logging:LogLevel:Default", "Debug").With("Logging:LogLevel:Microsoft.AspNetCore", "Warning")
            .With("Logging:LogLevel:Microsoft.AspNetCore.Authentication", "Debug").With(s => s.AddSingleton<ILoggerProvider>(log));
        await site.LinkAsync(await site.MakeAccountAsync("lina"), "lina", provider.Address, "watched");
        using var client = site.CreateClient();
        var back = await client.AtProviderAsync("/sign-in/outside", "watched");
        using (var entered = await client.ReturnAsync(back)) Assert.Equal("/desk", entered.Headers.Location?.ToString());
        using (var replayed = await client.ReturnAsync(back)) Assert.Equal("over", replayed.Why());
        var tokens = JsonSerializer.Deserialize<JsonElement>(await provider.SaidAsync());
        var code = System.Web.HttpUtility.ParseQueryString(back.Query)["code"]!;
        string[] secrets = [tokens.GetProperty("access_token").GetString()!, .. tokens.GetProperty("id_token").GetString()!.Split('.'), code, "watched", "a secret of the tests alone"];
        Assert.All(secrets, s => Assert.True(s.Length >= 7));
        Assert.Contains("signing in by the outside provider did not come about", log.Text, StringComparison.Ordinal); // it does see the log
        Assert.All(secrets, s => Assert.DoesNotContain(s, log.Text, StringComparison.Ordinal));
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = await ReadAsync(file);
            if (text.Contains("people.start-session", StringComparison.Ordinal)) found++;
            Assert.All(secrets, s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
        }
        Assert.True(found > 0, "the database was not looked at");
    }

    [Fact]
    public async Task The_dance_goes_on_at_another_node_behind_a_proxy_and_its_cookies_are_for_https_the_server_and_ten_minutes()
    {
        var database = await Databases.NewAsync(DatabaseKind.Postgres);
        await using var one = BehindProxy(database);
        await using var two = BehindProxy(database);
        await one.LinkAsync(await one.MakeAccountAsync("lina"), "lina", provider.Address, "zhang");
        using var here = one.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        here.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var begun = await here.GetAsync(new Uri("/en/sign-in/outside", UriKind.Relative));
        Assert.Equal(2, begun.Cookies().Length);
        Assert.All(begun.Cookies(), c =>
        {
            foreach (var part in (string[])["; secure", "; httponly", "; samesite=lax", "; path=/sign-in/outside/return"]) Assert.Contains(part, c, StringComparison.OrdinalIgnoreCase);
            var until = DateTimeOffset.Parse(Regex.Match(c, "expires=([^;]+)").Groups[1].Value, null);
            Assert.InRange(until - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(11));
        });
        var back = await Dance.AtProviderAsync(begun.Headers.Location!, "zhang");
        Assert.StartsWith("https://localhost/sign-in/outside/return?", back.ToString(), StringComparison.Ordinal); // as the visitor sees it, and one address for both languages
        using var there = two.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        there.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        there.DefaultRequestHeaders.Add("Cookie", string.Join("; ", begun.Cookies().Select(c => c.Split(';')[0])));
        using var entered = await there.ReturnAsync(new(back.PathAndQuery, UriKind.Relative));
        Assert.Equal("/en/desk", entered.Headers.Location?.ToString());
        Assert.Contains(entered.Cookies(), c => c.StartsWith("__Host-wutong-session=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_settings_there_is_no_such_sign_in_and_an_unreachable_provider_is_said_to_be_so()
    {
        await using var off = new Site();
        using var visitor = off.CreateClient();
        Assert.DoesNotContain("sign-in/outside", await visitor.PageAsync("/sign-in"), StringComparison.Ordinal);
        foreach (var address in (string[])["/sign-in/outside", "/sign-in/outside/return?code=x&state=y"]) await visitor.PageAsync(address, HttpStatusCode.NotFound);

        await using var away = new Site().Using(provider).With("People:Oidc:Authority", "http://localhost:1");
        using (var answer = await away.CreateClient().GetAsync(new Uri("/en/sign-in/outside", UriKind.Relative))) Assert.Equal("/en/sign-in/outside/answer?why=unreachable", answer.Headers.Location?.ToString());
        await using var unnamed = new Site().Using(provider).With("People:Oidc:PrivateHosts:0", "sso.example"); // there, but on an address nobody allowed
        using (var answer = await unnamed.CreateClient().GetAsync(new Uri("/sign-in/outside", UriKind.Relative))) Assert.Equal("unreachable", answer.Why());
    }

    /// <summary>SQLite keeps its files open.</summary>
    private static async Task<string> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private Site BehindProxy(DatabaseChoice database) => Site.On(database).Using(provider).With("Proxy:TrustedNetworks:0", "10.0.0.0/8").With(s => s.AddSingleton<IStartupFilter>(new FromProxy()));

    /// <summary>Connections come from the proxy's address.</summary>
    private sealed class FromProxy : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("10.1.2.3");
                return go(context);
            });
            next(app);
        };
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _text = new();
        public string Text { get { lock (_text) return _text.ToString(); } }
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_text) _text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public void Dispose() { }
    }
}
