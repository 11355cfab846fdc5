using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Deliveries;
using Wutong.Platform.Writing;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Outside;

public sealed class OutsidePageTests
{
    [Fact]
    public async Task The_page_shows_subscriptions_and_undelivered_messages_with_their_reason_and_no_address()
    {
        await using var site = await City.NewSite().ReadyAsync(); // with areas
        using var system = await site.SignInAsync(Grant.For(Roles.System));
        var made = await site.AskAsync<OutsideDesk, AddSubscription>(d => d.SealAsync(DestinationKinds.Webhook, "https://hooks.example.cn/hidden-path", OutsideDesk.NewSecret(), new("数据中台", "task.*"), default));
        var subscription = await site.DoAsync(made, system.Actor);
        var trial = await site.DoAsync(new SendTrial(subscription), system.Actor);
        await site.DoAsync(new SwitchSubscription(subscription, false), system.Actor);

        var page = await system.Http.PageAsync("outside");
        Assert.Contains("数据中台", page, StringComparison.Ordinal);
        Assert.Contains("hooks.example.cn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-path", page, StringComparison.Ordinal);
        Assert.Contains("订阅已停用", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{trial}\"", page, StringComparison.Ordinal); // its replay button
        Assert.Contains("Undelivered", await system.Http.PageAsync("en/outside"), StringComparison.Ordinal);

        using (var wrong = await system.Http.SendAsync($"/outside?edit={subscription}", "change", ("Change.Name", "又一个名字"), ("Change.Topics", "Task Give!")))
            Assert.Contains("不是主题", System.Net.WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("又一个名字", await system.Http.PageAsync("outside"), StringComparison.Ordinal);
        using (var nowhere = await system.Http.SendAsync($"/outside?edit={subscription}", "change", ("Change.Name", "又一个名字"), ("Change.Topics", "task.*"), ("Change.AreaCode", "990213066000")))
            Assert.Contains("没有 990213066000 这个辖区", System.Net.WebUtility.HtmlDecode(await nowhere.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using (var changed = await system.Http.SendAsync($"/outside?edit={subscription}", "change", ("Change.Name", "数据中台二期"), ("Change.Topics", "task.give task.close"), ("Change.AreaCode", "140213066000")))
            Assert.Equal(System.Net.HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("task.give task.close · 140213066000", await system.Http.PageAsync("outside"), StringComparison.Ordinal);

        var answer = await site.Services.GetRequiredService<WriteDoor>().RunAsync(new ReplayDelivery(trial), system.Actor, null, default);
        Assert.Equal("outside.switched-off", Assert.IsType<Answer.Refused>(answer).Rule);
    }
}
