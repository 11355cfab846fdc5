using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;
using Wutong.Tests.World;

namespace Wutong.Tests.Files;

public sealed class S3FileStoreTests
{
    [Fact]
    public async Task It_keeps_what_is_put_and_forgets_what_is_deleted()
    {
        using var server = await ObjectStore.StartAsync();
        using var store = new S3FileStore(server.Settings);
        await StoreStory.RunAsync(store);
    }

    [Fact]
    public async Task More_content_than_one_page_is_listed()
    {
        using var server = await ObjectStore.StartAsync();
        using var store = new S3FileStore(server.Settings) { PageSize = 10 };
        var contents = Enumerable.Range(0, 25).Select(i => Encoding.UTF8.GetBytes($"{i}")).ToList();
        await Parallel.ForEachAsync(contents, async (content, ct) => await store.PutAsync(FileHash.Of(content), new MemoryStream(content), ct));
        var listed = await StoreStory.AllAsync(store);
        Assert.Equal(contents.Select(c => FileHash.Of(c).ToString()).Order(StringComparer.Ordinal), listed.Select(e => e.Hash.ToString()).Order(StringComparer.Ordinal));
        Assert.All(listed, e => Assert.InRange(DateTime.UtcNow - e.PutAtUtc, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task The_site_stores_and_serves_from_it()
    {
        using var server = await ObjectStore.StartAsync();
        StoredFile? file = null;
        await using var site = new Site().With("Files:S3:Endpoint", server.Settings.Endpoint!).With("Files:S3:Bucket", "wutong").With("Files:S3:AccessKey", "S3RVER").With("Files:S3:SecretKey", "S3RVER")
            .With(s => s.AddEndpoints(routes => routes.MapGet("/test/file", () => FileAnswers.Of(file!))));
        var client = site.CreateClient();
        file = (await site.Services.GetRequiredService<IFileIntake>().TakeAsync(new MemoryStream(Photos.Noise(500, 400)), "a.jpg")).File;
        var answer = await client.GetAsync(new Uri("/test/file", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "image/jpeg", file.Bytes), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentLength));
        Assert.Equal(file.Hash, FileHash.Of(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal(2, (await StoreStory.AllAsync(site.Services.GetRequiredService<IFileStore>())).Count);

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/test/file", UriKind.Relative)) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_key_a_missing_bucket_and_a_server_that_is_gone_are_told()
    {
        var server = await ObjectStore.StartAsync();
        var content = new MemoryStream([1]);
        var hash = FileHash.Of([1]);
        using var stranger = new S3FileStore(new() { Endpoint = server.Settings.Endpoint, Bucket = "wutong", AccessKey = "stranger", SecretKey = "wrong" });
        Assert.Contains("wutong", (await Assert.ThrowsAsync<FileStoreException>(() => stranger.PutAsync(hash, content, default))).Message);
        using var lost = new S3FileStore(new() { Endpoint = server.Settings.Endpoint, Bucket = "nowhere", AccessKey = "S3RVER", SecretKey = "S3RVER" });
        Assert.Contains("nowhere", (await Assert.ThrowsAsync<FileStoreException>(() => lost.OpenAsync(hash, default))).Message);
        using var store = new S3FileStore(server.Settings);
        server.Dispose();
        await Assert.ThrowsAsync<FileStoreException>(() => store.ExistsAsync(hash, default));
    }

    [Theory, InlineData("Bucket"), InlineData("AccessKey"), InlineData("SecretKey"), InlineData("Endpoint")]
    public void Settings_that_do_not_suffice_are_named(string missing)
    {
        var settings = new S3Settings { Endpoint = "http://127.0.0.1:1", Bucket = "b", AccessKey = "a", SecretKey = "s" };
        typeof(S3Settings).GetProperty(missing)!.SetValue(settings, missing == "Endpoint" ? "127.0.0.1:1" : null);
        Assert.Contains($"Files:S3:{missing}", Assert.Throws<InvalidOperationException>(() => new S3FileStore(settings).Dispose()).Message);
    }
}
