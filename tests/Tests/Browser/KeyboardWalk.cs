using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wutong.People;
using Wutong.People.Granting;
using Wutong.People.Passwords;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Tasks;
using Wutong.Tasks.Giving;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The pages of work by the Tab key alone: the skip link first, each stop seen, in the order of the page, out again at the end.</summary>
public sealed class KeyboardWalk(Chromium chromium, StaffWalk.ListeningSite site) : IClassFixture<StaffWalk.ListeningSite>
{
    private const string Password = "plane trees by the river", Street = "140213066000";

    /// <summary>What has the focus: where it stands among all elements, how it is marked, and whether it can be seen.</summary>
    private const string Stop = """
        () => { const e = document.activeElement; if (!e || e === document.body) return null;
          const s = getComputedStyle(e), r = e.getBoundingClientRect(), bar = document.querySelector('.bar'), top = bar && getComputedStyle(bar).display !== 'none' && !bar.contains(e) ? bar.getBoundingClientRect().top : innerHeight;
          return { at: [...document.querySelectorAll('*')].indexOf(e), html: e.outerHTML.slice(0, 120), id: e.id, tag: e.tagName, skip: e.className === 'skip', main: !!e.closest('main'),
            marked: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, seen: r.width > 0 && r.height > 0 && r.top < top && r.bottom > 0 && r.right > 0 && r.left < innerWidth }; }
        """;

    private sealed record Place(int At, string Html, string Id, string Tag, bool Skip, bool Main, bool Marked, bool Seen);

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Somebody_with_a_keyboard_alone_signs_in_finds_a_task_and_accepts_it(int width)
    {
        await site.Site.ReadyAsync("accounts");
        var (tag, title) = ($"keys-{width}", $"键盘走一遍 {width}");
        var unit = await site.Site.DoAsync(new RegisterUnit(tag, "园林队 " + tag, UnitKind.Department, Street));
        var task = await site.Site.DoAsync(new GiveTask(title, "走通了", Street, unit, EvidenceKind.Visit, WorkLimit.WorkingDays(1)));
        var account = await site.Site.MakeAccountAsync(tag, await site.Site.Services.GetRequiredService<PasswordHashes>().MakeAsync(Password, default));
        await site.Site.DoAsync(new GrantRole(account, Roles.Handler.Code, null, unit));
        await using var walker = await Walker.NewAsync(await chromium.OpenAsync(), site.Address, width, hasScript: true);
        var page = walker.Page;

        await walker.OpenAsync("sign-in");
        await EveryStopAsync(page);
        await walker.OpenAsync("sign-in");
        await TabToAsync(page, p => p.Tag == "INPUT");
        await page.Keyboard.TypeAsync(tag);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("/desk");

        await EveryStopAsync(page);
        await walker.OpenAsync("tasks");
        await EveryStopAsync(page);
        await walker.OpenAsync("tasks");
        await TabToAsync(page, p => p.Html.Contains(task.ToString(), StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync($"/tasks/{task}");

        await EveryStopAsync(page);
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter"); // the skip link
        await TabToAsync(page, p => p.Tag == "BUTTON", mustBeIn: p => p.Main);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("h1 + p .pill", new() { HasText = "办理中" }).WaitForAsync();
    }

    /// <summary>From the top of the page to its end; folded forms are opened first, so that their fields are walked too.</summary>
    private static async Task EveryStopAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
        var stops = new List<Place>();
        while (stops.Count < 200 && await NextAsync(page) is { } place && (stops.Count == 0 || place.At != stops[0].At)) stops.Add(place);
        Assert.InRange(stops.Count, 3, 199); // no trap: Tab leaves the page
        Assert.True(stops[0].Skip, $"{page.Url}: the skip link comes first, not {stops[0].Html}");
        Assert.Empty(stops.Where(s => !s.Marked).Select(s => $"{page.Url}: not marked {s.Html}"));
        Assert.Empty(stops.Where(s => !s.Seen).Select(s => $"{page.Url}: not seen {s.Html}"));
        Assert.Equal(stops.Select(s => s.At).Order(), stops.Select(s => s.At));
    }

    private static async Task TabToAsync(IPage page, Func<Place, bool> isIt, Func<Place, bool>? mustBeIn = null)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var place = await NextAsync(page) ?? throw new InvalidOperationException($"{page.Url}: Tab left the page before it came there");
            if (mustBeIn is not null) Assert.True(mustBeIn(place), $"{page.Url}: {place.Html}");
            if (isIt(place)) return;
        }
        Assert.Fail($"{page.Url}: not reached in 100 stops");
    }

    private static async Task<Place?> NextAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return (await page.EvaluateAsync<JsonElement?>(Stop))?.Deserialize<Place>(JsonSerializerOptions.Web);
    }
}
