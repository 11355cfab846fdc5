namespace Wutong.Platform.Files;

/// <summary>内容格式: what the first bytes say a file is; its name and claimed type are not asked.</summary>
internal enum ContentForm { Jpeg, Png, Webp, Pdf, Zip, Text }

internal static class ContentForms
{
    public const int LookedAtBytes = 4096;

    private sealed record Foreign(string Chinese, string English, int At, byte[] Signature);

    /// <summary>What often comes and is not taken, so that it is refused by its name.</summary>
    private static readonly Foreign[] NotTaken =
    [
        new(" GIF 动图", "a GIF picture", 0, [.. "GIF8"u8]),
        new(" BMP 图片", "a BMP picture", 0, [.. "BM"u8]),
        new(" TIFF 图片", "a TIFF picture", 0, [.. "II*\0"u8]), new(" TIFF 图片", "a TIFF picture", 0, [.. "MM\0*"u8]),
        new("旧版（DOC、XLS、PPT）或加了密的 Office 文件", "an old (DOC, XLS, PPT) or encrypted Office file", 0, [0xD0, 0xCF, 0x11, 0xE0]),
        new(" RAR 压缩包", "a RAR archive", 0, [.. "Rar!"u8]),
        new(" 7z 压缩包", "a 7z archive", 0, [.. "7z"u8, 0xBC, 0xAF]),
        new(" GZIP 压缩包", "a gzip archive", 0, [0x1F, 0x8B]),
        new("程序文件", "a program", 0, [.. "MZ"u8]), new("程序文件", "a program", 0, [0x7F, .. "ELF"u8]),
        new("录音或录像", "a sound or film", 0, [.. "ID3"u8]), new("录音或录像", "a sound or film", 0, [.. "OggS"u8]),
        new("录音或录像", "a sound or film", 0, [.. "RIFF"u8]), new("录音或录像", "a sound or film", 0, [0x1A, 0x45, 0xDF, 0xA3]),
        new("录音或录像", "a sound or film", 0, [.. "#!AMR"u8]),
    ];

    /// <param name="head">The first <see cref="LookedAtBytes"/>, or the whole file if shorter.</param>
    /// <exception cref="Refusal">It is none of the forms; the message says what it is.</exception>
    public static ContentForm Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ContentForm.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'])) return ContentForm.Png;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return ContentForm.Webp;
        if (head.StartsWith("%PDF-"u8)) return ContentForm.Pdf;
        if (head.StartsWith("PK\x03\x04"u8)) return ContentForm.Zip;
        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8)) throw IsoMedia(head.Slice(8, 4));
        foreach (var form in NotTaken)
            if (head[Math.Min(form.At, head.Length)..].StartsWith(form.Signature) && !(form.Signature.Length == 2 && LooksLikeText(head))) throw Refusal.NotTaken(form.Chinese, form.English);
        if (Markup(head) is { } markup) throw Refusal.NotTaken(markup.Chinese, markup.English);
        return LooksLikeText(head) ? ContentForm.Text : throw Refusal.NotTaken("无法识别的文件", "a file of an unknown kind");
    }

    /// <summary>No zero and no other control characters than text has; that every byte is text is seen later.</summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> head) => !head.ContainsAny(Documents.TextCheck.NotInText);

    private static Refusal IsoMedia(ReadOnlySpan<byte> brand)
    {
        if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8))
            return new("这是 HEIC 照片，这里打不开；iPhone 请在“设置 › 相机 › 格式”里选“兼容性最佳”后重拍，或把照片另存为 JPEG 再传",
                "this is a HEIC photograph, which cannot be opened here; on an iPhone choose Settings > Camera > Formats > Most Compatible, or save the photograph as JPEG");
        return brand.StartsWith("avi"u8) ? Refusal.NotTaken(" AVIF 图片", "an AVIF picture") : Refusal.NotTaken("录音或录像", "a sound or film");
    }

    private static (string Chinese, string English)? Markup(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        var text = System.Text.Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        if (!text.StartsWith('<')) return null;
        if (text.Contains("<svg", StringComparison.OrdinalIgnoreCase)) return (" SVG 图形", "an SVG drawing");
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? ("网页", "a web page") : (" XML 或网页代码", "XML or web code");
    }
}
