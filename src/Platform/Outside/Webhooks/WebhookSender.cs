using System.Globalization;
using System.Net.Http.Headers;
using Wutong.Platform.Outside.Http;

namespace Wutong.Platform.Outside.Webhooks;

/// <summary>签名回调: POSTs JSON with the headers of Standard Webhooks; any 2xx is an acceptance.</summary>
internal sealed class WebhookSender(OutsideHttp http, TimeProvider time) : ISender
{
    private static readonly OutsideReason BadSecret = new("bad-secret", "签名密钥缺失或不对：应为 whsec_ 加 24 至 64 字节的 base64", "The signing secret is missing or wrong: whsec_ and base64 of 24 to 64 bytes are expected");

    public string Kind => DestinationKinds.Webhook;

    public async Task<SendOutcome> SendAsync(Destination destination, OutsideMessage message, CancellationToken ct)
    {
        var body = WebhookBody.Of(message);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds(); // of this try: receivers refuse old ones
        if (WebhookSignature.Make(destination.Secret ?? "", message.Id, timestamp, body) is not { } signature) return new SendOutcome.Dead(BadSecret);

        var outcome = await http.SendAsync(destination.Address, request =>
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            request.Headers.Add("webhook-id", message.Id);
            request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("webhook-signature", signature);
        }, readsAnswer: false, ct);
        return outcome is HttpOutcome.Failed failed ? failed.Outcome : SendOutcome.Sent.It;
    }
}
