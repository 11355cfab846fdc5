using Microsoft.Playwright;
using Wutong.Platform.Access;
using Wutong.Tests.Browser;
using Wutong.Tests.World;

namespace Wutong.Tests.People.OutsideIdentity;

/// <summary>The whole way in a real browser: its cookie rules and our content security policy have their say.</summary>
public sealed class DanceInABrowserTests(Chromium chromium, OidcProvider provider)
{
    [Fact]
    public async Task An_account_is_linked_and_signed_in_by_and_every_page_looks_right()
    {
        await using var site = new Site().Using(provider, "wutong-browser");
        site.Listen();
        var account = await site.AccountAsync("lina");
        await using var walker = await Walker.NewAsync(await chromium.OpenAsync(), site.ClientOptions.BaseAddress, 390, hasScript: true);
        await walker.Page.RouteAsync("**/*googleapis*/**", route => route.AbortAsync()); // the provider's own page asks for a font of another site
        await walker.OpenAsync("sign-in");
        await LookAsync("button");
        await SignInByProviderAsync("zhang");
        await walker.SeesAsync("这个身份还没有关联账号");
        await LookAsync("unknown");

        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "去登录" }).ClickAsync();
        await walker.Page.FillAsync("#form-name", "lina");
        await walker.Page.FillAsync("#form-password", Dance.Password);
        await walker.PressAsync("登录");
        await walker.OpenAsync("me");
        await LookAsync("mine", hasRules: false); // tried elsewhere
        await walker.Page.Locator("a[href='me/outside']").ClickAsync();
        await LookAsync("before");
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "去区政务认证" }).ClickAsync();
        await ConsentAsync(); // still signed in over there
        await walker.SeesAsync("zhang of the provider");
        await LookAsync("confirm");
        await walker.Page.FillAsync("#form-password", Dance.Password);
        await walker.PressAsync("关联");
        await walker.SeesAsync("关联好了");
        await LookAsync("linked", hasRules: false);
        await walker.OpenAsync("me/outside");
        await LookAsync("unlink");

        await walker.OpenAsync("sign-out");
        await walker.PressAsync("退出登录");
        await walker.OpenAsync("en/sign-in?back=/en/me/password");
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with the district's sign-in" }).ClickAsync();
        await ConsentAsync();
        await walker.Page.ArrivesAsync("/en/me/password");
        Assert.DoesNotContain(await walker.Page.Context.CookiesAsync([site.ClientOptions.BaseAddress.ToString()]), c => c.Name.Contains("outside", StringComparison.Ordinal));

        using var security = await site.SignInAsync(Grant.For(Roles.Security));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new(site.ClientOptions.BaseAddress, "people/accounts/" + account), 390, session: security.Token);
        await visit.PictureAsync("outside-account-390");
        Assert.Empty(visit.Complaints);
        Assert.Equal(1, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "取消统一身份关联" }).CountAsync());

        async Task LookAsync(string what, bool hasRules = true)
        {
            await walker.Page.IsLoadedAsync();
            foreach (var width in (int[])[1280, 390])
            {
                await walker.Page.SetViewportSizeAsync(width, 844);
                await walker.Page.EvaluateAsync("document.fonts.ready.then(() => 0)");
                if (width == 390 && hasRules) await walker.LookAsync($"outside-{what}-{width}");
                else await PictureAsync($"outside-{what}-{width}");
            }
        }

        async Task PictureAsync(string name)
        {
            Assert.False(await walker.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{walker.Page.Url} is wider than the screen");
            if (Environment.GetEnvironmentVariable("WUTONG_PICTURES") is { Length: > 0 } folder) await walker.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"walk-{name}.png") });
        }

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
