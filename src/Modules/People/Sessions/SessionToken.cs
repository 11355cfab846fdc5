using System.Buffers.Text;
using System.Security.Cryptography;

namespace Wutong.People.Sessions;

/// <summary>令牌: 32 random bytes as text; whoever has it is let in, so only its SHA-256 is kept.</summary>
internal static class SessionToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>Null when the text is no token.</returns>
    public static byte[]? HashOf(string? token)
    {
        if (token is null || token.Length > 64 || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length == Bytes ? SHA256.HashData(bytes) : null;
    }
}
