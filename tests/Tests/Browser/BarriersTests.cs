namespace Wutong.Tests.Browser;

public sealed class BarriersTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_with_barriers_is_told_of_each_and_one_without_of_none()
    {
        await using var context = await (await chromium.OpenAsync()).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<html lang='zh'><title>t</title><main><h1>t</h1><img src='data:,'><p style='color:#ccc;background:#fff'>faint</p><input></main></html>");
        Assert.Equal(["color-contrast", "image-alt", "label"], (await Barriers.OfAsync(page)).Select(b => b.Split(' ', ':').First(w => w is "color-contrast" or "image-alt" or "label")).Order());
        await page.SetContentAsync("<html lang='zh'><title>t</title><main><h1>t</h1></main></html>");
        Assert.Empty(await Barriers.OfAsync(page));
    }
}
