using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Hosting;
using Wutong.Platform.Startup;
using Wutong.Tests.World;

namespace Wutong.Tests.Frame;

public sealed class StartupTests
{
    private const string Page = "/test/needs-work";

    [Fact]
    public async Task A_page_that_needs_a_work_shows_how_far_it_has_got_and_then_itself()
    {
        var work = new TestPages.GatedWork();
        await using var site = new Site().With(s => s.AddPagesOf(typeof(TestPages)).AddSingleton<IStartupWork>(work));
        var client = site.CreateClient();
        await EventuallyAsync(async () => (await client.PageAsync(Page, HttpStatusCode.ServiceUnavailable)).Contains("42 %", StringComparison.Ordinal));
        var waiting = await client.PageAsync("/en" + Page, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("Community 88 of 206", waiting);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"2\"", waiting);
        Assert.Contains("class=\"top\"", waiting);
        await client.PageAsync("/"); // other pages do not wait
        work.Gate.SetResult();
        await EventuallyAsync(async () => (await client.GetAsync(new Uri(Page, UriKind.Relative))).StatusCode == HttpStatusCode.OK);
        Assert.Contains("made it", await client.PageAsync(Page));
        await EventuallyAsync(async () => (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode == HttpStatusCode.OK); // other works may take longer
        Assert.Contains("\"ready\"", await client.PageAsync("/health/ready"));
    }

    [Fact]
    public async Task A_work_that_fails_is_told_and_its_page_stops_refreshing()
    {
        var work = new TestPages.GatedWork();
        work.Gate.SetException(new InvalidOperationException(TestPages.Secret));
        await using var site = new Site().With(s => s.AddPagesOf(typeof(TestPages)).AddSingleton<IStartupWork>(work));
        var client = site.CreateClient();
        await EventuallyAsync(async () => (await client.PageAsync(Page, HttpStatusCode.ServiceUnavailable)).Contains("数据没有备成", StringComparison.Ordinal));
        var page = await client.PageAsync(Page, HttpStatusCode.ServiceUnavailable);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page);
        Assert.DoesNotContain(TestPages.Secret, page);
    }

    [Fact]
    public async Task A_work_that_meets_a_full_disk_goes_on_by_itself_when_there_is_room()
    {
        var work = new TestPages.GatedWork { Full = true };
        work.Gate.SetResult();
        await using var site = new Site().With(s => s.AddPagesOf(typeof(TestPages)).AddSingleton<IStartupWork>(work));
        var client = site.CreateClient();
        await EventuallyAsync(async () => (await client.PageAsync(Page, HttpStatusCode.ServiceUnavailable)).Contains("磁盘满了", StringComparison.Ordinal));
        Assert.Contains("http-equiv=\"refresh\"", await client.PageAsync(Page, HttpStatusCode.ServiceUnavailable));
        work.Full = false;
        await EventuallyAsync(async () => (await client.GetAsync(new Uri(Page, UriKind.Relative))).StatusCode == HttpStatusCode.OK);
    }

    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 200, "did not come true within 10 seconds");
            await Task.Delay(50);
        }
    }
}
