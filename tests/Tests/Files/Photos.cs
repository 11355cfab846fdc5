using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using SkiaSharp;

namespace Wutong.Tests.Files;

/// <summary>Photographs and files that only look like some, made here.</summary>
internal static class Photos
{
    public static byte[] Noise(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, int quality = 90)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Shader = SKShader.CreatePerlinNoiseFractalNoise(0.05f, 0.05f, 4, 1) };
        canvas.Clear(SKColors.Gray);
        canvas.DrawPaint(paint);
        return Encoded(bitmap, format, quality);
    }

    /// <summary>Red, green, blue and yellow quarters: what is up is seen from them.</summary>
    public static byte[] Quarters(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height));
        using var canvas = new SKCanvas(bitmap);
        foreach (var (x, y, colour) in new[] { (0, 0, SKColors.Red), (1, 0, SKColors.Lime), (0, 1, SKColors.Blue), (1, 1, SKColors.Yellow) })
        {
            using var paint = new SKPaint { Color = colour };
            canvas.DrawRect(x * width / 2f, y * height / 2f, width / 2f, height / 2f, paint);
        }
        return Encoded(bitmap, format, 95);
    }

    public static byte[] Encoded(SKBitmap bitmap, SKEncodedImageFormat format, int quality)
    {
        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var head = new byte[] { 0xFF, marker, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }

    /// <summary>Right after the start of the picture.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, ReadOnlySpan<byte> content) => [.. jpeg[..2], .. Segment(marker, content), .. jpeg[2..]];

    public static byte[] WithExif(byte[] jpeg, byte[] tiff) => WithSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. tiff]);

    public static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    /// <summary>Black, one bit a pixel.</summary>
    public static byte[] BlackPng(int width, int height, params byte[][] chunksBefore)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 1;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. chunksBefore.SelectMany(c => c), .. Chunk("IDAT"u8, Zeros(((width + 7L) / 8 + 1) * height)), .. Chunk("IEND"u8, [])];
    }

    /// <summary>So many zeros, as a zlib stream.</summary>
    public static byte[] Zeros(long count)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            for (var piece = new byte[1 << 20]; count > 0; count -= piece.Length) zlib.Write(piece, 0, (int)Math.Min(count, piece.Length));
        return packed.ToArray();
    }

    /// <summary>A JPEG of this size whose header promises a progressive picture, and nothing after its first scan's header.</summary>
    public static byte[] ProgressiveHeader(ushort width, ushort height, int scans = 1) =>
    [
        0xFF, 0xD8,
        .. Segment(0xC2, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
        .. Enumerable.Repeat(Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 0, 0]), scans).SelectMany(s => s),
        0xFF, 0xD9,
    ];

    /// <summary>64 x 48 grey-blue pixels, written by libjpeg through poppler: no encoder at hand here writes progressive ones.</summary>
    public static byte[] Progressive { get; } = Convert.FromBase64String("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAwAEADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAIBA//EABgBAQADAQAAAAAAAAAAAAAAAAACAwQF/9oADAMBAAIQAxAAAAHBOAAAHNjL0rqavwhOsDkMnUuprRgCdQH/xAAZEAACAwEAAAAAAAAAAAAAAAABMAARIED/2gAIAQEAAQUC4LlwICAga//EAB0RAAAFBQAAAAAAAAAAAAAAAAABAgMgEBESMlH/2gAIAQMBAT8BhgngdKy4PbnX/8QAGxEAAQQDAAAAAAAAAAAAAAAAAgABECASMTL/2gAIAQIBAT8Bpk6DVA5n/8QAFBABAAAAAAAAAAAAAAAAAAAAUP/aAAgBAQAGPwJD/8QAFxAAAwEAAAAAAAAAAAAAAAAAABFAAf/aAAgBAQABPyGBhjTu/wD/2gAMAwEAAgADAAAAEAAAAPIwAPQgAP/EABwRAAEDBQAAAAAAAAAAAAAAAAEAILEQEWGR8P/aAAgBAwEBPxBmFpAIAOsyFFf/xAAZEQEAAgMAAAAAAAAAAAAAAAABACAQMWH/2gAIAQIBAT8Qp1iUrTVn/8QAGxAAAAcBAAAAAAAAAAAAAAAAAAERIDBBYUD/2gAIAQEAAT8Q4NBoDFKcFoLQWd//2Q==");
}
