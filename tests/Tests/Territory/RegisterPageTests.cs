using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;
using Wutong.Tests.World;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Territory;

public sealed partial class RegisterPageTests
{
    private static async Task<Site> SiteAsync(Actor? reader)
    {
        var site = new Site();
        if (reader is not null) site.With(services => Acting.As(services, reader));
        site.CreateClient().Dispose(); // starts it
        var door = site.Services.GetRequiredService<WriteDoor>();
        foreach (var area in Areas) Assert.IsType<Answer.Done>(await door.RunAsync(new AddEntry<AreaDraft>(area), Actor.Program("test"), null, default));
        Assert.IsType<Answer.Done>(await door.RunAsync(new AddEntry<EstateDraft>(Estate("E1")), Actor.Program("test"), null, default));
        Assert.IsType<Answer.Done>(await door.RunAsync(new AddEntry<EstateDraft>(Estate("W1", West) with { NameZh = "西苑" }), Actor.Program("test"), null, default));
        return site;
    }

    [Fact]
    public async Task Staff_see_the_register_of_their_own_area_and_nobody_else_does()
    {
        await using (var visitor = await SiteAsync(null))
        {
            using var client = visitor.CreateClient();
            foreach (var page in (string[])["/territory", "/territory/" + First, "/territory/import"]) await client.PageAsync(page, HttpStatusCode.Redirect); // to the sign-in and back
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/territory/export.csv", UriKind.Relative))).StatusCode);
        }
        await using var site = await SiteAsync(Acting.Person(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, East)));
        using var clerk = site.CreateClient();
        var list = await clerk.PageAsync("/territory");
        Assert.Contains("文兴社区", list);
        Assert.DoesNotContain("新村", list);
        var estates = await clerk.PageAsync("/territory?kind=estates");
        Assert.Contains("天和城", estates);
        Assert.DoesNotContain("西苑", estates);
        var csv = await clerk.PageAsync("/territory/export.csv?kind=estates");
        Assert.Contains("编号,名称", csv);
        Assert.DoesNotContain("西苑", csv);
        var one = await clerk.PageAsync("/territory/" + First);
        Assert.Contains("<svg class=\"map\"", one);
        Assert.Contains("第一网格", one);
        Assert.Contains("天和城", one);
        Assert.Contains("没有看这一页的权限", await clerk.PageAsync("/territory/" + West, HttpStatusCode.Forbidden));
        await clerk.PageAsync("/territory/import", HttpStatusCode.Redirect);
        await clerk.PageAsync("/territory/140213999999", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_upload_is_previewed_and_confirmed_and_a_second_confirmation_finds_the_register_changed()
    {
        await using var site = await SiteAsync(Acting.Person(Grant.For(Roles.System)));
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var preview = await UploadAsync(client, "小区.csv", $"编号,名称,经度,纬度,所属辖区代码\nE1,天和城,113.321,40.101,{First}\nE7,新天地,113.331,40.101,{Second}\n", "wgs84");
        var page = await client.PageAsync(preview);
        Assert.Contains("核对通过", page);
        Assert.Contains("<circle class=\"tpoint\"", page);
        var fields = Fields(page[page.IndexOf("import/confirm", StringComparison.Ordinal)..]);
        using var first = await client.PostAsync(new Uri("/territory/import/confirm", UriKind.Relative), new FormUrlEncodedContent(fields));
        Assert.Equal("/territory?kind=estates", first.Headers.Location?.ToString());
        Assert.Contains("新天地", await client.PageAsync("/territory?kind=estates"));
        using var second = await client.PostAsync(new Uri("/territory/import/confirm", UriKind.Relative), new FormUrlEncodedContent(fields));
        Assert.Equal("/territory/import?problem=moved", second.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_wrong_upload_names_its_rows_and_comes_back_as_a_workbook()
    {
        await using var site = await SiteAsync(Acting.Person(Grant.For(Roles.System)));
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var preview = await UploadAsync(client, "小区.csv", "编号,名称,经度,纬度,所属辖区代码\nE1,,113.321,40.101,140213\n", "wgs84");
        var page = await client.PageAsync(preview);
        Assert.Contains("2 处不能用", page);
        Assert.DoesNotContain("确认导入", page);
        using var returned = await client.GetAsync(new Uri(preview.Replace("import?", "import/returned.xlsx?", StringComparison.Ordinal), UriKind.RelativeOrAbsolute));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", returned.Content.Headers.ContentType?.MediaType);
        Assert.Contains("坐标系", await client.PageAsync("/territory/import"));
    }

    [Fact]
    public async Task The_coordinate_system_must_be_said_and_a_forged_post_is_refused()
    {
        await using var site = await SiteAsync(Acting.Person(Grant.For(Roles.System)));
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        using var unsaid = await SendAsync(client, "a.csv", "编号\n", "");
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        using var form = new MultipartFormDataContent { { new StringContent("estates"), "kind" }, { new StringContent("wgs84"), "system" } };
        using var forged = await client.PostAsync(new Uri("/territory/import/file", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    private static async Task<string> UploadAsync(HttpClient client, string name, string text, string system)
    {
        using var sent = await SendAsync(client, name, text, system);
        Assert.True(sent.StatusCode == HttpStatusCode.Found, $"{sent.StatusCode}: {await sent.Content.ReadAsStringAsync()}");
        return sent.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, string text, string system)
    {
        var token = Fields(await client.PageAsync("/territory/import")).Single(f => f.Key == "__RequestVerificationToken").Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("estates"), "kind" }, { new StringContent(system), "system" },
            { new StringContent(text), "file", name },
        };
        return await client.PostAsync(new Uri("/territory/import/file", UriKind.Relative), form);
    }

    private static List<KeyValuePair<string, string>> Fields(string page) => [.. Hidden.Matches(page).Select(m => new KeyValuePair<string, string>(m.Groups[1].Value, m.Groups[2].Value))];

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")] private static partial Regex Hidden { get; }
}
