using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Open311.Keys;
using Wutong.Open311.Receiving;
using Wutong.Platform.Data;
using Wutong.Tests.Files;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>Cases 11 to 34: reporting.</summary>
[Collection(Open311Collection.Name)]
public sealed class PostTests(BothWorlds worlds)
{
    private Task<Open311World> World => worlds.OnAsync(DatabaseKind.Sqlite);

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_11_a_point_and_a_service_are_enough(DatabaseKind kind, string format)
    {
        var world = await worlds.OnAsync(kind);
        var posted = (await world.PostAsync(format, ("description", null))).Good();
        Assert.False(posted.One.Has("token"));
        var row = await world.CaseOfAsync(posted);
        Assert.Equal((CaseSource.Open311, 1_133_007_000, 400_803_000, Open311World.Community, "卫生死角"), (row.Source, row.LonE7!.Value, row.LatE7!.Value, row.CommunityCode!, row.Text));
        Assert.Null(row.PublishedAtUtc);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_12_half_a_point_is_refused(string format)
    {
        var world = await World;
        Assert.Contains("long", (await world.PostAsync(format, ("long", null))).Error(400)["description"]);
        Assert.Contains("lat", (await world.PostAsync(format, ("lat", null))).Error(400)["description"]);
        (await world.PostAsync(format, ("lat", null), ("address_string", "文兴路"))).Error(400);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_13_an_address_alone_waits_to_be_placed(string format)
    {
        var world = await World;
        var row = await world.CaseOfAsync(await world.PostAsync(format, ("lat", null), ("long", null), ("address_string", "文兴路南口")));
        Assert.Equal(("文兴路南口", null, null), (row.Address, row.LonE7, row.DistrictCode));
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_14_an_address_id_is_a_code_of_the_register_of_areas(string format)
    {
        var world = await World;
        Assert.Equal(Open311World.Community, (await world.CaseOfAsync(await world.PostAsync(format, ("lat", null), ("long", null), ("address_id", Open311World.Community)))).CommunityCode);
        (await world.PostAsync(format, ("lat", null), ("long", null), ("address_id", "140213066099"))).Error(400);
        (await world.PostAsync(format, ("lat", null), ("long", null), ("address_id", "here"))).Error(400);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_15_a_location_is_needed(string format)
    {
        var world = await World;
        Assert.Contains("location", (await world.PostAsync(format, ("lat", null), ("long", null))).Error(400)["description"]);
        (await world.PostAsync(format, ("lat", ""), ("long", ""), ("address_id", "#NOTPINPOINTED#"))).Error(400);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_16_without_a_good_key_nothing_is_taken(string format)
    {
        var world = await World;
        var before = await world.CasesAsync();
        (await world.PostAsync(format, ("api_key", null))).Error(403);
        (await world.PostAsync(format, ("api_key", "wrong"))).Error(403);
        (await world.PostAsync(format, ("api_key", new string('x', 500)))).Error(403);
        var key = KeyRow.NewKey();
        var id = await world.Site.DoAsync(new MakeKey("会收回的", KeyRow.HashOf(key), key[..6]));
        (await world.PostAsync(format, ("api_key", key))).Good();
        await world.Site.DoAsync(new RevokeKey(id));
        (await world.PostAsync(format, ("api_key", key))).Error(403);
        Assert.Equal(before + 1, await world.CasesAsync());
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_17_a_service_is_needed_and_has_to_exist(string format)
    {
        var world = await World;
        (await world.PostAsync(format, ("service_code", null))).Error(400);
        (await world.PostAsync(format, ("service_code", "unicorn"))).Error(404);
        (await world.PostAsync(format, ("service_code", "no-owner"))).Error(404);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_18_a_required_attribute_that_is_missing_is_named(string format)
    {
        var world = await World;
        Assert.Contains("attribute[danger]", (await world.PostAsync(format, ("service_code", "manhole"))).Error(400)["description"]);
        Assert.Contains("attribute[danger]", (await world.PostAsync(format, ("service_code", "manhole"), ("attribute[danger]", ""))).Error(400)["description"]);
        Assert.Equal(["open"], KindAnswers.Read((await world.CaseOfAsync(await world.PostAsync(format, ("service_code", "manhole"), ("attribute[danger]", "open")))).AnswersJson)["danger"]);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_19_a_value_that_is_not_on_the_list_is_refused(string format)
    {
        var world = await World;
        Assert.Contains("attribute[danger]", (await world.PostAsync(format, ("service_code", "manhole"), ("attribute[danger]", "scary"))).Error(400)["description"]);
        (await world.PostAsync(format, ("service_code", "manhole"), ("attribute[danger]", "open"), ("attribute[danger]", "loose"))).Error(400); // takes one
        (await world.PostAsync(format, ("service_code", "hawker"), ("attribute[stalls]", "many"))).Error(400);
    }

    [Theory, InlineData("xml", "attribute[blocked][]"), InlineData("json", "attribute[blocked][]")]
    public Task Case_20_several_values_with_brackets(string format, string name) => SeveralAsync(format, name);

    [Theory, InlineData("xml", "attribute[blocked]"), InlineData("json", "attribute[blocked]")]
    public Task Case_21_several_values_by_repeating_the_name(string format, string name) => SeveralAsync(format, name);

    private async Task SeveralAsync(string format, string name)
    {
        var world = await World;
        var row = await world.CaseOfAsync(await world.PostAsync(format, ("service_code", "street-occupied"), (name, "walk"), (name, "gate")));
        Assert.Equal(["walk", "gate"], KindAnswers.Read(row.AnswersJson)["blocked"]);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_22_an_empty_list_that_is_not_required_is_fine(string format)
    {
        var row = await (await World).CaseOfAsync(await (await World).PostAsync(format, ("service_code", "street-occupied"), ("attribute[blocked][]", "")));
        Assert.Empty(KindAnswers.Read(row.AnswersJson));
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_23_an_attribute_nobody_asked_for_is_refused(string format)
    {
        var world = await World;
        Assert.Contains("attribute[colour]", (await world.PostAsync(format, ("attribute[colour]", "red"))).Error(400)["description"]);
        (await world.PostAsync(format, ("attribute[", "red"))).Error(400);
        (await world.PostAsync(format, ("attribute[]", "red"))).Error(400);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_24_a_description_has_4000_characters_and_not_one_more(DatabaseKind kind, string format)
    {
        var world = await worlds.OnAsync(kind);
        Assert.Equal(4000, (await world.CaseOfAsync(await world.PostAsync(format, ("description", new string('脏', 4000))))).Text.Length);
        Assert.Contains("description", (await world.PostAsync(format, ("description", new string('脏', 4001)))).Error(400)["description"]);
        Assert.Equal("卫生死角：脏", (await world.CaseOfAsync(await world.PostAsync(format, ("description", "脏")))).Text);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_25_markup_is_text_and_control_characters_are_gone(DatabaseKind kind, string format)
    {
        var world = await worlds.OnAsync(kind);
        var row = await world.CaseOfAsync(await world.PostAsync(format, ("description", "<b>脏</b> & \"乱\"\r\n第二行\u0007\u001b 尾\ufffe😀")));
        Assert.Equal("<b>脏</b> & \"乱\"\n第二行 尾\ufffe😀", row.Text);
        await world.Site.DoAsync(new Wutong.Cases.Registering.PublishCase(row.Id));
        var read = (await world.GetAsync("requests/" + row.Number, format, Shape.Requests)).Good();
        Assert.Equal("<b>脏</b> & \"乱\"\n第二行 尾😀", read.One["description"]);
        Assert.DoesNotContain("\ufffe", read.Body);
        (await world.PostAsync(format, ("description", "脏\0乱"))).Error(400); // no form holds a zero
        if (format == "xml") Assert.Contains("&lt;b&gt;脏&lt;/b&gt; &amp; ", read.Body);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_26_what_is_no_place_on_earth_is_refused(string format)
    {
        var world = await World;
        foreach (var lat in (string[])["91", "-90.1", "NaN", "39,9", "1e1", "∞", "四十", "40.08.03", new string('4', 60)]) (await world.PostAsync(format, ("lat", lat))).Error(400);
        (await world.PostAsync(format, ("long", "180.5"))).Error(400);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_27_a_point_outside_the_district_has_a_code_of_its_own(string format) => (await (await World).PostAsync(format, ("lat", "39.9"), ("long", "116.4"))).Error(400, 4001);

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_28_photographs_come_with_the_form(DatabaseKind kind, string format)
    {
        var world = await worlds.OnAsync(kind);
        using var form = Multipart(world);
        Add(form, "photo1", Photos.Noise(80, 60), "a.jpg");
        Add(form, "photo2", Photos.Noise(60, 80), "b.jpg");
        var row = await world.CaseOfAsync(await world.PostAsync("requests", format, Shape.Posted, form));
        Assert.Equal(2, await world.Site.CountAsync<CasePhotoRow>(p => p.Where(p => p.CaseId == row.Id && p.Time == PhotoTime.Before && !p.IsPublic)));
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_29_other_contents_are_refused(string format)
    {
        var world = await World;
        using var json = new StringContent("{\"service_code\":\"lamp\"}", Encoding.UTF8, "application/json");
        (await world.PostAsync("requests", format, Shape.Posted, json)).Error(400);
        using var nothing = new ByteArrayContent("service_code=lamp"u8.ToArray());
        (await world.PostAsync("requests", format, Shape.Posted, nothing)).Error(400);
        using var broken = new ByteArrayContent("--x\r\nrubbish"u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        (await world.PostAsync("requests", format, Shape.Posted, broken)).Error(400);
        using var form = Multipart(world);
        Add(form, "photo1", "<svg/>"u8.ToArray(), "a.jpg");
        (await world.PostAsync("requests", format, Shape.Posted, form)).Error(400);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_30_the_same_twice_is_two_and_with_a_repeat_key_one(DatabaseKind kind, string format)
    {
        var world = await worlds.OnAsync(kind);
        Assert.NotEqual((await world.PostAsync(format)).One["service_request_id"], (await world.PostAsync(format)).One["service_request_id"]);
        (string, string?)[] fields = [("api_key", world.Key), ("service_code", "lamp"), ("lat", Open311World.Lat), ("long", Open311World.Long), ("description", "路灯不亮")];
        var key = Guid.NewGuid().ToString();
        var first = (await world.PostAsync("requests", format, Shape.Posted, fields, key)).Good().One["service_request_id"];
        Assert.Equal(first, (await world.PostAsync("requests", format, Shape.Posted, fields, key)).Good().One["service_request_id"]);
        fields[^1] = ("description", "是另一件事");
        (await world.PostAsync("requests", format, Shape.Posted, fields, key)).Error(400);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_31_and_32_a_batch_service_answers_a_token_which_becomes_a_number(DatabaseKind kind, string format)
    {
        var world = await worlds.OnAsync(kind);
        var posted = (await world.PostAsync(format, ("service_code", "rubble"), ("description", "渣土堆在路边"))).Good().One;
        Assert.False(posted.Has("service_request_id"));
        var token = posted["token"]!;
        var waiting = (await world.GetAsync("tokens/" + token, format, Shape.Token)).Good().One;
        Assert.Equal((token, false), (waiting["token"], waiting.Has("service_request_id")));
        await world.RingTokensAsync();
        var done = (await world.GetAsync("tokens/" + token, format, Shape.Token)).Good().One;
        Assert.Equal(("渣土堆在路边", "rubble"), (await world.CaseAsync(done["service_request_id"]!)) is var row ? (row.Text, row.KindCode) : default);
        Assert.Equal(token, done["token"]);
        Assert.Null(await world.Site.AskAsync<AppDb, string?>(db => db.Set<ReceiptRow>().Where(r => r.Token == token).Select(r => r.Draft).SingleAsync())); // what was said is kept with the case alone
        var before = await world.CasesAsync();
        await world.RingTokensAsync();
        Assert.Equal(before, await world.CasesAsync());
        (await world.PostAsync(format, ("service_code", "rubble"), ("attribute[colour]", "red"))).Error(400); // what is wrong is told at once
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_33_an_unknown_token_is_404(string format)
    {
        var world = await World;
        foreach (var token in (string[])[Guid.NewGuid().ToString("N"), "x", "%01", new string('0', 33)]) (await world.GetAsync("tokens/" + token, format, Shape.Requests)).Error(404);
    }

    [Theory, InlineData("xml"), InlineData("json")]
    public async Task Case_34_a_blackbox_service_answers_neither(string format)
    {
        var world = await World;
        var before = await world.CasesAsync();
        var posted = (await world.PostAsync(format, ("service_code", "litter"))).Good().One;
        Assert.Equal((false, false), (posted.Has("service_request_id"), posted.Has("token")));
        Assert.Equal(before + 1, await world.CasesAsync());
    }

    private static MultipartFormDataContent Multipart(Open311World world) => new()
    {
        { new StringContent(world.Key), "api_key" }, { new StringContent("lamp"), "service_code" }, { new StringContent("路灯不亮"), "description" }, { new StringContent(Open311World.Lat), "lat" }, { new StringContent(Open311World.Long), "long" },
    };

    private static void Add(MultipartFormDataContent form, string name, byte[] bytes, string file)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new("image/jpeg");
        form.Add(part, name, file);
    }
}
