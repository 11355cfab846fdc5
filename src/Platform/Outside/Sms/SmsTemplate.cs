using System.Text.RegularExpressions;

namespace Wutong.Platform.Outside.Sms;

/// <summary>Fills {phone}, {text} and {id} in one pass, so that a text that says "{phone}" stays as it is.</summary>
internal static partial class SmsTemplate
{
    public const string JsonType = "application/json", FormType = "application/x-www-form-urlencoded";

    public static string Url(string template, SmsValues values) => Fill(template, values, Uri.EscapeDataString);

    public static string Body(string template, string contentType, SmsValues values) => Fill(template, values, contentType == JsonType ? Json.Escape : Uri.EscapeDataString);

    /// <summary>True when the text and the number stand somewhere in these templates.</summary>
    public static bool HasBoth(string? url, string? body) => $"{url} {body}" is var all && all.Contains("{phone}", StringComparison.Ordinal) && all.Contains("{text}", StringComparison.Ordinal);

    private static string Fill(string template, SmsValues values, Func<string, string> escape) => Places.Replace(template, place => escape(place.Value switch
    {
        "{phone}" => values.Phone,
        "{text}" => values.Text,
        _ => values.Id,
    }));

    [GeneratedRegex(@"\{(phone|text|id)\}")] private static partial Regex Places { get; }
}

internal sealed record SmsValues(string Phone, string Text, string Id);
