using System.Buffers.Binary;

namespace Wutong.Platform.Files.Photos;

/// <summary>PNG 和 WebP 头: both are rows of chunks; finds the one with EXIF and refuses floods of small ones.</summary>
internal static class ChunkHeader
{
    private const int MaxChunks = 20_000;

    public static PhotoHeader Png(Stream content) => new(PhotoHeader.Tiff(Find(content, start: 8, "eXIf"u8, Png)));

    public static PhotoHeader Webp(Stream content) => new(PhotoHeader.Tiff(Find(content, start: 12, "EXIF"u8, Webp)));

    private delegate (long Length, long Padding) Layout(ReadOnlySpan<byte> head, out ReadOnlySpan<byte> name);

    /// <summary>Length, name, content, four bytes of checksum.</summary>
    private static (long Length, long Padding) Png(ReadOnlySpan<byte> head, out ReadOnlySpan<byte> name)
    {
        name = head[4..];
        return (BinaryPrimitives.ReadUInt32BigEndian(head), 4);
    }

    /// <summary>Name, length, content, filled up to an even length.</summary>
    private static (long Length, long Padding) Webp(ReadOnlySpan<byte> head, out ReadOnlySpan<byte> name)
    {
        name = head[..4];
        long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        return (length, length & 1);
    }

    private static byte[]? Find(Stream content, long start, ReadOnlySpan<byte> wanted, Layout layout)
    {
        content.Position = start;
        byte[]? found = null;
        Span<byte> head = stackalloc byte[8];
        for (var chunks = 0; content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length; chunks++)
        {
            if (chunks > MaxChunks) throw Refusal.BrokenPhoto();
            var (length, padding) = layout(head, out var name);
            var end = content.Position + length + padding;
            if (end - padding > content.Length) throw Refusal.BrokenPhoto();
            if (found is null && name.SequenceEqual(wanted) && length is > 8 and <= PhotoHeader.MaxExifBytes) content.ReadExactly(found = new byte[length]);
            content.Position = end;
        }
        return found;
    }
}
