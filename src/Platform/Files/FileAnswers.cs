using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Wutong.Platform.Files.Stores;

namespace Wutong.Platform.Files;

/// <summary>文件应答: a stored file as an answer over HTTP. Whether the asker may see it is for the endpoint to decide before.</summary>
public static class FileAnswers
{
    /// <summary>A photograph is shown, a document downloaded under its name.</summary>
    public static IResult Of(StoredFile file) => new FileAnswer(file.Hash, file.Kind, file.Name);

    /// <param name="hash">Of the content; 404 when the store has none.</param>
    /// <param name="name">As <see cref="StoredFile.Name"/>.</param>
    public static IResult Of(FileHash hash, FileKind kind, string name) => new FileAnswer(hash, kind, name);

    public static IResult ThumbnailOf(StoredFile file) =>
        file.Thumbnail is { } thumbnail ? new FileAnswer(thumbnail, FileKind.Photo, file.Name) : Results.NotFound();
}

/// <remarks>A browser may keep it but asks each time whether it still may show it (304 by the hash): a file can be removed, and who may see it can change. Private, because a shared cache does not know who may.</remarks>
internal sealed class FileAnswer(FileHash hash, FileKind kind, string name) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var store = (IFileStore)httpContext.RequestServices.GetService(typeof(IFileStore))!;
        if (await store.OpenAsync(hash, httpContext.RequestAborted) is not { } stored)
        {
            await Results.NotFound().ExecuteAsync(httpContext);
            return;
        }
        await using var _ = stored;
        SetHeaders(httpContext.Response.Headers);
        var seekable = stored.Content.CanSeek;
        if (!seekable) httpContext.Response.ContentLength = stored.Bytes;
        await Results.Stream(stored.Content, kind.ContentType, entityTag: new($"\"{hash}\""), enableRangeProcessing: seekable).ExecuteAsync(httpContext);
    }

    private void SetHeaders(IHeaderDictionary headers)
    {
        var disposition = new ContentDispositionHeaderValue(kind == FileKind.Photo ? "inline" : "attachment");
        disposition.SetHttpFileName(name); // filename* of RFC 8187 beside a plain filename
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, no-cache";
    }
}
