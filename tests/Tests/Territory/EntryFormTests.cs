using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Territory.Geometry;
using Wutong.Territory.Registers;
using Wutong.Tests.People;
using Wutong.Tests.World;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Territory;

/// <summary>One entry of a register, by its form.</summary>
public sealed class EntryFormTests
{
    private const string GeoSquare = """{"type":"Polygon","coordinates":[[[113.320,40.100],[113.324,40.100],[113.324,40.104],[113.320,40.104],[113.320,40.100]]]}""";

    private static async Task<Site> SiteAsync(DatabaseKind kind, Actor actor)
    {
        var site = Site.On(await Databases.NewAsync(kind)).With(services => Acting.As(services, actor));
        site.CreateClient().Dispose(); // starts it
        var door = site.Services.GetRequiredService<WriteDoor>();
        foreach (var area in Areas) Assert.IsType<Answer.Done>(await door.RunAsync(new AddEntry<AreaDraft>(area), Actor.Program("test"), null, default));
        return site;
    }

    private static async Task AddAsync(Site site, params EstateDraft[] estates)
    {
        foreach (var estate in estates) Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(new AddEntry<EstateDraft>(estate), Actor.Program("test"), null, default));
    }

    private static readonly Actor Administrator = Acting.Person(Grant.For(Roles.System));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_kind_is_registered_changed_and_retired_by_its_form(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind, Administrator);
        using var client = site.CreateClient();

        // an estate, found its area by its position; the register's map of what it has comes back with the change form
        Assert.Equal("/territory/estate/E1", await SentAsync(client, "/territory/new/estate", "entry", ("code", "E1"), ("nameZh", "天和城"), ("households", "300"), ("geometry", GeoSquare), ("system", "wgs84")));
        var page = await client.PageAsync("/territory/estate/E1");
        Assert.Contains($"href=\"territory/{Grid}\"", page);
        Assert.Contains("<path class=\"tnew\"", page);
        Assert.Contains("登记时是 WGS-84 坐标", page);
        var form = await client.PageAsync("/territory/estate/E1/change");
        Assert.Contains("value=\"天和城\"", form);
        Assert.Contains("<path class=\"tnew\"", form);
        await SentAsync(client, "/territory/estate/E1/change", "entry", ("nameZh", "天和城二期"), ("nameEn", "Tianhecheng"), ("areaCode", First), ("households", ""));
        var estate = await site.AskAsync<IEntries<Estate>, Estate?>(e => e.FindAsync("E1", default));
        Assert.Equal(("天和城二期", "Tianhecheng", First, 300), (estate!.NameZh, estate.NameEn, estate.Place.Finest, estate.Households));
        Assert.Equal(5, estate.Outline!.Rings[0].Length); // the outline stays

        // a road and a section of it
        await SentAsync(client, $"/territory/new/road?area={East}", "entry", ("code", "R1"), ("nameZh", "文兴路"), ("areaCode", East));
        await SentAsync(client, $"/territory/new/section?road=R1&area={East}", "entry", ("code", "R1-1"), ("roadCode", "R1"), ("fromZh", "御河西路"), ("toZh", "魏都大道"), ("areaCode", First), ("geometry", "LINESTRING(113.32 40.1, 113.33 40.1)"), ("system", "gcj02"));
        Assert.Contains("御河西路—魏都大道", await client.PageAsync("/territory/road/R1"));
        await SentAsync(client, "/territory/section/R1-1/change", "entry", ("roadCode", "R1"), ("fromZh", "御河西路"), ("toZh", "同泉路"), ("areaCode", First));
        var section = await site.AskAsync<IEntries<RoadSection>, RoadSection?>(e => e.FindAsync("R1-1", default));
        Assert.Equal(("御河西路—同泉路", 2), (section!.NameZh, section.Line!.Rings[0].Length));
        Assert.Contains("还有 1 个路段", await RefusedAsync(client, "/territory/road/R1/retire", "retire"));
        await SentAsync(client, "/territory/section/R1-1/retire", "retire");
        await SentAsync(client, "/territory/road/R1/retire", "retire");
        Assert.Contains("已停用", await client.PageAsync("/territory/road/R1"));
        Assert.Contains("已停用，不能再改", await client.PageAsync("/territory/road/R1/change"));

        // zones: of communities, and with an outline that a change keeps
        Assert.Contains("先选街道", await client.PageAsync("/territory/new/zone"));
        await SentAsync(client, $"/territory/new/zone?area={East}", "entry", ("code", "Z1"), ("nameZh", "东片区"), ("areaCode", East), ("+member", First), ("+member", Second));
        Assert.Equal([First, Second], (await site.AskAsync<IEntries<Zone>, Zone?>(z => z.FindAsync("Z1", default)))!.Members);
        await SentAsync(client, "/territory/zone/Z1/change", "entry", ("nameZh", "东片区"), ("+member", Second));
        Assert.Equal([Second], (await site.AskAsync<IEntries<Zone>, Zone?>(z => z.FindAsync("Z1", default)))!.Members);
        await SentAsync(client, $"/territory/new/zone?area={East}", "entry", ("code", "Z2"), ("nameZh", "河滨片区"), ("areaCode", East), ("geometry", GeoSquare), ("system", "wgs84"));
        await SentAsync(client, "/territory/zone/Z2/change", "entry", ("nameZh", "滨河片区"));
        var zone = await site.AskAsync<IEntries<Zone>, Zone?>(z => z.FindAsync("Z2", default));
        Assert.Equal(("滨河片区", true, 0), (zone!.NameZh, zone.Outline is not null, zone.Members.Count));

        // areas
        const string Fresh = "140213001009";
        Assert.Equal("/territory/" + Fresh, await SentAsync(client, $"/territory/new/area?area={East}", "entry", ("code", Fresh), ("nameZh", "新社区"), ("level", "Community"), ("parent", East), ("geometry", GeoSquare), ("system", "wgs84"), ("elderly", "12")));
        await SentAsync(client, $"/territory/area/{Fresh}/change", "entry", ("nameZh", "新兴村"), ("village", "true"), ("parent", West));
        var area = await site.AskAsync<IAreas, Area?>(a => a.FindAsync(Fresh, default));
        Assert.Equal(("新兴村", true, West, 12), (area!.NameZh, area.IsVillage, area.ParentCode, area.Elderly));
        await SentAsync(client, $"/territory/area/{Fresh}/retire", "retire");
        Assert.Contains("已停用", await client.PageAsync("/territory/" + Fresh));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_wrong_is_said_beside_its_field_and_changes_nothing(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind, Administrator);
        using var client = site.CreateClient();
        foreach (var (field, said, fields) in new (string, string, (string, string)[])[]
        {
            ("code", "请填代码", [("nameZh", "小区"), ("areaCode", First), ("geometry", "POINT(113.321 40.101)"), ("system", "wgs84")]),
            ("code", "字母、数字或短横", [("code", "不行"), ("nameZh", "小区"), ("areaCode", First), ("geometry", "POINT(113.321 40.101)"), ("system", "wgs84")]),
            ("nameZh", "名称不能为空", [("code", "E1"), ("areaCode", First), ("geometry", "POINT(113.321 40.101)"), ("system", "wgs84")]),
            ("households", "要一个整数", [("code", "E1"), ("nameZh", "小区"), ("areaCode", First), ("households", "三百"), ("geometry", "POINT(113.321 40.101)"), ("system", "wgs84")]),
            ("system", "哪个坐标系|要说明坐标系", [("code", "E1"), ("nameZh", "小区"), ("areaCode", First), ("geometry", "POINT(113.321 40.101)")]),
            ("geometry", "第 1 行不是 GeoJSON", [("code", "E1"), ("nameZh", "小区"), ("areaCode", First), ("geometry", "{\"type\":"), ("system", "wgs84")]),
            ("geometry", "不能是线", [("code", "E1"), ("nameZh", "小区"), ("areaCode", First), ("geometry", "LINESTRING(113.321 40.101, 113.322 40.101)"), ("system", "wgs84")]),
            ("areaCode", "位置不在任何辖区里", [("code", "E1"), ("nameZh", "小区"), ("geometry", "POINT(100 40)"), ("system", "wgs84")]),
        })
        {
            var page = await RefusedAsync(client, "/territory/new/estate", "entry", fields);
            var beside = page[page.IndexOf($"id=\"f-{field}-msg\"", StringComparison.Ordinal)..];
            Assert.Matches(said, beside[..beside.IndexOf("</p>", StringComparison.Ordinal)]);
            foreach (var (name, value) in fields.Where(f => f.Item1 is "code" or "nameZh")) Assert.Contains($"value=\"{value}\"", page); // what was typed stays
        }
        Assert.Equal(0, await site.CountAsync<EstateRow>(e => e));
        Assert.Contains("两者填一样", await RefusedAsync(client, $"/territory/new/zone?area={East}", "entry", ("code", "Z1"), ("nameZh", "东片区"), ("areaCode", East)));
        Assert.Contains("不在台账里", await RefusedAsync(client, "/territory/new/area", "entry", ("code", "140213001008"), ("nameZh", "新社区"), ("level", "Community"), ("parent", "140213009000"), ("geometry", GeoSquare), ("system", "wgs84")));
        Assert.Contains("还有 2 个辖区", await RefusedAsync(client, $"/territory/area/{East}/retire", "retire"));
        await client.PageAsync("/territory/new/planet", HttpStatusCode.NotFound);
        await client.PageAsync("/territory/estate/nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_who_keeps_the_register_there_gets_the_links_and_the_forms()
    {
        await using (var site = await SiteAsync(DatabaseKind.Sqlite, Acting.Person(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, East))))
        {
            await AddAsync(site, Estate("E1"), Estate("W1", West));
            using var reader = site.CreateClient();
            Assert.DoesNotContain("/change\"", await reader.PageAsync("/territory/" + First));
            Assert.DoesNotContain("/change\"", await reader.PageAsync("/territory/estate/E1"));
            Assert.DoesNotContain("territory/new", await reader.PageAsync("/territory"));
            await reader.PageAsync("/territory/estate/W1", HttpStatusCode.NotFound); // beyond their reach
            foreach (var page in (string[])["/territory/new/estate", "/territory/estate/E1/change", "/territory/estate/E1/retire"]) await reader.PageAsync(page, HttpStatusCode.Redirect);
        }
        await using var other = await SiteAsync(DatabaseKind.Sqlite, Acting.Person(Grant.ForArea(Roles.District, AreaLevel.District, "140214000000")));
        await AddAsync(other, Estate("E1"));
        using var stranger = other.CreateClient();
        await stranger.PageAsync("/territory/estate/E1/change", HttpStatusCode.NotFound);
        await stranger.PageAsync("/territory/estate/E1/retire", HttpStatusCode.NotFound);
        await using var own = await SiteAsync(DatabaseKind.Sqlite, Administrator);
        using var keeper = own.CreateClient();
        var area = await keeper.PageAsync("/territory/" + East);
        Assert.Contains($"territory/area/{East}/change", area);
        Assert.Contains($"territory/new/zone?area={East}", area);
        Assert.DoesNotContain($"territory/new/zone", await keeper.PageAsync("/territory/" + First)); // a zone belongs to a subdistrict
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[113.3,40.1]}""", "POINT(113.3 40.1)"), InlineData("""{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2,3]}}""", "POINT(1 2 3)")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}""", "LINESTRING(1 2, 3 4)"), InlineData(" POINT(1 2) ", "POINT(1 2)"), InlineData("  ", null)]
    public void Pasted_GeoJSON_is_read_as_one_shape(string typed, string? wkt) => Assert.Equal(wkt, GeoJsonText.Typed("geometry", typed));

    [Fact]
    public void Whatever_is_pasted_is_a_shape_or_a_clear_error()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string Alphabet = "{}[]\":,.-0123456789 etypcorinasPLgfu\\\n";
        for (var i = 0; i < 3000; i++)
        {
            var text = GeoSquare.ToCharArray();
            for (var n = random.Next(1, 6); n > 0; n--) text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            try
            {
                if (GeoJsonText.Typed("geometry", new string(text, 0, random.Next(text.Length))) is { } wkt) Wkt.Read(wkt, CoordinateSystem.Wgs84);
            }
            catch (Exception e) { Assert.True(e is BadInputException or WktException, $"seed {seed}: {e}"); }
        }
    }

    /// <summary>"+name" is posted as it stands, a plain name as a field of the form.</summary>
    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string handler, (string Name, string Value)[] fields) =>
        client.SendAsync(address, handler, [.. fields.Select(f => (Posted(f.Name), f.Value))]);

    private static string Posted(string name) => name[0] == '+' ? name[1..] : $"Form.{char.ToUpperInvariant(name[0])}{name[1..]}";

    private static async Task<string> SentAsync(HttpClient client, string address, string handler, params (string, string)[] fields)
    {
        using var answer = await PostAsync(client, address, handler, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}\n{WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
        return new Uri(new Uri("http://localhost/"), answer.Headers.Location!).AbsolutePath;
    }

    private static async Task<string> RefusedAsync(HttpClient client, string address, string handler, params (string, string)[] fields)
    {
        using var answer = await PostAsync(client, address, handler, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
