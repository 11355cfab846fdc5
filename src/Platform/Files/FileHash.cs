using System.Security.Cryptography;

namespace Wutong.Platform.Files;

/// <summary>内容地址: the SHA-256 of what is stored, as 64 lower-case hexadecimal digits. The only thing a file in the store is called by.</summary>
public readonly record struct FileHash
{
    private readonly string? _digits;

    private FileHash(string digits) => _digits = digits;

    public override string ToString() => _digits ?? throw new InvalidOperationException("an empty FileHash names no content");

    public static FileHash Parse(string text) => TryParse(text, out var hash) ? hash : throw new FormatException($"\"{text}\" is no SHA-256 in lower-case hexadecimal");

    public static bool TryParse(string? text, out FileHash hash)
    {
        var good = text is { Length: 64 } && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        hash = good ? new(text!) : default;
        return good;
    }

    public static FileHash Of(ReadOnlySpan<byte> content) => FromBytes(SHA256.HashData(content));

    /// <summary>Reads from where the stream stands to its end.</summary>
    public static async Task<FileHash> OfAsync(Stream content, CancellationToken ct) => FromBytes(await SHA256.HashDataAsync(content, ct));

    internal static FileHash FromBytes(ReadOnlySpan<byte> sha256) => new(Convert.ToHexStringLower(sha256));
}
