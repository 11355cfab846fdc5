using System.Net;
using Wutong.Platform.Access;
using Wutong.Platform.Tables;
using Wutong.Streets.Agreements;
using Wutong.Streets.Shops;
using Wutong.Tests.People;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Streets;

public sealed class ShopPageTests
{
    private static Task<Site> SiteAsync() => BoardPageTests.SiteAsync(Acting.Person(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East)));

    [Fact]
    public async Task A_shop_goes_from_the_form_through_visit_signing_and_inspection_to_its_closing()
    {
        await using var site = await SiteAsync();
        using var client = site.CreateClient();
        using (var wrong = await client.SendAsync("/streets/shops/new", "shop", ("Form.Name", "文兴小吃"), ("Form.Kind", "Catering"), ("Form.Road", "R9"), ("Form.Door", "1 号"), ("Form.Area", RegisterWorld.First)))
        {
            var page = await wrong.TextAsync();
            Assert.Contains("id=\"f-road-msg\"", page);
            Assert.Contains("value=\"文兴小吃\"", page); // what was typed stays
        }
        using var made = await client.SendAsync("/streets/shops/new", "shop", ("Form.Name", "文兴小吃"), ("Form.Kind", "Catering"), ("Form.Road", "R1"), ("Form.Door", "1 号"), ("Form.Area", RegisterWorld.First));
        var shop = "/" + new Uri(new Uri("http://localhost/"), made.Headers.Location!.ToString()).AbsolutePath.TrimStart('/');
        Assert.Contains("没有签门前五包", await client.PageAsync(shop));
        Assert.Contains("文兴小吃", await client.PageAsync("/streets/shops?which=unsigned"));
        using (var visit = await client.SendAsync(shop, "act-Visit", ("Act.VisitDay", "2022-09-20"), ("Act.Said", "说路灯不亮"), ("Act.Wish", "修好"))) Assert.Equal(HttpStatusCode.Found, visit.StatusCode);
        using (var sign = await client.SendAsync(shop, "act-Sign", ("Act.SignedOn", "2099-01-01"))) Assert.Contains("id=\"f-signedOn-msg\"", await sign.TextAsync());
        using (var sign = await client.SendAsync(shop, "act-Sign", ("Act.SignedOn", "2022-09-20"))) Assert.Equal(HttpStatusCode.Found, sign.StatusCode);
        (string, string)[] marks = [.. ShopTests.Marks(9).Select(m => ("mark." + m.Key, m.Value.ToString(null, null)))];
        using (var bad = await client.SendAsync(shop, "act-Inspect", [("Act.InspectDay", "2022-09-21"), .. marks[1..], (marks[0].Item1, "11")])) Assert.Contains("id=\"f-marks.cleanliness-msg\"", await bad.TextAsync());
        using (var seen = await client.SendAsync(shop, "act-Inspect", [("Act.InspectDay", "2022-09-21"), .. marks])) Assert.Equal(HttpStatusCode.Found, seen.StatusCode);
        var told = await client.PageAsync(shop);
        foreach (var words in (string[])["说路灯不亮", "90.00 分", "9/10 × 1", "已签门前五包", "第 1 版"]) Assert.Contains(words, told);
        Assert.Empty(Html.UnmarkedChinese(await client.PageAsync("/en" + shop)));
        var sheet = await client.PageAsync(shop + "/agreement");
        foreach (var words in (string[])["包卫生", "未核对原文", "签字日：", "2022-09-20"]) Assert.Contains(words, sheet);
        Assert.Empty(Html.UnmarkedChinese(await client.PageAsync("/en" + shop + "/agreement")));
        using (var closed = await client.SendAsync(shop, "act-Close")) Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
        Assert.DoesNotContain("现在可以", await client.PageAsync(shop));
        Assert.Contains("文兴小吃", await client.PageAsync("/streets/shops?which=closed"));
    }

    [Fact]
    public async Task The_scanned_agreement_is_shown_to_who_may_see_the_shop_and_to_nobody_else()
    {
        await using var site = await BoardPageTests.SiteAsync(null);
        await BoardPageTests.DoneAsync(site, new AddShop(StreetWorld.Shop()));
        using var owner = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East));
        using var colleague = await site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, RegisterWorld.East));
        using var stranger = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));
        var page = await owner.Http.GetStringAsync(new Uri("/streets/shops/S1", UriKind.Relative));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Hidden(page, "act-Sign").Append(("Act.SignedOn", "2022-09-20"))) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Files.Photos.Noise(64, 48)), "scan", "协议.jpg");
        using var signed = await owner.Http.PostAsync(new Uri("/streets/shops/S1", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Found, signed.StatusCode);
        var file = System.Text.RegularExpressions.Regex.Match(await owner.Http.GetStringAsync(new Uri("/streets/shops/S1", UriKind.Relative)), "files/[0-9a-f-]{36}").Value;
        Assert.NotEmpty(file);
        foreach (var (client, isSeen) in (IEnumerable<(HttpClient, bool)>)[(owner.Http, true), (colleague.Http, true), (stranger.Http, false), (site.CreateClient(), false)])
        {
            using var answer = await client.GetAsync(new Uri("/" + file, UriKind.Relative));
            Assert.Equal(isSeen, answer.IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task A_file_is_checked_whole_returned_with_its_reasons_and_imported_when_it_is_right()
    {
        await using var site = await SiteAsync();
        using var client = site.CreateClient();
        var wrong = await SendAsync(client, "编号,店名,道路编号,门牌号,类别,所属辖区代码\nA1,好店,R1,1 号,餐饮,140213001001\nA2,坏店,R9,2 号,餐饮,140213002001\n");
        Assert.Contains("2 处不能用", wrong);
        Assert.Contains("没有编号为“R9”的道路", wrong);
        var link = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(wrong, "streets/shops/import/returned.xlsx[^\"]+").Value);
        using var returned = new MemoryStream(await client.GetByteArrayAsync(new Uri("/" + link, UriKind.Relative)));
        var table = Table.Read(returned, "返回.xlsx");
        Assert.Equal(ReturnedFile.ReasonTitle, table.Headers[^1]);
        Assert.Contains("R9", table.Rows[1].Cells[^1]);
        Assert.DoesNotContain("好店", await client.PageAsync("/streets/shops")); // nothing of a wrong file
        Assert.Contains("已导入 1 行", await SendAsync(client, "编号,店名,道路编号,门牌号,类别,所属辖区代码\nA1,好店,R1,1 号,餐饮,140213001001\n"));
        Assert.Contains("好店", await client.PageAsync("/streets/shops"));
        var export = await client.PageAsync("/streets/shops/export?format=csv");
        Assert.Contains("编号,店名,道路编号,路段编号,门牌号,类别,所属辖区代码", export);
        Assert.Contains("已导入 1 行", await SendAsync(client, export.TrimStart('\uFEFF'))); // what went out comes in again
        Assert.Contains("请先选一个文件", await SendAsync(client, ""));
    }

    [Fact]
    public async Task A_long_list_is_paged_by_key_each_shop_once()
    {
        await using var site = await SiteAsync();
        using var client = site.CreateClient();
        await BoardPageTests.DoneAsync(site, new ImportShops([.. Enumerable.Range(0, 130).Select(i => StreetWorld.Shop($"P{i:000}", $"{i} 号"))]));
        await BoardPageTests.DoneAsync(site, new SignAgreement("P007", new(2022, 9, 20)));
        foreach (var (which, count) in (IEnumerable<(string, int)>)[("open", 130), ("unsigned", 129)])
        {
            var (seen, address) = (new List<string>(), $"/streets/shops?which={which}&area={RegisterWorld.First}");
            while (address is not null)
            {
                var page = await client.PageAsync(address);
                seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page, "href=\"streets/shops/(P\\d{3})\"").Select(m => m.Groups[1].Value));
                address = System.Text.RegularExpressions.Regex.Match(page, "rel=\"next\" href=\"([^\"]+)\"") is { Success: true } next ? "/" + next.Groups[1].Value : null;
            }
            Assert.Equal(count, seen.Count);
            Assert.Equal(count, seen.Distinct().Count());
        }
    }

    private static async Task<string> SendAsync(HttpClient client, string csv)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Hidden(await client.GetStringAsync(new Uri("/streets/shops/import", UriKind.Relative)), "import")) form.Add(new StringContent(value), name);
        form.Add(new StringContent(csv), "file", "商户.csv");
        using var answer = await client.PostAsync(new Uri("/streets/shops/import", UriKind.Relative), form);
        return await answer.TextAsync();
    }

    private static IEnumerable<(string Name, string Value)> Hidden(string page, string handler)
    {
        var form = System.Text.RegularExpressions.Regex.Matches(page, "<form[^>]*>.*?</form>", System.Text.RegularExpressions.RegexOptions.Singleline).Select(m => m.Value).Single(f => f.Contains($"value=\"{handler}\"", StringComparison.Ordinal));
        return System.Text.RegularExpressions.Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
    }
}
