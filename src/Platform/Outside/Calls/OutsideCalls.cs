using System.Net.Http.Headers;
using Wutong.Platform.Outside.Guard;
using Wutong.Platform.Outside.Http;

namespace Wutong.Platform.Outside.Calls;

/// <summary>受控调用: asks another server something and reads its whole answer, through the same guard, roots and proxy as messages. Thread-safe.</summary>
public sealed class OutsideCalls : IDisposable
{
    /// <summary>A longer answer counts as broken.</summary>
    public const int MostAnswerBytes = 16 << 20;
    public static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(30);
    private static readonly OutsideReason TooLong = new("too-long", "对方的回答太长", "The other side's answer is too long");
    private readonly HttpClient _client;
    private readonly OutsideAddress _addresses;
    private readonly TimeProvider _time;

    internal OutsideCalls(OutsideSettings settings, OutsideGuard guard, TimeProvider time)
    {
        (_addresses, _time) = (new(settings.Options.AllowHttp), time);
        _client = new(GuardedHandler.New(guard, settings.Proxy, settings.Roots)) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Wutong", null));
    }

    /// <returns>Why an address somebody typed may not be called; null: it may be tried.</returns>
    public OutsideReason? Refusal(string address) => _addresses.Parse(address, out _);

    /// <param name="fill">Sets method, headers and body.</param>
    public async Task<CallOutcome> SendAsync(string address, Action<HttpRequestMessage> fill, CancellationToken ct)
    {
        if (_addresses.Parse(address, out var uri) is { } wrong) return new CallOutcome.NotSent(wrong, IsForGood: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        fill(request);
        using var timeout = new CancellationTokenSource(TotalTimeout);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var body = await BodyAsync(answer, both.Token);
            return body is null ? new CallOutcome.Unknown(TooLong) : new CallOutcome.Answered((int)answer.StatusCode, body, WaitOf(answer));
        }
        catch (Exception e) when (Failures.Of(e) is { } failure)
        {
            ct.ThrowIfCancellationRequested();
            return failure switch
            {
                SendOutcome.Dead dead => new CallOutcome.NotSent(dead.Reason, IsForGood: true),
                SendOutcome.Later later when IsBeforeSending(e) => new CallOutcome.NotSent(later.Reason),
                SendOutcome.Later later => new CallOutcome.Unknown(later.Reason),
                _ => throw new InvalidOperationException("a failure is never a success"),
            };
        }
    }

    /// <summary>No connection came about. One that broke off later may have carried the call.</summary>
    private static bool IsBeforeSending(Exception e) => e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError };

    public void Dispose() => _client.Dispose();

    private TimeSpan? WaitOf(HttpResponseMessage answer) => (answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - _time.GetUtcNow()) is { } wait && wait > TimeSpan.Zero ? wait : null;

    private static async Task<byte[]?> BodyAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var part = new byte[16 << 10];
        while (await stream.ReadAsync(part, ct) is > 0 and var length)
        {
            if (kept.Length + length > MostAnswerBytes) return null;
            kept.Write(part, 0, length);
        }
        return kept.ToArray();
    }
}
