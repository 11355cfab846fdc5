namespace Wutong.Platform.Files.Photos;

/// <summary>照片头: what must be known before a picture is decoded, and the EXIF block as it stands in the file.</summary>
/// <param name="Exif">A TIFF structure, at most <see cref="MaxExifBytes"/>; null when there is none.</param>
internal sealed record PhotoHeader(byte[]? Exif)
{
    public const int MaxExifBytes = 64 << 10;

    /// <summary>Some writers put JPEG's own prefix before the TIFF in other formats too.</summary>
    public static byte[]? Tiff(byte[]? block) => block.AsSpan().StartsWith("Exif\0\0"u8) ? block![6..] : block;
}
