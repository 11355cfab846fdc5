using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Backup;
using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;
using Wutong.Platform.Writing;
using Wutong.Tests.Operating;
using Wutong.Tests.World;

namespace Wutong.Tests.Files.Redactions;

public sealed class RedactionOnTheSiteTests
{
    [Fact]
    public async Task The_old_address_shows_nobody_the_old_photograph_and_a_backup_made_then_does_not_hold_it()
    {
        await using var site = new Site().With(RedactionWorld.AddModule);
        using var resident = await site.SignInAsync();
        await OperatingWorld.SeedAsync(site);
        using var moderator = await site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"));
        var file = await SendAsync(resident.Http);
        var first = await resident.Http.GetAsync(new Uri($"/files/{file}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, true), (first.StatusCode, first.Headers.CacheControl!.NoCache)); // a browser asks again before it shows what it kept

        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.ActAs(moderator.Actor);
            var made = await scope.ServiceProvider.GetRequiredService<IRedaction>().MakeAsync(file, RedactionWorld.Face, "areas", default);
            Assert.IsType<Answer.Done>(await scope.ServiceProvider.GetRequiredService<Door>().RunAsync(new CoverFile(made!), null, default));
        }
        foreach (var (client, expected) in new[] { (resident.Http, HttpStatusCode.NotFound), (moderator.Http, HttpStatusCode.OK) })
            foreach (var address in new[] { $"/files/{file}", $"/files/{file}/thumb" })
            {
                using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
                using var answer = await client.SendAsync(again);
                Assert.Equal(expected, answer.StatusCode);
                Assert.NotEqual(first.Headers.ETag, answer.Headers.ETag); // the covered one, never the old
            }

        var hash = first.Headers.ETag!.Tag.Trim('"');
        var store = site.Services.GetRequiredService<IFileStore>();
        Assert.True(await store.ExistsAsync(Platform.Files.FileHash.Parse(hash), default)); // put a moment ago, so it goes in two minutes; a backup made now leaves it out
        var path = Path.Combine(TempFolder.New(), "backup.zip");
        await site.Services.GetRequiredService<BackupWriter>().WriteAsync(path, default);
        using var archive = await ZipFile.OpenReadAsync(path);
        var names = archive.Entries.Select(e => e.FullName).Where(n => n.StartsWith("files/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, names.Count); // what was made of it, and its thumbnail
        Assert.DoesNotContain("files/" + hash, names);
    }

    private static async Task<Guid> SendAsync(HttpClient client)
    {
        using var content = new ByteArrayContent(Photos.Noise(640, 480)) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        using var form = new MultipartFormDataContent { { content, "file", "IMG_1.jpg" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/files", UriKind.Relative)) { Content = form, Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") } } };
        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("id").GetGuid();
    }

    [Fact]
    public async Task The_field_brings_cells_and_rectangles_back_and_says_what_is_wrong()
    {
        await using var site = new Site().With(s => s.AddPagesOf<CoverTestPage>());
        var client = site.CreateClient();
        var shown = await client.PageAsync("/kit?look=yes&cover=1-1%2F12x9&cover=1-2%2F12x9&cover=0.5,0.5,0.75,1");
        Assert.Contains("0.5,0.5,0.75,1;0,0,0.1666667,0.1111111", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"1-2/12x9\" checked", shown, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"第3行第5列\"", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"0.5,0.5,0.75,1\"", shown, StringComparison.Ordinal);
        Assert.Contains("第 1 个框是空的", await client.PageAsync("/kit?look=yes&cover=0.5,0.5,0.5,1"), StringComparison.Ordinal);

        var page = await client.PageAsync("/test/cover");
        Assert.Contains("value=\"12-9/9x12\"", page, StringComparison.Ordinal); // a tall photograph has more rows than columns
        var form = Regex.Matches(page, "name=\"(__RequestVerificationToken|_handler)\" value=\"([^\"]*)\"").Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Concat(new[] { "1-1/9x12", "2-1/9x12", "0.5,0.5,0.75,1" }.Select(v => KeyValuePair.Create("Form.Areas", v)));
        using var body = new FormUrlEncodedContent(form);
        var answer = await client.PostAsync(new Uri("/test/cover", UriKind.Relative), body);
        Assert.Contains("areas: 0.5,0.5,0.75,1;0,0,0.1111111,0.1666667", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
