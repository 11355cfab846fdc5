using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>Choosing what of a photograph is covered: by ticking, by keyboard, by drawing, and without script.</summary>
public sealed class CoveringInABrowser(Chromium chromium, CoveringInABrowser.EmptySite site) : IClassFixture<CoveringInABrowser.EmptySite>
{
    private const string UntilStill = "() => new Promise(done => { let at = -1, frames = 0; const look = () => { frames = scrollY === at ? frames + 1 : 0; at = scrollY; if (frames < 15) requestAnimationFrame(look); else done(); }; look(); })";

    public sealed class EmptySite : IDisposable
    {
        private readonly Site _site = new();

        public EmptySite()
        {
            _site.Listen();
        }

        public Uri Address => _site.ClientOptions.BaseAddress;
        public void Dispose() => _site.Dispose();
    }

    [Theory, InlineData(390), InlineData(1280)]
    public async Task A_rectangle_is_drawn_a_cell_ticked_by_keyboard_and_both_are_sent(int width)
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "kit"), width);
        var page = visit.Page;
        var cells = page.Locator(".cells");
        await cells.ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync("document.querySelector('.cells').scrollIntoView({block: 'center'})");
        var area = (await cells.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(area.X + area.Width / 4, area.Y + area.Height / 4);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(area.X + area.Width / 3, area.Y + area.Height / 3);
        await page.Mouse.MoveAsync(area.X + area.Width / 2, area.Y + area.Height * 3 / 4);
        await page.Mouse.UpAsync();
        var drawn = page.Locator(".boxes button");
        Assert.Equal(1, await drawn.CountAsync());
        Assert.Equal(0, await page.Locator(".cells input:checked").CountAsync()); // a drag ticks nothing
        var numbers = (await page.Locator(".cover input[type=hidden]").InputValueAsync()).Split(',').Select(n => double.Parse(n, null)).ToArray();
        Assert.Equal([0.25, 0.25, 0.5, 0.75], numbers, (a, b) => Math.Abs(a - b) < 0.01);

        await page.GetByLabel("第1行第1列", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");
        Assert.True(await page.GetByLabel("第2行第2列", new() { Exact = true }).IsCheckedAsync());
        await page.GetByLabel("第9行第12列", new() { Exact = true }).ClickAsync();
        await visit.PictureAsync($"covering-{width}");
        if (width == 390) Assert.Empty(await visit.BarriersAsync());
        await page.GetByText("看看选了哪些").ClickAsync();
        Assert.Contains("会遮住 3 处", await page.Locator("#rd ~ * [role=status], form [role=status]").AllInnerTextsAsync().ContinueWith(t => string.Concat(t.Result)), StringComparison.Ordinal);
        Assert.Equal(1, await drawn.CountAsync()); // shown again where it was drawn
        await drawn.ClickAsync();
        Assert.Equal(0, await drawn.CountAsync());
        Assert.Equal("", await page.Locator(".cover input[type=hidden]").InputValueAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_finger_scrolls_until_it_is_told_to_draw()
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "kit"), 390);
        var page = visit.Page;
        await page.EvaluateAsync("document.querySelector('.cells').scrollIntoView({block: 'center'})");
        var wire = await page.Context.NewCDPSessionAsync(page);
        async Task DragAsync(double[] from, double[] by)
        {
            var area = (await page.Locator(".cells").BoundingBoxAsync())!;
            async Task TouchAsync(string type, params double[][] points) => await wire.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points.Select(p => new { x = area.X + area.Width * p[0], y = area.Y + area.Height * p[1] }).ToArray() });
            await TouchAsync("touchStart", from);
            for (var step = 1; step <= 5; step++) await TouchAsync("touchMove", [from[0] + by[0] * step / 5, from[1] + by[1] * step / 5]);
            await TouchAsync("touchEnd");
            await page.EvaluateAsync(UntilStill); // a finger's fling goes on after it has left
        }
        await DragAsync([0.5, 0.8], [0.02, -0.5]);
        Assert.Equal(0, await page.Locator(".boxes button").CountAsync());
        await page.EvaluateAsync("document.querySelector('.cells').scrollIntoView({block: 'center'})");
        await page.GetByText("用手指画框").ClickAsync();
        await page.EvaluateAsync("document.querySelector('.cells').scrollIntoView({block: 'center'})");
        await DragAsync([0.2, 0.3], [0.5, 0.5]);
        Assert.Equal(1, await page.Locator(".boxes button").CountAsync());
        Assert.Equal(0, await page.Locator(".cells input:checked").CountAsync());
        var numbers = (await page.Locator(".cover input[type=hidden]").InputValueAsync()).Split(',').Select(n => double.Parse(n, null)).ToArray();
        Assert.Equal([0.2, 0.3, 0.7, 0.8], numbers, (a, b) => Math.Abs(a - b) < 0.02);
    }

    [Fact]
    public async Task It_works_without_script()
    {
        var browser = await chromium.OpenAsync();
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "en/kit").ToString());
        await page.GetByLabel("Row 3, column 5", new() { Exact = true }).CheckAsync();
        await page.GetByText("See what was chosen").ClickAsync();
        Assert.Contains("1 place would be covered: 0.3333333,0.2222222,0.4166667,0.3333333", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
