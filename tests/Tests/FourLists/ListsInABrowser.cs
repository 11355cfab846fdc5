using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Demonstration;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.Browser;
using Wutong.Tests.World;

namespace Wutong.Tests.FourLists;

/// <summary>The four lists of the demonstration as a clerk and a courier see them, on a phone and on a desk.</summary>
public sealed class ListsInABrowser(Chromium chromium)
{
    [Fact]
    public async Task The_lists_fit_the_screen_and_a_suggestion_becomes_a_project()
    {
        await using var site = City.NewSite().With("Demonstration", "true");
        site.Listen();
        await site.ReadyAsync("demonstration-lists");
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, DemonstrationLists.Street));
        var (project, need, resource, meeting) = (await IdAsync<ProjectRow>("夜间停车有地方"), await IdAsync<NeedRow>("晚上取餐没有地方停电动车"), await IdAsync<ResourceRow>("夜间临时停车位"), await IdAsync<MeetingRow>(DemonstrationWords.MeetingTitle));
        foreach (var width in (int[])[390, 1280])
        {
            await using var walker = await Walker.NewAsync(await chromium.OpenAsync(), site.ClientOptions.BaseAddress, width, hasScript: true);
            await walker.Page.Context.AddCookiesAsync([new() { Name = "wutong-session", Value = clerk.Token, Url = site.ClientOptions.BaseAddress.ToString() }]);
            foreach (var (name, address) in ((string, string)[])[("board", ""), ("table-needs", "/table"), ("table-tasks", "/table?list=Tasks"), ("print", "/print"), ("match", "/match"), ("project", "/projects/" + project), ("need", "/needs/" + need), ("resource", "/resources/" + resource), ("meeting", "/meetings/" + meeting), ("import", "/import"), ("gather", "/needs/new"), ("offer", "/resources/new"), ("meeting-new", "/meetings/new"), ("mine", "/mine"), ("raise", "/raise")])
            {
                await walker.OpenAsync("four-lists" + address);
                await walker.LookAsync($"lists-{name}-{width}");
            }
            await walker.OpenAsync("four-lists/match");
            await walker.Page.Locator("input[name=pair]").First.CheckAsync();
            await walker.PressAsync("选中的去立项");
            await walker.Page.FillAsync("#f-title", "再对接一个");
            await walker.Page.FillAsync("#f-why", "有余量，离得近");
            await walker.LookAsync($"lists-project-new-{width}");
            await walker.PressAsync("立项");
            await walker.SeesAsync("待认领");
        }

        Task<Guid> IdAsync<TRow>(string title) where TRow : ListedRow => site.AskAsync<AppDb, Guid>(db => db.Set<TRow>().Where(r => r.Title == title).Select(r => r.Id).SingleAsync());
    }
}
