using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wutong.Platform.Outside;

/// <summary>JSON as it leaves: Chinese as Chinese. It goes into request bodies only, never into a page.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Options));

    /// <summary>The inside of a JSON string, without its quotes.</summary>
    public static string Escape(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;

    /// <returns>Null when it is no JSON.</returns>
    public static JsonNode? Read(byte[]? body)
    {
        if (body is null or []) return null;
        try { return JsonNode.Parse(body); }
        catch (JsonException) { return null; }
    }
}
