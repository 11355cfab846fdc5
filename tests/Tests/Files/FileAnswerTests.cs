using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Files;
using Wutong.Platform.Hosting;
using Wutong.Tests.World;

namespace Wutong.Tests.Files;

public sealed class FileAnswerTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.4\n0123456789\n%%EOF\n"u8];

    [Fact]
    public async Task A_document_is_downloaded_under_its_name_and_may_be_asked_for_in_parts()
    {
        await using var site = new Site();
        var (client, file) = await ServedAsync(site, Pdf, "社区报告 1.pdf");
        var whole = await client.GetAsync(Address);
        Assert.Equal((HttpStatusCode.OK, "application/pdf", Pdf.Length), (whole.StatusCode, whole.Content.Headers.ContentType!.ToString(), whole.Content.Headers.ContentLength));
        Assert.Equal(Pdf, await whole.Content.ReadAsByteArrayAsync());
        var disposition = whole.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.StartsWith("attachment; filename=", disposition, StringComparison.Ordinal);
        Assert.EndsWith("filename*=UTF-8''" + Uri.EscapeDataString("社区报告 1.pdf"), disposition, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(whole, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; sandbox", Header(whole, "Content-Security-Policy"));
        Assert.Equal($"\"{file.Hash}\"", whole.Headers.ETag!.Tag);
        Assert.Equal("no-cache, private", Header(whole, "Cache-Control"));

        using var part = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Range = new RangeHeaderValue(9, 12) } };
        var answer = await client.SendAsync(part);
        Assert.Equal((HttpStatusCode.PartialContent, "0123"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));

        using var again = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { IfNoneMatch = { whole.Headers.ETag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_photograph_and_its_thumbnail_are_shown()
    {
        await using var site = new Site();
        var (client, file) = await ServedAsync(site, Photos.Noise(400, 300), "a\".jpg");
        var photo = await client.GetAsync(Address);
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("inline", photo.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Equal(file.Bytes, photo.Content.Headers.ContentLength);
        var thumbnail = await client.GetAsync(new Uri("/test/thumbnail", UriKind.Relative));
        Assert.Equal($"\"{file.Thumbnail}\"", thumbnail.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task What_the_store_does_not_have_is_not_found()
    {
        await using var site = new Site();
        var (client, _) = await ServedAsync(site, Pdf, "a.pdf", after: file => file with { Hash = FileHash.Of([1]) });
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/test/thumbnail", UriKind.Relative))).StatusCode);
    }

    private static readonly Uri Address = new("/test/file", UriKind.Relative);

    /// <summary>A site with two addresses that answer with what was just taken in.</summary>
    private static async Task<(HttpClient Client, StoredFile File)> ServedAsync(Site site, byte[] content, string name, Func<StoredFile, StoredFile>? after = null)
    {
        StoredFile? file = null;
        var client = site.With(s => s.AddSingleton(new EndpointPart(routes =>
        {
            routes.MapGet("/test/file", () => FileAnswers.Of(file!));
            routes.MapGet("/test/thumbnail", () => FileAnswers.ThumbnailOf(file!));
        }))).CreateClient();
        file = (await site.Services.GetRequiredService<IFileIntake>().TakeAsync(new MemoryStream(content), name)).File;
        file = after?.Invoke(file) ?? file;
        return (client, file);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
