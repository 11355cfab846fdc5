using System.Net;
using System.Text.RegularExpressions;
using Wutong.People.OutsideIdentity;
using Wutong.People.Passwords;
using Wutong.Platform.Access;
using Wutong.Platform.Secrets;
using Wutong.Tests.World;

namespace Wutong.Tests.People.OutsideIdentity;

/// <summary>Walks between a site and the provider as a browser without script does.</summary>
internal static partial class Dance
{
    public const string Password = "plane trees by the river";

    /// <summary>Sign-in by this provider, set up; it stands on loopback, so its host is named.</summary>
    public static Site Using(this Site site, OidcProvider provider, string client = "wutong") => site
        .With("People:Oidc:Authority", provider.Address).With("People:Oidc:ClientId", client).With("People:Oidc:ClientSecret", "a secret of the tests alone")
        .With("People:Oidc:LabelZh", "区政务认证").With("People:Oidc:LabelEn", "the district's sign-in").With("People:Oidc:Scopes", "profile").With("People:Oidc:PrivateHosts:0", "localhost");

    public static async Task<Guid> AccountAsync(this Site site, string name) => await site.MakeAccountAsync(name, await site.AskAsync<PasswordHashes, string>(h => h.MakeAsync(Password, default)));

    public static async Task SignInAsync(this HttpClient client, string name)
    {
        using var answer = await client.SendAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Links an account to an identity without the dance.</summary>
    public static async Task LinkAsync(this Site site, Guid account, string name, string issuer, string subject) =>
        await site.DoAsync(new LinkOutside(await site.AskAsync<Vault, byte[]>(v => OidcEvents.HashAsync(v, issuer, subject, default))), new(account, ActorKind.Person, name, [Grant.For(Roles.Resident)]));

    /// <summary>Goes to the provider from a place of the site, signs in there as <paramref name="login"/> (or cancels, when null) and comes back.</summary>
    /// <returns>The site's answer to the return: always a redirect.</returns>
    public static async Task<HttpResponseMessage> DanceAsync(this HttpClient client, string from, string? login) => await client.ReturnAsync(await client.AtProviderAsync(from, login));

    public static async Task<HttpResponseMessage> ReturnAsync(this HttpClient client, Uri back)
    {
        var answer = await client.GetAsync(back);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer;
    }

    /// <returns>The address the provider sends the browser back to.</returns>
    public static async Task<Uri> AtProviderAsync(this HttpClient client, string from, string? login)
    {
        using var begun = await client.GetAsync(new Uri(from, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        return await AtProviderAsync(begun.Headers.Location!, login);
    }

    public static async Task<Uri> AtProviderAsync(Uri begun, string? login)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() });
        var (page, back) = await GoAsync(browser, () => browser.GetAsync(begun));
        Assert.True(back is null, $"the provider asked nothing and sent back to {back}");
        if (login is null) return (await GoAsync(browser, () => browser.GetAsync(Links.Match(page!).Groups[1].Value))).Back!;
        var form = new FormUrlEncodedContent([new("prompt", "login"), new("login", login), new("password", "any")]);
        (page, back) = await GoAsync(browser, () => browser.PostAsync(FormActions.Match(page!).Groups[1].Value, form));
        return back ?? throw new InvalidOperationException("the provider did not send back: " + page);
    }

    /// <summary>Follows the provider's redirects until it shows a page or sends back to the site.</summary>
    private static async Task<(string? Page, Uri? Back)> GoAsync(HttpClient browser, Func<Task<HttpResponseMessage>> first)
    {
        var answer = await first();
        for (var steps = 0; answer.Headers.Location is { } to; steps++)
        {
            Assert.True(steps < 10, "the provider goes round in circles");
            var next = new Uri(answer.RequestMessage!.RequestUri!, to);
            if (next.AbsolutePath.EndsWith("/sign-in/outside/return", StringComparison.Ordinal)) return (null, next);
            answer.Dispose();
            answer = await browser.GetAsync(next);
        }
        using (answer) return (WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), null);
    }

    /// <summary>"unknown" of "/sign-in/outside/answer?why=unknown"; the page says it in words of both languages.</summary>
    public static string Why(this HttpResponseMessage answer)
    {
        var to = answer.Headers.Location!.ToString();
        Assert.Contains("sign-in/outside/answer?why=", to, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Cookies(), c => c.Contains("wutong-session", StringComparison.Ordinal));
        return to.Split('=')[1];
    }

    public static string[] Cookies(this HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    [GeneratedRegex("<form[^>]*action=\"([^\"]+)\"")] private static partial Regex FormActions { get; }
    [GeneratedRegex("<a href=\"([^\"]+/abort)\"")] private static partial Regex Links { get; }
}
