using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Wutong.Platform.Files.Stores;

/// <summary>对象存储: one bucket of an S3-compatible server, keys <c>ab/cd/HASH</c> as in the folder, so either can be copied into the other.</summary>
/// <remarks>Every call may be repeated without harm (content by its hash), so the client tries each up to four times, waiting longer each time.</remarks>
internal sealed class S3FileStore : IFileStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _bucket;

    public S3FileStore(S3Settings settings)
    {
        _bucket = Given(settings.Bucket, nameof(settings.Bucket));
        var endpoint = Given(settings.Endpoint, nameof(settings.Endpoint));
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"the setting Files:S3:Endpoint should be an address such as https://s3.example.cn, not \"{endpoint}\"");
        var credentials = new BasicAWSCredentials(Given(settings.AccessKey, nameof(settings.AccessKey)), Given(settings.SecretKey, nameof(settings.SecretKey)));
        _client = new(credentials, new AmazonS3Config
        {
            ServiceURL = endpoint, AuthenticationRegion = settings.Region, ForcePathStyle = settings.ForcePathStyle, RetryMode = RequestRetryMode.Standard, MaxErrorRetry = 3,
            Timeout = TimeSpan.FromSeconds(30),
        });
    }

    /// <summary>How many are listed with one question.</summary>
    internal int PageSize { get; init; } = 1000;

    private static string Given(string? value, string name) => string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException($"the setting Files:S3:{name} is missing") : value;

    private static string KeyOf(FileHash hash)
    {
        var digits = hash.ToString();
        return $"{digits[..2]}/{digits[2..4]}/{digits}";
    }

    /// <remarks>Written even when it is there: that makes it young again. The request is signed over its content, so the server notices damage on the way.</remarks>
    public async Task PutAsync(FileHash hash, Stream content, CancellationToken ct)
    {
        if (await FileHash.OfAsync(content, ct) != hash) throw new ArgumentException($"the content is not that of {hash}", nameof(content));
        content.Position = 0;
        var request = new PutObjectRequest
        {
            BucketName = _bucket, Key = KeyOf(hash), InputStream = content, AutoCloseStream = false, UseChunkEncoding = false, ContentType = "application/octet-stream",
        };
        await AskAsync(() => _client.PutObjectAsync(request, ct));
    }

    public async Task<StoredContent?> OpenAsync(FileHash hash, CancellationToken ct)
    {
        var answer = await AskAsync(() => _client.GetObjectAsync(_bucket, KeyOf(hash), ct), orNullWhenMissing: true);
        return answer is null ? null : new(answer.ResponseStream, answer.ContentLength);
    }

    public async Task<bool> ExistsAsync(FileHash hash, CancellationToken ct) =>
        await AskAsync(() => _client.GetObjectMetadataAsync(_bucket, KeyOf(hash), ct), orNullWhenMissing: true) is not null;

    /// <remarks>Asked and then deleted, so what is put between the two calls is lost; the callers let content grow older than any put takes. A bucket that keeps versions would keep what is deleted: see docs/operations.md.</remarks>
    public async Task<bool> DeleteAsync(FileHash hash, DateTime putBeforeUtc, CancellationToken ct)
    {
        if (await AskAsync(() => _client.GetObjectMetadataAsync(_bucket, KeyOf(hash), ct), orNullWhenMissing: true) is not { } there) return true;
        if (there.LastModified is { } put && put.ToUniversalTime() >= putBeforeUtc) return false;
        await AskAsync(() => _client.DeleteObjectAsync(_bucket, KeyOf(hash), ct), orNullWhenMissing: true);
        return true;
    }

    public async IAsyncEnumerable<StoredEntry> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket, MaxKeys = PageSize };
        ListObjectsV2Response page;
        do
        {
            page = (await AskAsync(() => _client.ListObjectsV2Async(request, ct)))!;
            foreach (var found in page.S3Objects)
                if (FileHash.TryParse(found.Key[(found.Key.LastIndexOf('/') + 1)..], out var hash)) yield return new(hash, found.Size, found.LastModified.ToUniversalTime());
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated);
    }

    private async Task<T?> AskAsync<T>(Func<Task<T>> call, bool orNullWhenMissing = false) where T : class
    {
        try { return await call(); }
        catch (AmazonS3Exception e) when (orNullWhenMissing && e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket") { return null; }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw new FileStoreException($"the object store did not do what was asked of bucket {_bucket}: {e.Message}", e);
        }
    }

    public void Dispose() => _client.Dispose();
}
