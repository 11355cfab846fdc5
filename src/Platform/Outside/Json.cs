using System.Globalization;
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

    /// <summary>What stands at a path of names and numbers (<c>Status.0.Code</c>) in an answer from outside.</summary>
    /// <returns>A string's text, a number's or truth value's own letters; null when it is no JSON or nothing of the kind stands there.</returns>
    public static string? TextAt(byte[]? body, string path)
    {
        if (body is null or []) return null;
        try
        {
            using var document = JsonDocument.Parse(body, new() { AllowDuplicateProperties = false });
            return TextAt(document.RootElement, path.Split('.'));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) { return null; } // the latter: letters that are none
    }

    private static string? TextAt(JsonElement element, ReadOnlySpan<string> steps) => element.ValueKind switch
    {
        JsonValueKind.Object when steps is [var name, .. var rest] && element.TryGetProperty(name, out var inner) => TextAt(inner, rest),
        JsonValueKind.Array when steps is [var place, .. var rest] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < element.GetArrayLength() => TextAt(element[i], rest),
        JsonValueKind.String when steps.IsEmpty => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when steps.IsEmpty => element.GetRawText(),
        _ => null,
    };
}
