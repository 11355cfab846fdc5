using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Codes;

/// <summary>Keys and digits for codes: a key for each purpose by HKDF (RFC 5869), digits by HMAC-SHA-256 and the dynamic truncation of HOTP (RFC 4226, 5.3).</summary>
internal static class CodeKeys
{
    private const int KeyBytes = 32;

    public static byte[] Of(ICodeSecret secret, string purpose)
    {
        var key = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Secret, key, salt: default, info: Encoding.UTF8.GetBytes("wutong-code/" + purpose));
        return key;
    }

    /// <summary>So many digits, with leading zeros.</summary>
    /// <param name="subject">What the code is for.</param>
    public static string Digits(byte[] key, string subject, long counter, int digits)
    {
        var mac = Mac(key, subject, counter);
        int at = mac[^1] & 0xF;
        long number = BinaryPrimitives.ReadInt64BigEndian(mac.AsSpan(at, 8)) & long.MaxValue;
        long most = 1;
        for (int i = 0; i < digits; i++) most *= 10;
        return (number % most).ToString("D" + digits, null);
    }

    public static bool Same(string expected, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static byte[] Mac(byte[] key, string subject, long counter)
    {
        var name = Encoding.UTF8.GetBytes(subject);
        var message = new byte[8 + name.Length]; // the counter has a fixed length, so no two pairs make one message
        BinaryPrimitives.WriteInt64BigEndian(message, counter);
        name.CopyTo(message, 8);
        return HMACSHA256.HashData(key, message);
    }
}
