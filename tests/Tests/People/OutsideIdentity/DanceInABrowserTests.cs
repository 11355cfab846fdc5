using Microsoft.Playwright;
using Wutong.Platform.Access;
using Wutong.Tests.Browser;
using Wutong.Tests.World;

namespace Wutong.Tests.People.OutsideIdentity;

/// <summary>The whole way in a real browser: its cookie rules and our content security policy have their say.</summary>
public sealed class DanceInABrowserTests(Chromium chromium, OidcProvider provider) : IClassFixture<OidcProvider>
{
    [Theory, InlineData(390, true), InlineData(1280, false)]
    public async Task An_account_is_linked_and_signed_in_by_and_every_page_looks_right(int width, bool hasScript)
    {
        await using var site = new Site().Using(provider, "wutong-browser");
        site.UseKestrel(0);
        site.StartServer();
        var account = await site.AccountAsync("lina");
        await using var walker = await Walker.NewAsync(await chromium.OpenAsync(), site.ClientOptions.BaseAddress, width, hasScript);
        await walker.Page.RouteAsync("**/*googleapis*/**", route => route.AbortAsync()); // the provider's own page asks for a font of another site
        await walker.OpenAsync("sign-in");
        await LookAsync("button");
        await SignInByProviderAsync("zhang-" + width);
        await walker.SeesAsync("这个身份还没有关联账号");
        await LookAsync("unknown");

        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "去登录" }).ClickAsync();
        await walker.Page.FillAsync("#form-name", "lina");
        await walker.Page.FillAsync("#form-password", Dance.Password);
        await walker.PressAsync("登录");
        await walker.OpenAsync("me");
        await LookAsync("mine");
        await walker.Page.Locator("a[href='me/outside']").ClickAsync();
        await LookAsync("before");
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "去区政务认证" }).ClickAsync();
        await ConsentAsync(); // still signed in over there
        await walker.SeesAsync($"zhang-{width} of the provider");
        await LookAsync("confirm");
        await walker.Page.FillAsync("#form-password", Dance.Password);
        await walker.PressAsync("关联");
        await walker.SeesAsync("关联好了");
        await LookAsync("linked");
        await walker.OpenAsync("me/outside");
        await LookAsync("unlink");

        await walker.OpenAsync("sign-out");
        await walker.PressAsync("退出登录");
        await walker.OpenAsync("en/sign-in?back=/en/me/password");
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with the district's sign-in" }).ClickAsync();
        await ConsentAsync();
        await walker.Page.WaitForURLAsync("**/en/me/password");
        Assert.DoesNotContain(await walker.Page.Context.CookiesAsync([site.ClientOptions.BaseAddress.ToString()]), c => c.Name.Contains("outside", StringComparison.Ordinal));

        using var security = await site.SignInAsync(Grant.For(Roles.Security));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new(site.ClientOptions.BaseAddress, "people/accounts/" + account), width, session: security.Token);
        await visit.PictureAsync($"outside-account-{width}");
        Assert.Empty(visit.Complaints);
        Assert.Equal(1, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "取消统一身份关联" }).CountAsync());

        Task LookAsync(string what) => walker.LookAsync($"outside-{what}-{width}");

        async Task SignInByProviderAsync(string login)
        {
            await walker.Page.GetByRole(AriaRole.Link, new() { Name = "用区政务认证登录" }).ClickAsync();
            await walker.Page.FillAsync("input[name=login]", login);
            await walker.Page.FillAsync("input[name=password]", "any");
            await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
            await ConsentAsync();
        }

        Task ConsentAsync() => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync(); // asked each time of a client on any port of this machine
    }
}
