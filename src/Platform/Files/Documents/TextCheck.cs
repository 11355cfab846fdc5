using System.Buffers;
using System.Text;

namespace Wutong.Platform.Files.Documents;

/// <summary>文本检查: every byte is text, in UTF-8 or in GB18030 as Chinese Windows saves it.</summary>
internal static class TextCheck
{
    /// <summary>Control characters that text does not hold.</summary>
    public static SearchValues<byte> NotInText { get; } = SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\r' or '\n' or '\f')).Select(b => (byte)b), 127]);

    /// <exception cref="Refusal">Neither encoding fits.</exception>
    public static void Run(Stream content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (Fits(content, new UTF8Encoding(false, throwOnInvalidBytes: true))) return;
        if (Fits(content, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback))) return;
        throw new Refusal("文本既不是 UTF-8 也不是 GB18030 编码；请另存为 UTF-8 再传", "the text is neither UTF-8 nor GB18030; save it as UTF-8 first");
    }

    private static bool Fits(Stream content, Encoding encoding)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[32 << 10];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            int read;
            do
            {
                read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                if (bytes.AsSpan(0, read).ContainsAny(NotInText)) return false;
                decoder.GetChars(bytes, 0, read, characters, 0, flush: read < bytes.Length);
            }
            while (read == bytes.Length);
            return true;
        }
        catch (DecoderFallbackException) { return false; }
    }
}
