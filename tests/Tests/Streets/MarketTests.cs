using System.Net;
using CsCheck;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;
using Wutong.Streets.Markets;
using Wutong.Tests.People;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Streets;

public sealed class MarketTests
{
    internal static readonly MarketDraft Draft = new("文兴路便民疏导点", "文兴路和开源街路口东侧", RegisterWorld.First, 0b0011111, new(6, 0), new(21, 0), new(2022, 9, 1), 40);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_market_is_set_up_changed_and_given_up_within_reach_only(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        var market = await world.MustAsync(new AddMarket(Draft), world.First);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AddMarket(Draft with { Area = RegisterWorld.Second }), world.First));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ChangeMarket(market, Draft with { Area = RegisterWorld.Second }), world.First));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new CloseMarket(market), world.West));
        foreach (var (field, bad) in (IEnumerable<(string, MarketDraft)>)[("days", Draft with { Days = 0 }), ("to", Draft with { To = new(6, 0) }), ("toDay", Draft with { ToDay = new(2022, 8, 31) }), ("stalls", Draft with { Stalls = 0 }), ("name", Draft with { Name = "" })])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new ChangeMarket(market, bad)))).Field);
        await world.MustAsync(new ChangeMarket(market, Draft with { Stalls = 60, ToDay = new(2022, 9, 30) }), world.First);
        var line = await world.Door.AskAsync<MarketQuery, MarketLine?>(q => q.FindAsync(market, default));
        Assert.Equal((60, true, false, false), (line!.Stalls, line.IsOpenAt(new(2022, 9, 30, 20, 59, 0)), line.IsOpenAt(new(2022, 9, 30, 21, 0, 0)), line.IsOpenAt(new(2022, 10, 3, 12, 0, 0)))); // a Friday; and after its last day
        await world.MustAsync(new CloseMarket(market));
        Assert.Equal("streets.market-is-gone", await world.RefusedAsync(new ChangeMarket(market, Draft)));
        Assert.Empty((await world.Door.AskAsync<MarketQuery, PageOf<MarketLine>>(q => q.PageAsync(new(2022, 9, 23), null, 10, default))).Items);
    }

    /// <summary>Against a week laid out minute by minute.</summary>
    [Fact]
    public void A_market_is_open_when_the_week_laid_out_says_so() =>
        Gen.Select(Gen.Int[1, 127], Gen.Int[0, 1439], Gen.Int[0, 1439], Gen.Int[0, 10079]).Where(g => g.Item2 != g.Item3).Sample((days, from, to, at) =>
        {
            var hours = MarketHours.Checked(days, new(from / 60, from % 60), new(to / 60, to % 60));
            var week = new bool[7 * 1440];
            for (var day = 0; day < 7; day++)
                if ((days & (1 << day)) != 0)
                    for (var minute = from; minute != to; minute = (minute + 1) % 1440) week[((minute < from ? day + 1 : day) * 1440 + minute) % week.Length] = true;
            Assert.Equal(week[at], hours.IsOpenAt(new DateTime(2022, 9, 19).AddMinutes(at))); // a Monday
        });

    [Fact]
    public void Hours_are_told_in_both_languages()
    {
        var some = MarketHours.Checked(0b1000001, new(6, 0), new(0, 0));
        Assert.Equal(("周一、日 06:00–24:00", "Mon, Sun 06:00–24:00"), (some.Told(Lang.Chinese), some.Told(Lang.English)));
        Assert.Equal("每天 06:00–21:00", MarketHours.Checked(127, new(6, 0), new(21, 0)).Told(Lang.Chinese));
    }

    [Fact]
    public async Task A_market_set_up_by_the_form_stands_in_the_public_list()
    {
        await using var site = await BoardPageTests.SiteAsync(Acting.Person(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East)));
        using var client = site.CreateClient();
        (string, string)[] fields = [("Form.Name", "疏导点"), ("Form.Spot", "路口东"), ("Form.Area", RegisterWorld.First), ("Form.From", "06:00"), ("Form.To", "21:00"), ("Form.FromDay", "2022-09-01"), ("Form.Stalls", "40")];
        using (var wrong = await client.SendAsync("/streets/markets/new", "market", fields)) Assert.Contains("请至少选一天", await wrong.TextAsync());
        using (var made = await client.SendAsync("/streets/markets/new", "market", [.. fields, ("day", "6")])) Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        var list = await client.PageAsync("/streets/markets");
        Assert.Contains("周日 06:00–21:00", list);
        var change = "/" + System.Text.RegularExpressions.Regex.Match(list, "streets/markets/[0-9a-f-]{36}/change").Value;
        Assert.Contains("value=\"路口东\"", await client.PageAsync(change));
        using (var gone = await client.SendAsync(change, "close")) Assert.Equal(HttpStatusCode.Found, gone.StatusCode);
        Assert.Contains("现在没有临时市场", await client.PageAsync("/streets/markets"));
    }
}
