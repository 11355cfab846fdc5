using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Data;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>Cases 1 to 10: what is there.</summary>
[Collection(Open311Collection.Name)]
public sealed class ServiceTests(BothWorlds worlds)
{
    private Task<Open311World> World => worlds.OnAsync(DatabaseKind.Sqlite);

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_01_discovery_tells_all_in_both_formats_and_stands_at_an_address_that_ends_in_discovery(string format)
    {
        var world = await World;
        var found = (await world.GetAsync("discovery", format, Shape.Discovery)).Good().One;
        var endpoint = Assert.Single(found.List("endpoints"));
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", endpoint["specification"]);
        Assert.EndsWith("/open311/v2", endpoint["url"]);
        Assert.Equal("production", endpoint["type"]);
        Assert.Equal(["text/xml", "application/json"], endpoint.List("formats").Select(f => f.Bare));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/open311/v2/discovery");
        request.Headers.Add("Accept", format == "json" ? "application/json" : "*/*");
        Assert.Equal(found["changeset"], (await Open311World.ReadAsync(await world.Http.SendAsync(request), format, Shape.Discovery)).Good().One["changeset"]);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_02_services_are_the_kinds_residents_are_offered(string format)
    {
        var world = await World;
        var services = (await world.GetAsync("services", format, Shape.Services)).Good();
        Assert.Equal(ShippedKinds.All.Values.Count(k => k.IsPublic && k.IsOpen), services.Items.Count);
        Assert.DoesNotContain("no-owner", services.All("service_code"));
        Assert.Equal(services.Items.Count, services.All("service_name").Distinct().Count());
        Assert.All(services.Items, s => Assert.Contains(s["type"], (string[])["realtime", "batch", "blackbox"]));
        Assert.Equal(("卫生死角", "true", "realtime"), services.Items.Where(s => s["service_code"] == "dirty-corner").Select(s => (s["service_name"]!, s["metadata"]!, s["type"]!)).Single());
        Assert.Equal(("batch", "false"), services.Items.Where(s => s["service_code"] == "rubble").Select(s => (s["type"]!, s["metadata"]!)).Single());
    }

    [Fact]
    public async Task Case_03_services_at_a_point_are_those_somebody_takes_up_there()
    {
        await using var world = await Open311World.NewAsync(DatabaseKind.Sqlite);
        await world.Site.DoAsync(new RegisterUnit("south", "南关队", UnitKind.Department, TaskWorld.OtherStreet));
        var lamp = KindText.Write(ShippedKinds.All["lamp"] with { Version = 1, UnitCode = "south" });
        await world.Site.AskAsync<AppDb, int>(db => db.Database.ExecuteSqlAsync($"INSERT INTO case_kind (code, version, content, published_at_utc, published_by_id) VALUES ('lamp', 1, {lamp}, {world.Now}, {Guid.Empty})"));
        foreach (var format in (string[])["xml", "json"])
        {
            Assert.Contains("lamp", (await world.GetAsync("services", format, Shape.Services)).All("service_code"));
            Assert.DoesNotContain("lamp", (await world.GetAsync($"services?lat={Open311World.Lat}&long={Open311World.Long}", format, Shape.Services)).All("service_code"));
            var there = (await world.GetAsync($"services?lat={Open311World.Lat}&long=113.4007", format, Shape.Services)).All("service_code").ToList();
            Assert.Contains("lamp", there);
            Assert.Contains("dirty-corner", there); // a kind without a unit is taken up everywhere
            Assert.Empty((await world.GetAsync("services?lat=10&long=10", format, Shape.Services)).Good().Items);
            (await world.GetAsync("services?lat=10", format)).Error(400);
        }
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_04_an_unknown_jurisdiction_is_404_everywhere(string format)
    {
        var world = await World;
        foreach (var path in (string[])["services", "services/lamp", "requests", "requests/20220923-AAAAA", "tokens/" + new string('0', 32), "servicerequestupdates"])
            Assert.Contains("atlantis", (await world.GetAsync(path + "?jurisdiction_id=atlantis", format)).Error(404)["description"]);
        (await world.GetAsync("services?jurisdiction_id=pingcheng.test", format, Shape.Services)).Good();
        (await world.PostAsync(format, ("jurisdiction_id", "atlantis"))).Error(404);
    }

    [Fact]
    public async Task Case_05_of_several_jurisdictions_one_has_to_be_named_and_narrows_what_is_seen()
    {
        await using var world = await Open311World.NewAsync(DatabaseKind.Sqlite, site => site.With("Open311:Jurisdictions:wenxing", TaskWorld.Street).With("Open311:Jurisdictions:xinjian", TaskWorld.OtherStreet));
        foreach (var format in (string[])["xml", "json"])
        {
            world.NewEpoch();
            Assert.Contains("wenxing, xinjian", (await world.GetAsync("services", format)).Error(400)["description"]);
            (await world.GetAsync("services?jurisdiction_id=wenxing", format, Shape.Services)).Good();
            var (here, there) = (await world.PublishedAsync(), await world.PublishedAsync(lonE7: 1_134_007_000));
            Assert.Equal([here.Number], (await world.GetAsync("requests?jurisdiction_id=wenxing", format, Shape.Requests)).All("service_request_id"));
            Assert.Equal([there.Number], (await world.GetAsync("requests?jurisdiction_id=xinjian", format, Shape.Requests)).All("service_request_id"));
            (await world.GetAsync($"requests/{there.Number}?jurisdiction_id=wenxing", format)).Error(404);
            (await world.PostAsync(format, ("jurisdiction_id", "xinjian"))).Error(400, 4001); // the point is another's
            (await world.PostAsync(format, ("jurisdiction_id", "wenxing"))).Good();
            var key = Wutong.Open311.Keys.KeyRow.NewKey();
            await world.Site.DoAsync(new Wutong.Open311.Keys.MakeKey("只收新建南路", Wutong.Open311.Keys.KeyRow.HashOf(key), key[..6], "xinjian"));
            (await world.PostAsync(format, ("jurisdiction_id", "wenxing"), ("api_key", key))).Error(403);
        }
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_06_an_empty_parameter_is_none(string format)
    {
        var world = await World;
        (await world.GetAsync("services?jurisdiction_id=&lat=&long=", format, Shape.Services)).Good();
        (await world.GetAsync("requests?status=&service_code=&start_date=&end_date=&page=&page_size=&service_request_id=&jurisdiction_id=", format, Shape.Requests)).Good();
        (await world.PostAsync(format, ("address_id", ""), ("address_string", ""), ("email", ""), ("jurisdiction_id", ""))).Good();
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_07_a_definition_numbers_its_attributes_from_1_and_only_lists_have_values(string format)
    {
        var world = await World;
        foreach (var kind in ShippedKinds.All.Values.Where(k => k.IsPublic && k.Questions.Count > 0))
        {
            var definition = (await world.GetAsync("services/" + kind.Code, format, Shape.Definition)).Good().One;
            Assert.Equal(kind.Code, definition["service_code"]);
            var attributes = definition.List("attributes");
            Assert.Equal(Enumerable.Range(1, kind.Questions.Count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), attributes.Select(a => a["order"]));
            Assert.All(attributes, a => Assert.Contains(a["datatype"], (string[])["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]));
            Assert.All(attributes, a => Assert.Equal(a["datatype"]!.EndsWith("list", StringComparison.Ordinal), a.Has("values")));
            Assert.All(attributes.Where(a => a.Has("values")), a => Assert.NotEmpty(a.List("values")));
            Assert.All(attributes, a => Assert.Matches("^[a-z0-9_]+$", a["code"]!));
        }
        var hole = (await world.GetAsync("services/manhole", format, Shape.Definition)).One.List("attributes").Single();
        Assert.Equal(("danger", "true", "true", "有没有危险"), (hole["code"], hole["required"], hole["variable"], hole["description"]));
        Assert.Equal(["open", "loose", "noise"], hole.List("values").Select(v => v["key"]));
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_08_a_definition_without_metadata_has_no_attributes(string format)
    {
        var found = (await (await World).GetAsync("services/rubble", format, Shape.Definition)).Good().One;
        Assert.True(found.Has("attributes"));
        Assert.Empty(found.List("attributes"));
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_09_an_unknown_service_is_404_and_so_is_one_residents_are_not_offered(string format)
    {
        var world = await World;
        (await world.GetAsync("services/unicorn", format)).Error(404);
        (await world.GetAsync("services/no-owner", format)).Error(404);
        (await world.GetAsync("services/", format)).Error(404);
    }

    [Fact]
    public async Task Case_10_a_code_in_Chinese_is_understood_percent_encoded()
    {
        await using var world = await Open311World.NewAsync(DatabaseKind.Sqlite);
        var kind = KindText.Write(ShippedKinds.All["lamp"] with { Code = "路灯", NameZh = "路灯不亮", Version = 1 });
        await world.Site.AskAsync<AppDb, int>(db => db.Database.ExecuteSqlAsync($"INSERT INTO case_kind (code, version, content, published_at_utc, published_by_id) VALUES ('路灯', 1, {kind}, {world.Now}, {Guid.Empty})"));
        foreach (var format in (string[])["xml", "json"])
        {
            Assert.Equal("路灯", (await world.GetAsync("services/%E8%B7%AF%E7%81%AF", format, Shape.Definition)).Good().One["service_code"]);
            Assert.Contains("树洞", (await world.GetAsync("services/%E6%A0%91%E6%B4%9E", format)).Error(404)["description"]);
            var names = (await world.GetAsync("services", format, Shape.Services)).All("service_name").ToList();
            Assert.Contains("路灯不亮 (路灯)", names); // two kinds of one name are told apart
            Assert.Equal(names.Count, names.Distinct().Count());
            Assert.Equal("路灯", (await world.CaseOfAsync(await world.PostAsync(format, ("service_code", "路灯")))).KindCode);
        }
    }
}
