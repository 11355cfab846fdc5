using System.Net;
using System.Globalization;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Data;
using Wutong.Platform.Time.Calendars;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>Cases 35 to 52: reading.</summary>
[Collection(Open311Collection.Name)]
public sealed class RequestTests(BothWorlds worlds)
{
    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_35_the_last_90_days_newest_first(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var old = await world.PublishedAsync();
        world.Wait(TimeSpan.FromDays(91));
        var (first, second) = (await world.PublishedAsync(), await LaterAsync(world));
        var listed = (await world.GetAsync("requests", format, Shape.Requests)).Good();
        Assert.Equal([second.Number, first.Number], listed.All("service_request_id"));
        var one = listed.Items[1];
        Assert.Equal(("open", "卫生死角", "dirty-corner", "墙角堆了垃圾", "文兴路南口", Open311World.Community, "40.0803000", "113.3007000"),
            (one["status"], one["service_name"], one["service_code"], one["description"], one["address"], one["address_id"], one["lat"], one["long"]));
        Assert.Equal(Text(first.ReportedAtUtc), one["requested_datetime"]);
        Assert.Equal([old.Number], (await world.GetAsync($"requests/{old.Number}", format, Shape.Requests)).All("service_request_id")); // one by its id, however old
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_36_of_a_span_over_90_days_the_last_90_are_given(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var start = world.Now;
        await world.PublishedAsync();
        world.Wait(TimeSpan.FromDays(2));
        var inside = await world.PublishedAsync();
        Assert.Equal([inside.Number], (await world.GetAsync($"requests?start_date={Text(start)}&end_date={Text(start.AddDays(91))}", format, Shape.Requests)).All("service_request_id"));
        Assert.Equal(2, (await world.GetAsync($"requests?start_date={Text(start)}&end_date={Text(start.AddDays(90))}", format, Shape.Requests)).Items.Count);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_37_from_a_start_90_days_on_and_up_to_an_end_90_days_back(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var first = await world.PublishedAsync();
        world.Wait(TimeSpan.FromDays(91));
        var second = await world.PublishedAsync();
        Assert.Equal([first.Number], (await world.GetAsync($"requests?start_date={Text(first.ReportedAtUtc)}", format, Shape.Requests)).All("service_request_id"));
        Assert.Equal([second.Number], (await world.GetAsync($"requests?end_date={Text(second.ReportedAtUtc)}", format, Shape.Requests)).All("service_request_id")); // the end itself is in
        Assert.Empty((await world.GetAsync($"requests?end_date={Text(second.ReportedAtUtc.AddSeconds(-1))}&start_date={Text(second.ReportedAtUtc.AddDays(-1))}", format, Shape.Requests)).Items);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_38_an_end_before_its_start_is_refused(string format) => (await (await worlds.OnAsync(DatabaseKind.Sqlite)).GetAsync("requests?start_date=2022-09-23T00:00:00Z&end_date=2022-09-22T23:59:59Z", format)).Error(400);

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_39_a_time_without_a_zone_is_refused(string format)
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        foreach (var name in (string[])["start_date", "end_date", "updated_after", "updated_before"])
            foreach (var text in (string[])["2022-09-23T00:00:00", "2022-09-23", "yesterday", "1663891200", "2022-13-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])
                Assert.Contains(name, (await world.GetAsync($"requests?{name}={text}", format)).Error(400)["description"]);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_40_a_plus_that_arrives_as_a_blank_is_a_plus(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var row = await world.PublishedAsync();
        var beijing = row.ReportedAtUtc.AddHours(8).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        foreach (var zone in (string[])["+08:00", "%20" + "08:00", "%2B08:00", "%2b0800"])
            Assert.Equal([row.Number], (await world.GetAsync($"requests?start_date={beijing}{zone}&end_date={beijing}{zone}", format, Shape.Requests)).All("service_request_id"));
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_41_a_list_of_ids_overrides_all_else_and_unknown_ones_are_left_out(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var (first, second) = (await world.PublishedAsync(), await LaterAsync(world));
        world.Wait(TimeSpan.FromDays(400));
        Assert.Equal([second.Number, first.Number], (await world.GetAsync($"requests?service_request_id={first.Number},20220923-ZZZZZ,nonsense,%00,{second.Number.ToLowerInvariant()}&status=foo&start_date=never&page=-1&service_code=lamp", format, Shape.Requests)).Good().All("service_request_id"));
        Assert.Empty((await world.GetAsync("requests?service_request_id=nonsense", format, Shape.Requests)).Good().Items);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_42_open_and_closed_and_nothing_else(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var (open, closed, rejected, handled) = (await world.PublishedAsync(), await world.PublishedAsync(), await world.PublishedAsync(), await world.PublishedAsync());
        await world.CloseAsync(closed.Id);
        await world.Site.DoAsync(new RejectCase(rejected.Id, "不属实"));
        await world.HandleAsync(handled.Id);
        Assert.Equal(Sorted(open, handled), Sorted((await world.GetAsync("requests?status=open", format, Shape.Requests)).All("service_request_id"))); // handled is not closed
        Assert.Equal(Sorted(closed, rejected), Sorted((await world.GetAsync("requests?status=closed", format, Shape.Requests)).All("service_request_id")));
        Assert.Equal(4, (await world.GetAsync("requests?status=open,closed", format, Shape.Requests)).Items.Count);
        Assert.Contains("foo", (await world.GetAsync("requests?status=foo", format)).Error(400)["description"]);
        (await world.GetAsync("requests?status=open,foo", format)).Error(400);
        Assert.Equal("环卫中心", (await world.GetAsync("requests/" + handled.Number, format, Shape.Requests)).One["agency_responsible"]);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_43_a_list_of_services(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var (lamp, litter, _) = (await world.PublishedAsync("lamp"), await world.PublishedAsync("litter"), await world.PublishedAsync());
        Assert.Equal([lamp.Number], (await world.GetAsync("requests?service_code=lamp", format, Shape.Requests)).All("service_request_id"));
        Assert.Equal(Sorted(lamp, litter), Sorted((await world.GetAsync("requests?service_code=lamp,%20litter,unicorn", format, Shape.Requests)).All("service_request_id")));
        Assert.Empty((await world.GetAsync("requests?service_code=unicorn", format, Shape.Requests)).Good().Items);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_44_pages_keep_their_order_even_where_times_are_equal(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var numbers = new List<string>();
        for (var i = 0; i < 5; i++) numbers.Add((await world.PublishedAsync()).Number); // all in one moment
        var whole = (await world.GetAsync("requests", format, Shape.Requests)).All("service_request_id").ToList();
        Assert.Equal(numbers.OrderDescending(StringComparer.Ordinal), whole);
        async Task<List<string?>> Page(string query) => [.. (await world.GetAsync("requests?" + query, format, Shape.Requests)).Good().All("service_request_id")];
        Assert.Equal(whole, [.. await Page("page=1&page_size=2"), .. await Page("page=2&page_size=2"), .. await Page("page=3&page_size=2")]);
        Assert.Equal(await Page("page=1&page_size=2"), await Page("page=0&page_size=2"));
        Assert.Empty(await Page("page=4&page_size=2"));
        Assert.Empty(await Page("page=2147483647&page_size=1000"));
        Assert.Equal(5, (await Page("page_size=100000")).Count);
        foreach (var wrong in (string[])["page=-1", "page=x", "page_size=0", "page_size=-5", "page=99999999999"]) (await world.GetAsync("requests?" + wrong, format)).Error(400);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_45_by_when_it_last_moved(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var (still, moved) = (await world.PublishedAsync(), await world.PublishedAsync());
        world.Wait(TimeSpan.FromHours(1));
        await world.Site.DoAsync(new RegisterCase(moved.Id));
        var at = Text(world.Now);
        Assert.Equal([moved.Number], (await world.GetAsync($"requests?updated_after={at}", format, Shape.Requests)).All("service_request_id"));
        Assert.Equal([still.Number], (await world.GetAsync($"requests?updated_before={Text(world.Now.AddSeconds(-1))}&updated_after={Text(world.Now.AddHours(-2))}", format, Shape.Requests)).All("service_request_id"));
        Assert.Empty((await world.GetAsync($"requests?updated_after={at}&end_date={Text(still.ReportedAtUtc.AddSeconds(-1))}", format, Shape.Requests)).Items);
        (await world.GetAsync($"requests?updated_after={at}&updated_before={Text(world.Now.AddHours(-2))}", format)).Error(400);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_46_what_is_not_public_is_as_if_it_did_not_exist(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var posted = await world.CaseOfAsync(await world.PostAsync(format));
        var secret = await world.Site.DoAsync(new EnterCase(Guid.CreateVersion7(), "lamp", "楼道灯不亮", CaseSource.Hotline, 1_133_007_000, 400_803_000, IsPrivate: true));
        var withdrawn = await world.PublishedAsync();
        await world.Site.DoAsync(new WithholdCase(withdrawn.Id, "有人名"));
        foreach (var number in (string[])[posted.Number, (await world.CaseAsync(secret)).Number, withdrawn.Number])
        {
            Assert.Equal((await world.GetAsync("requests/20000101-AAAAA", format)).Error(404)["description"]!.Replace("20000101-AAAAA", number, StringComparison.Ordinal), (await world.GetAsync("requests/" + number, format)).Error(404)["description"]);
            Assert.Empty((await world.GetAsync("requests?service_request_id=" + number, format, Shape.Requests)).Good().Items);
        }
        Assert.Empty((await world.GetAsync("requests", format, Shape.Requests)).Items);
        Assert.Empty((await world.GetAsync("servicerequestupdates", format, Shape.Updates)).Items);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_47_a_closed_one_was_updated_when_it_was_closed(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var row = await world.PublishedAsync();
        world.Wait(TimeSpan.FromHours(3));
        await world.CloseAsync(row.Id);
        var closed = Text(world.Now);
        world.Wait(TimeSpan.FromHours(3));
        await world.Site.DoAsync(new Wutong.Cases.Checking.VisitAgain(row.Id, true, "满意"));
        var read = (await world.GetAsync("requests/" + row.Number, format, Shape.Requests)).One;
        Assert.Equal(("closed", closed, null), (read["status"], read["updated_datetime"], read["expected_datetime"]));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Case_48_the_expected_time_is_the_deadline_in_working_time(DatabaseKind kind)
    {
        await using var world = await Open311World.NewAsync(kind, time: new(new(2022, 9, 30, 8, 30, 0, TimeSpan.Zero))); // Friday, 16:30, the day before the long holiday
        var row = await world.PublishedAsync();
        var due = await world.Site.AskAsync<AppDb, DateTime>(db => Task.FromResult(((IWorkCalendars)world.Site.Services.GetService(typeof(IWorkCalendars))!).Now(db).Due(row.ReportedAtUtc, ShippedKinds.All["dirty-corner"].Limits.Accept).DueUtc));
        Assert.True(due > new DateTime(2022, 10, 7, 16, 0, 0, DateTimeKind.Utc), $"due {due:u} in the holiday");
        foreach (var format in (string[])["xml", "json"]) Assert.Equal(Text(due), (await world.GetAsync("requests/" + row.Number, format, Shape.Requests)).One["expected_datetime"]);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_49_a_list_of_one_is_a_list(string format)
    {
        var world = await NewEpochAsync(DatabaseKind.Sqlite);
        var row = await world.PublishedAsync();
        var body = (await world.GetAsync("requests", format, Shape.Requests)).Body; // the shape asks for a list; here it is seen with the eye
        Assert.StartsWith(format == "json" ? $"[{{\"service_request_id\":\"{row.Number}\"" : $"<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests><request><service_request_id>{row.Number}<", body);
        Assert.StartsWith(format == "json" ? "[{\"code\":404" : "<?xml version=\"1.0\" encoding=\"utf-8\"?><errors><error><code>404<", (await world.GetAsync("services/unicorn", format)).Body);
    }

    [Fact]
    public async Task Case_50_other_formats_and_addresses_are_404_in_the_agreed_shape()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        foreach (var path in (string[])["services.yaml", "services", "requests.html", "requests", "services.xml.gz", "", ".xml", "nothing.xml", "requests/1/2.xml", "wp-login.php", "services/lamp", "discovery.txt"])
        {
            using var answer = await world.Http.GetAsync(new Uri("/open311/v2/" + path, UriKind.Relative));
            Answered.Of(answer.StatusCode, await answer.Content.ReadAsStringAsync(), false, Shape.Errors).Error(404);
        }
        Assert.Equal(404, (int)(await world.GetAsync("nothing", "json")).Status);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_51_head_options_and_every_origin(string format)
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/open311/v2/services." + format);
        using var headed = await world.Http.SendAsync(head);
        Assert.Equal((HttpStatusCode.OK, ""), (headed.StatusCode, await headed.Content.ReadAsStringAsync()));
        Assert.Equal((await world.Http.GetByteArrayAsync(new Uri("/open311/v2/services." + format, UriKind.Relative))).Length, headed.Content.Headers.ContentLength);
        using var options = new HttpRequestMessage(HttpMethod.Options, "/open311/v2/requests." + format) { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "POST" } } };
        using var answer = await world.Http.SendAsync(options);
        Assert.Equal((HttpStatusCode.NoContent, "*"), (answer.StatusCode, answer.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.Contains("POST", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch]) (await world.GetAsync("requests", format, method: method)).Error(400);
        (await world.PostAsync("services", format, Shape.Services, [("api_key", world.Key)])).Error(400);
        Assert.Equal("*", headed.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_52_nobodys_name_number_or_device_comes_back(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        (string, string?)[] personal = [("email", "canary@example.com"), ("phone", "13812345678"), ("first_name", "某甲"), ("last_name", "某乙"), ("device_id", "canary-device"), ("deviceid", "canary-device2"), ("account_id", "canary-account")];
        var row = await world.CaseOfAsync(await world.PostAsync(format, [.. personal, ("description", "墙角堆了几天的垃圾")]));
        await world.Site.DoAsync(new PublishCase(row.Id));
        var bodies = (await world.GetAsync("requests", format, Shape.Requests)).Body + (await world.GetAsync("requests/" + row.Number, format, Shape.Requests)).Body + (await world.GetAsync("servicerequestupdates", format, Shape.Updates)).Body;
        Assert.Contains(row.Number, bodies);
        Assert.All(personal, p => Assert.DoesNotContain(p.Item2!, bodies));
    }

    private async Task<Open311World> NewEpochAsync(DatabaseKind kind)
    {
        var world = await worlds.OnAsync(kind);
        world.NewEpoch();
        return world;
    }

    private static async Task<CaseRow> LaterAsync(Open311World world)
    {
        world.Wait(TimeSpan.FromMinutes(1));
        return await world.PublishedAsync();
    }

    internal static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static List<string?> Sorted(IEnumerable<string?> numbers) => [.. numbers.Order(StringComparer.Ordinal)];

    private static List<string?> Sorted(params CaseRow[] rows) => Sorted(rows.Select(r => r.Number));
}
