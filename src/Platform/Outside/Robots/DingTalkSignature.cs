using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Outside.Robots;

/// <summary>钉钉加签: HMAC-SHA256 of "timestamp\nsecret" under the secret, base64, in the address.</summary>
internal static class DingTalkSignature
{
    /// <param name="address">The robot's URL with its <c>access_token</c>.</param>
    public static string Add(string address, string secret, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}")));
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}";
    }
}
