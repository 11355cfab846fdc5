using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Wutong.Open311.Answering;

/// <summary>One answer, before it is known in which format it leaves.</summary>
internal sealed record Reply(Action<Out> Write, int Status = StatusCodes.Status200OK)
{
    /// <summary>A HEAD gets what a GET would, without its body.</summary>
    public async Task SendAsync(HttpContext context, bool isJson)
    {
        var (response, isHead) = (context.Response, HttpMethods.IsHead(context.Request.Method));
        var kept = isHead ? new ArrayBufferWriter<byte>() : null;
        var output = Out.Of(isJson, kept ?? (IBufferWriter<byte>)response.BodyWriter);
        (response.StatusCode, response.ContentType) = (Status, output.ContentType);
        response.Headers.CacheControl = "no-cache";
        using (output) Write(output);
        if (kept is not null) response.ContentLength = kept.WrittenCount;
        else await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
