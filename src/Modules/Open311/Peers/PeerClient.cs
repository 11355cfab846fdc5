using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Wutong.Cases;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Calls;
using Wutong.Platform.Secrets;

namespace Wutong.Open311.Peers;

/// <summary>What a call came to.</summary>
/// <param name="Root">The answer of a 2xx; null: there was none.</param>
/// <param name="MayHaveArrived">True where only the answer was lost.</param>
/// <param name="IsForGood">Calling again would bring the same.</param>
internal sealed record PeerCall(XElement? Root, OutsideReason? Reason = null, bool MayHaveArrived = false, bool IsForGood = false, TimeSpan? RetryAfter = null);

/// <summary>对接客户端: what a client of GeoReport v2 asks a server, in XML, which every server has.</summary>
internal sealed class PeerClient(OutsideCalls calls, Vault vault)
{
    public const string Purpose = "open311-peer";

    /// <summary>POST requests.</summary>
    /// <param name="media">Addresses of its photographs here.</param>
    public async Task<PeerCall> SendAsync(PeerRow peer, SendingRow sending, PublicCase one, string? media, CancellationToken ct)
    {
        var fields = new List<KeyValuePair<string, string>> { new("service_code", peer.CodeMap[one.KindCode]), new("description", one.Text) };
        if (one is { LatE7: { } lat, LonE7: { } lon }) fields.AddRange([new("lat", Degrees(lat)), new("long", Degrees(lon))]);
        if (one.Address is { } address) fields.Add(new("address_string", address));
        if (media is not null) fields.Add(new("media_url", media));
        if (await KeyOfAsync(peer, ct) is { } key) fields.Add(new("api_key", key));
        if (peer.Jurisdiction is { } jurisdiction) fields.Add(new("jurisdiction_id", jurisdiction));
        return Judge(await calls.SendAsync(peer.Address + "requests.xml", request =>
        {
            (request.Method, request.Content) = (HttpMethod.Post, new FormUrlEncodedContent(fields));
            request.Content.Headers.ContentType = new("application/x-www-form-urlencoded", "utf-8");
            request.Headers.Add("Idempotency-Key", sending.Id.ToString("N"));
        }, ct));
    }

    public Task<PeerCall> TokenAsync(PeerRow peer, string token, CancellationToken ct) => GetAsync(peer, $"tokens/{Uri.EscapeDataString(token)}.xml", null, ct);

    public Task<PeerCall> UpdatesAsync(PeerRow peer, DateTime fromUtc, DateTime untilUtc, CancellationToken ct) => GetAsync(peer, "servicerequestupdates.xml", (fromUtc, untilUtc), ct);

    public Task<PeerCall> RequestsAsync(PeerRow peer, DateTime fromUtc, DateTime untilUtc, CancellationToken ct) => GetAsync(peer, "requests.xml", (fromUtc, untilUtc), ct);

    private async Task<PeerCall> GetAsync(PeerRow peer, string path, (DateTime From, DateTime Until)? window, CancellationToken ct)
    {
        var query = new List<string>();
        if (peer.Jurisdiction is { } jurisdiction) query.Add("jurisdiction_id=" + Uri.EscapeDataString(jurisdiction));
        if (window is { } w) query.AddRange([$"start_date={Time(w.From)}", $"end_date={Time(w.Until)}"]);
        if (await KeyOfAsync(peer, ct) is { } key) query.Add("api_key=" + Uri.EscapeDataString(key));
        return Judge(await calls.SendAsync($"{peer.Address}{path}?{string.Join('&', query)}", static _ => { }, ct));
    }

    private static PeerCall Judge(CallOutcome outcome) => outcome switch
    {
        CallOutcome.NotSent not => new(null, not.Reason, IsForGood: not.IsForGood),
        CallOutcome.Unknown unknown => new(null, unknown.Reason, MayHaveArrived: true),
        CallOutcome.Answered { Status: >= 200 and < 300 } good => PeerAnswer.Read(good.Body) is { } root ? new(root) : new(null, new("no-xml", "对方的回答不是约定的样子", "The answer is not of the agreed shape"), MayHaveArrived: true),
        CallOutcome.Answered answered => Failed(answered),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static PeerCall Failed(CallOutcome.Answered answered)
    {
        var said = PeerAnswer.ErrorOf(answered.Body);
        var reason = new OutsideReason($"http-{answered.Status}", $"对方回答 {answered.Status}：{said ?? "没有说明"}", $"The other side answered {answered.Status}: {said ?? "without a word"}");
        return answered.Status switch
        {
            408 or 425 or 429 or 503 => new(null, reason, RetryAfter: answered.RetryAfter),
            >= 500 => new(null, reason, MayHaveArrived: true),
            _ => new(null, reason, IsForGood: true),
        };
    }

    private async Task<string?> KeyOfAsync(PeerRow peer, CancellationToken ct)
    {
        if (peer.SealedKey is not { } made) return null;
        try { return Encoding.UTF8.GetString(await vault.OpenAsync(Purpose, peer.Id, made, ct)); }
        catch (CryptographicException) { return null; } // the other side will say that the key is missing
    }

    private static string Degrees(int e7) => new decimal(Math.Abs(e7), 0, 0, e7 < 0, 7).ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTime utc) => Uri.EscapeDataString(utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
