using System.Net.Http.Headers;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Tests.Files;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>What FixMyStreet's client does, done to us: XML alone, its own spellings, its own order.</summary>
[Collection(Open311Collection.Name)]
public sealed class FixMyStreetTests(BothWorlds worlds)
{
    [Fact]
    public async Task It_reads_the_services_and_what_each_asks()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        foreach (var service in (await world.GetAsync("services", "xml", Shape.Services)).Good().Items)
        {
            Assert.NotNull(service["service_name"]);
            Assert.NotNull(service["group"]);
            if (service["metadata"] == "true") Assert.NotEmpty((await world.GetAsync($"services/{service["service_code"]}?jurisdiction_id=pingcheng.test", "xml", Shape.Definition)).Good().One.List("attributes"));
        }
    }

    [Fact]
    public async Task It_posts_a_form_with_its_own_spellings()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        (string, string?)[] fields =
        [
            ("api_key", world.Key), ("jurisdiction_id", "pingcheng.test"), ("service_code", "street-occupied"), ("deviceid", "canary"), ("email", "resident@example.com"), ("first_name", "某"), ("last_name", "某"), ("phone", ""),
            ("lat", "40.0803001"), ("long", "113.3007002"), ("address_id", "#NOTPINPOINTED#"), ("address_string", ""), ("description", "title: 占道\r\n\r\ndetail: 摊位挡路\r\n"), ("attribute[blocked]", "walk"), ("attribute[blocked]", "blind"), ("attribute[blocked]", ""),
        ];
        var row = await world.CaseOfAsync(await world.PostAsync("requests", "xml", Shape.Posted, fields));
        Assert.Equal(["walk", "blind"], KindAnswers.Read(row.AnswersJson)["blocked"]);
        Assert.Equal("title: 占道\n\ndetail: 摊位挡路", row.Text);
        Assert.Equal((400_803_001, 1_133_007_002), (row.LatE7, row.LonE7));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task It_posts_files_as_parts_and_addresses_of_photographs_beside_them(DatabaseKind kind)
    {
        var world = await worlds.OnAsync(kind);
        using var form = new MultipartFormDataContent("Xx----XX")
        {
            { new StringContent(world.Key), "api_key" }, { new StringContent("manhole"), "service_code" }, { new StringContent("井盖松动"), "description" }, { new StringContent(Open311World.Lat), "lat" }, { new StringContent(Open311World.Long), "long" },
            { new StringContent("loose"), "attribute[danger]" }, { new StringContent("https://fms.example/photo/1.0.jpeg"), "media_url" }, { new StringContent("https://fms.example/photo/1.1.jpeg"), "media_url" },
        };
        foreach (var name in (string[])["photo1", "photo2", "photo3"]) form.Add(new ByteArrayContent(Photos.Noise(50, 40)) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, name, name + ".jpeg");
        var row = await world.CaseOfAsync(await world.PostAsync("requests", "xml", Shape.Posted, form));
        Assert.Equal(3, await world.Site.CountAsync<CasePhotoRow>(p => p.Where(p => p.CaseId == row.Id)));
        Assert.Equal(1, await world.Site.CountAsync<Wutong.Open311.Receiving.ReceiptRow>(r => r.Where(r => r.Id == row.Id && r.Media == "https://fms.example/photo/1.0.jpeg\nhttps://fms.example/photo/1.1.jpeg")));
    }

    [Fact]
    public async Task It_polls_a_token_until_there_is_a_number()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        var token = (await world.PostAsync("xml", ("service_code", "rubble"))).Good().One["token"];
        string? number = null;
        for (var i = 0; i < 5 && number is null; i++)
        {
            number = (await world.GetAsync("tokens/" + token, "xml", Shape.Token)).Good().One["service_request_id"];
            if (i == 2) await world.RingTokensAsync();
        }
        Assert.NotNull(number);
    }

    [Fact]
    public async Task It_fetches_the_last_two_hours_of_updates_and_knows_its_own_again()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        world.NewEpoch();
        var row = await world.PublishedAsync();
        var posted = await world.PostAsync("servicerequestupdates", "xml", Shape.UpdatePosted,
        [
            ("api_key", world.Key), ("jurisdiction_id", "pingcheng.test"), ("updated_datetime", "2022-09-23T10:30:00+08:00"), ("service_request_id", row.Number), ("service_request_id_ext", "77"), ("status", "OPEN"), ("email", "resident@example.com"),
            ("description", "还在"), ("last_name", "某"), ("first_name", "某"), ("title", ""), ("media_url", "https://fms.example/photo/c/1.0.jpeg"), ("email_alerts_requested", "FALSE"), ("public_anonymity_required", "TRUE"), ("update_id", "12345"),
        ]);
        var known = new HashSet<string?> { posted.Good().One["update_id"] };
        world.Wait(TimeSpan.FromMinutes(1));
        await world.CloseAsync(row.Id);
        var (start, end) = (RequestTests.Text(world.Now.AddHours(-2)), RequestTests.Text(world.Now));
        var read = (await world.GetAsync($"servicerequestupdates?jurisdiction_id=pingcheng.test&api_key={world.Key}&start_date={start}&end_date={end}", "xml", Shape.Updates)).Good();
        var imported = read.Items.Where(u => string.CompareOrdinal(u["updated_datetime"], start) >= 0 && string.CompareOrdinal(u["updated_datetime"], end) <= 0 && known.Add(u["update_id"])).ToList(); // as its client compares
        Assert.Equal(["for_triage", "action_scheduled", "in_progress", "in_progress", "fixed"], imported.Select(u => u["status"]));
        Assert.All(imported, u => Assert.Equal(row.Number, u["service_request_id"]));
    }

    [Fact]
    public async Task It_fetches_the_requests_of_the_last_hour_with_a_point_and_a_text_each()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        world.NewEpoch();
        var row = await world.PublishedAsync("lamp", "路灯不亮");
        var found = (await world.GetAsync($"requests?jurisdiction_id=pingcheng.test&start_date={RequestTests.Text(world.Now.AddHours(-1))}&end_date={RequestTests.Text(world.Now)}", "xml", Shape.Requests)).Good().One;
        Assert.Equal((row.Number, "路灯不亮"), (found["service_request_id"], found["service_name"]));
        Assert.NotNull(found["lat"]);
        Assert.NotNull(found["long"]);
    }
}
