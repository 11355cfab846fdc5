using System.Net.Http.Headers;
using System.Net.Sockets;
using Wutong.Platform.Outside.Guard;

namespace Wutong.Platform.Outside.Http;

/// <summary>Sends one HTTP request through the guard and says what came of it. Thread-safe; lives as long as the program.</summary>
internal sealed class OutsideHttp : IDisposable
{
    public const int MostAnswerBytes = 64 * 1024;
    public static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(15);
    private readonly HttpClient _client;
    private readonly OutsideGuard _guard;
    private readonly OutsideAddress _addresses;
    private readonly TimeProvider _time;
    private readonly bool _hasProxy;
    private readonly TimeSpan _total;

    public OutsideHttp(OutsideGuard guard, OutsideAddress addresses, Uri? proxy, TrustedRoots roots, TimeProvider time, TimeSpan? total = null)
    {
        (_guard, _addresses, _time, _hasProxy, _total) = (guard, addresses, time, proxy is not null, total ?? TotalTimeout);
        _client = new(GuardedHandler.New(guard, proxy, roots)) { Timeout = Timeout.InfiniteTimeSpan }; // ours below covers the body too
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Wutong", null));
    }

    /// <param name="address">As somebody typed it.</param>
    /// <param name="fill">Adds method, headers and body.</param>
    /// <param name="readsAnswer">False: a 2xx is enough, and what goes wrong after it does not matter.</param>
    public async Task<HttpOutcome> SendAsync(string address, Action<HttpRequestMessage> fill, bool readsAnswer, CancellationToken ct)
    {
        if (_addresses.Parse(address, out var uri) is { } wrong) return new HttpOutcome.Failed(new SendOutcome.Dead(wrong));
        using var request = new HttpRequestMessage(HttpMethod.Post, uri);
        fill(request);
        using var timeout = new CancellationTokenSource(_total, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            if (_hasProxy) await JudgeBeforeProxyAsync(uri, both.Token);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return await ReadAsync(answer, readsAnswer, both.Token);
        }
        catch (Exception e) when (Failures.Of(e) is { } failure)
        {
            ct.ThrowIfCancellationRequested();
            return new HttpOutcome.Failed(failure);
        }
    }

    /// <summary>Behind a proxy it is the proxy that resolves; what the name means here is judged at least, when it means anything here.</summary>
    private async Task JudgeBeforeProxyAsync(Uri uri, CancellationToken ct)
    {
        try { await _guard.JudgedAsync(uri.IdnHost, ct); }
        catch (SocketException) { } // only the proxy knows the name
    }

    private async Task<HttpOutcome> ReadAsync(HttpResponseMessage answer, bool readsAnswer, CancellationToken ct) =>
        StatusRule.Judge(answer, _time.GetUtcNow()) is { } failure
            ? new HttpOutcome.Failed(failure)
            : new HttpOutcome.Answered((int)answer.StatusCode, readsAnswer ? await BodyAsync(answer, ct) : null);

    private static async Task<byte[]?> BodyAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[MostAnswerBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length > MostAnswerBytes ? null : buffer[..length];
    }

    public void Dispose() => _client.Dispose();
}
