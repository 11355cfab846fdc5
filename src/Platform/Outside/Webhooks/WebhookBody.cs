using System.Globalization;
using System.Text.Json.Nodes;

namespace Wutong.Platform.Outside.Webhooks;

/// <summary>What programs are sent: that it happened and to which record. What people read stays here.</summary>
internal static class WebhookBody
{
    public static byte[] Of(OutsideMessage message)
    {
        var body = new JsonObject
        {
            ["id"] = message.Id,
            ["topic"] = message.Topic,
            ["at"] = message.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        };
        if (message.Record is { } record) body["record"] = new JsonObject { ["kind"] = record.Kind, ["id"] = record.Id };
        foreach (var (name, value) in message.More ?? [])
            if (!body.TryAdd(name, value?.DeepClone())) throw new ArgumentException($"'{name}' is a property of every webhook and cannot be added again", nameof(message));
        return Json.Bytes(body);
    }
}
