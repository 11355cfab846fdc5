using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wutong.Platform.Access;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>An import that takes its time, as its reader sees it: it refreshes itself, can be cancelled, and comes to its preview.</summary>
public sealed class ImportInABrowser(Chromium chromium)
{
    [Theory, InlineData("", 390), InlineData("en/", 1280)]
    public async Task A_long_import_refreshes_itself_until_its_preview_and_can_be_cancelled(string language, int width)
    {
        await using var site = new Site().With(services =>
        {
            Acting.As(services, Acting.Person(Grant.For(Roles.System)));
            SlowStore.Before(services);
        });
        site.Listen();
        foreach (var area in RegisterWorld.Areas) Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(new AddEntry<AreaDraft>(area), Actor.Program("test"), null, default));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.ClientOptions.BaseAddress, language + "territory/import"), width);
        await SendAsync(visit.Page);
        await visit.PictureAsync($"import-under-way-{width}");
        Assert.Empty(await visit.BarriersAsync());
        await visit.Page.ClickAsync("form[action='territory/import/cancel'] button");
        await visit.Page.WaitForSelectorAsync("p.said");
        await visit.PictureAsync($"import-cancelled-{width}");

        await SendAsync(visit.Page);
        ((SlowStore)site.Services.GetRequiredService<IFileStore>()).Open.SetResult();
        await visit.Page.WaitForSelectorAsync("form[action='territory/import/confirm']", new() { Timeout = 15_000 }); // by itself
        await visit.PictureAsync($"import-preview-{width}");
        Assert.Empty(await visit.BarriersAsync());
        Assert.DoesNotContain(visit.Complaints, c => !c.EndsWith("net::ERR_ABORTED", StringComparison.Ordinal)); // a refresh the next click overtook is none
    }

    private static async Task SendAsync(IPage page)
    {
        await page.CheckAsync("input[name=kind][value=estates]");
        await page.CheckAsync("input[name=system][value=wgs84]");
        await page.SetInputFilesAsync("input[name=file]", new FilePayload { Name = "小区.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes($"编号,名称,经度,纬度,所属辖区代码\nE7,新天地,113.331,40.101,{RegisterWorld.Second}\n") });
        await page.ClickAsync("form[action='territory/import/file'] button");
        await page.WaitForSelectorAsync("progress");
    }
}
