using System.Net;
using System.Net.Http.Headers;

namespace Wutong.Platform.Outside.Http;

/// <summary>What an HTTP status means for a message that was to be delivered.</summary>
internal static class StatusRule
{
    /// <returns>Null for 2xx.</returns>
    public static SendOutcome? Judge(HttpResponseMessage answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 200 and < 300) return null;
        if (status is >= 300 and < 400) return new SendOutcome.Dead(Redirect(status, answer.Headers.Location));
        var reason = new OutsideReason($"http-{status}", $"对方回答 {status}", $"The other side answered {status}");
        return status is >= 400 and < 500 and not ((int)HttpStatusCode.RequestTimeout or 425 or (int)HttpStatusCode.TooManyRequests)
            ? new SendOutcome.Dead(reason)
            : new SendOutcome.Later(reason, RetryAfter(answer.Headers.RetryAfter, now));
    }

    /// <remarks>Not followed: the message and its signature were meant for one address. Only the host is named; the rest may hold a key.</remarks>
    private static OutsideReason Redirect(int status, Uri? to)
    {
        var host = to is { IsAbsoluteUri: true } ? to.IdnHost : "";
        return host.Length is 0 or > 255
            ? new($"http-{status}", $"对方要求转到别的地址（{status}）；请填最终地址", $"The other side redirects ({status}); enter the final address")
            : new($"http-{status}", $"对方要求转到 {host}（{status}）；请填最终地址", $"The other side redirects to {host} ({status}); enter the final address");
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? header?.Date - now;
        return wait > TimeSpan.Zero ? wait : null;
    }
}
