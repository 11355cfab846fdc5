using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wutong.People.SigningIn;

/// <summary>动态验证码: TOTP of RFC 6238 with SHA-1, six digits, thirty seconds, as every authenticator app has it.</summary>
internal static class Totp
{
    public const int SecretBytes = 20, Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / Seconds;

    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8], mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238's default, and the only one all apps know; HMAC does not lean on collisions
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A code of this half minute, the one before or the one after: clocks differ.</summary>
    /// <returns>Its step; null when it is none of them.</returns>
    public static long? StepOf(ReadOnlySpan<byte> secret, string? code, DateTime utc)
    {
        var given = Encoding.ASCII.GetBytes((code ?? "").Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = StepAt(utc) - 1; step <= StepAt(utc) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(secret, step)), given)) found = step;
        return found;
    }

    /// <summary>Base32 (RFC 4648) without padding, in fours for typing.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            int at = bit >> 3, pair = bytes[at] << 8 | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
            text.Append(Alphabet[pair >> (11 - (bit & 7)) & 31]);
        }
        return text.ToString();
    }

    public static string Address(ReadOnlySpan<byte> secret, string signInName, string site) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(signInName)}?secret={Text(secret)}&issuer={Uri.EscapeDataString(site)}";
}
