using System.Net;
using System.Text.RegularExpressions;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Streets.Agreements;
using Wutong.Streets.Looking;
using Wutong.Streets.Shops;
using Wutong.Tests.Files;
using Wutong.Tests.People;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Streets;

/// <summary>Photographs of visits and inspections, from the form to whoever may see the shop.</summary>
public sealed class ShopPhotoTests
{
    private const string Shop = "/streets/shops/S1";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_visits_and_an_inspections_photographs_are_for_who_may_see_the_shop(DatabaseKind kind)
    {
        await using var site = await BoardPageTests.SiteAsync(null, await Databases.NewAsync(kind));
        await BoardPageTests.DoneAsync(site, new AddShop(StreetWorld.Shop()));
        await BoardPageTests.DoneAsync(site, new SignAgreement("S1", new(2022, 9, 19)));
        using var community = await site.SignInAsync(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.First));
        using var colleague = await site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, RegisterWorld.East));
        using var stranger = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));
        using var resident = await site.SignInAsync();

        (string, byte[])[] two = [("photo", Photos.Quarters(64, 48)), ("photo", Photos.Noise(48, 64))];
        var form = await RawAsync(community.Http);
        using (var lacking = await community.Http.SendWithFilesAsync(Shop, form, "act-Visit", two, ("Act.VisitDay", "2022-09-20"), ("Act.Said", "")))
        {
            Assert.Contains("已收到 2 张，不用再选", await lacking.TextAsync());
            using var mended = await community.Http.SendFormAsync(Shop, await lacking.Content.ReadAsStringAsync(), "act-Visit", ("Act.VisitDay", "2022-09-20"), ("Act.Said", "门口路灯不亮"));
            Assert.Equal(HttpStatusCode.Found, mended.StatusCode);
        }
        (string, string)[] marks = [("Act.InspectDay", "2022-09-20"), .. ShopTests.Marks(9).Select(m => ("mark." + m.Key, m.Value.ToString(null, null)))];
        using (var many = await community.Http.SendWithFilesAsync(Shop, form, "act-Inspect", [.. Enumerable.Range(0, PhotoIntake.Most + 1).Select(_ => two[0])], marks)) Assert.Contains("id=\"f-inspectPhoto-msg\"", await many.TextAsync());
        using (var seen = await community.Http.SendWithFilesAsync(Shop, form, "act-Inspect", [two[0]], marks)) Assert.Equal(HttpStatusCode.Found, seen.StatusCode);
        using var named = new HttpRequestMessage(HttpMethod.Post, "/api/commands/streets.record-visit") { Content = new StringContent("""{"shop":"S1","day":"2022-09-20","said":"又去看看","taken":[{"file":{"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","kind":"photo","name":"a.jpg","bytes":1}}]}""", System.Text.Encoding.UTF8, "application/json"), Headers = { { "Idempotency-Key", "photographs-by-json" } } };
        using (var answer = await community.Http.SendAsync(named)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((2, 3, 3), (await site.CountAsync<VisitRow>(v => v), await site.CountAsync<ShopPhotoRow>(p => p), await site.CountAsync<FileRow>(f => f))); // by JSON nobody names a content
        Assert.Equal(0, await site.CountAsync<FileRow>(f => f.Where(r => r.LonE7 != null || r.TakenAtUtc != null))); // where and when they were taken is nobody's business

        var page = await colleague.Http.PageAsync(Shop);
        foreach (var alt in (string[])["alt=\"走访照片 1\"", "alt=\"走访照片 2\"", "alt=\"检查照片 1\""]) Assert.Contains(alt, page);
        var files = Regex.Matches(page, "src=\"(files/[0-9a-f-]{36})/thumb\"").Select(m => "/" + m.Groups[1].Value).Distinct().ToList();
        Assert.Equal(3, files.Count);
        foreach (var file in files)
            foreach (var (client, isSeen) in (IEnumerable<(HttpClient, bool)>)[(community.Http, true), (colleague.Http, true), (stranger.Http, false), (resident.Http, false), (site.CreateClient(), false)])
                foreach (var address in (string[])[file, file + "/thumb"])
                {
                    using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                    Assert.Equal(isSeen, answer.IsSuccessStatusCode);
                }
    }

    private static Task<string> RawAsync(HttpClient client) => client.GetStringAsync(new Uri(Shop, UriKind.Relative));
}
