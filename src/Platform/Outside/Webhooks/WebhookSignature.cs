using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Outside.Webhooks;

/// <summary>回调签名: Standard Webhooks 1.0, HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    /// <param name="secrets">One or, while a secret is being changed, several, parted by blanks.</param>
    /// <returns>The header's value: one <c>v1,...</c> a secret, parted by blanks. Null when a secret is none: base64 of 24 to 64 bytes, with or without <c>whsec_</c>.</returns>
    public static string? Make(string secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes($"{id}.{timestamp}."), .. body];
        var signed = new List<string>();
        foreach (var secret in secrets.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (KeyOf(secret) is not { } key) return null;
            signed.Add("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content)));
        }
        return signed.Count == 0 ? null : string.Join(' ', signed);
    }

    private static byte[]? KeyOf(string secret)
    {
        var text = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length is >= 24 and <= 64 ? key[..length] : null;
    }
}
