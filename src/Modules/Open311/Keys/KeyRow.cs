using System.Security.Cryptography;
using System.Text;

namespace Wutong.Open311.Keys;

/// <summary>接口密钥: whoever may post to us. The key itself is kept nowhere: 160 random bits need no slow hash.</summary>
internal sealed class KeyRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Its first letters, to tell it from others.</summary>
    public required string Shown { get; init; }

    /// <summary>The one it may post to; null: any.</summary>
    public string? Jurisdiction { get; init; }
    public required DateTime MadeAtUtc { get; init; }
    public DateTime? RevokedAtUtc { get; set; }

    public static string NewKey() => "wt" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
