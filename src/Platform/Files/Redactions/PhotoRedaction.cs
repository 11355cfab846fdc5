using SkiaSharp;
using Wutong.Platform.Files.Photos;

namespace Wutong.Platform.Files.Redactions;

/// <summary>遮盖: a stored photograph written anew with parts of it filled in black; what lay there is in no byte of the result.</summary>
/// <remarks>
/// A solid fill, and neither a blur nor a mosaic: both keep sums of what they hide, and number plates, digits and faces have been read back from such sums by trying what gives the same ones
/// (Hill, Zhou, Saul and Shacham, "On the (In)effectiveness of Mosaicing and Blurring as Tools for Document Redaction", PoPETs 2016; McPherson, Shokri and Shmatikov, "Defeating Image Obfuscation with Deep Learning", 2016).
/// JPEG works on blocks of 16 by 16 pixels (8 by 8, and colour at half the size), and a decoder smooths colour a pixel beyond a block's edge. So a rectangle grows to whole blocks and by one block more:
/// two photographs that differ only inside what was asked for give the same bytes. Source: ITU-T T.81 annex A; libjpeg's h2v2 "fancy" upsampling.
/// Memory: four bytes a pixel of the stored picture, twice.
/// </remarks>
internal static class PhotoRedaction
{
    public const int BlockPixels = 16;

    /// <param name="jpeg">As the intake stored it.</param>
    /// <param name="areas">Checked by <see cref="CoverAreas.Check"/>.</param>
    /// <exception cref="InvalidDataException">It cannot be decoded to its end.</exception>
    public static (PhotoPress.Print Photo, PhotoPress.Print Thumbnail) Run(byte[] jpeg, IReadOnlyList<CoverArea> areas, int thumbnailSidePixels)
    {
        using var picture = Decode(jpeg);
        foreach (var area in areas) picture.Erase(SKColors.Black, Widened(area, picture.Width, picture.Height));
        using var thumbnail = PhotoPress.Smaller(picture, thumbnailSidePixels);
        return (PhotoPress.Encode(picture), PhotoPress.Encode(thumbnail));
    }

    /// <summary>The pixels that are filled for a rectangle.</summary>
    public static SKRectI Widened(CoverArea area, int widthPixels, int heightPixels)
    {
        var (left, right) = Widened(area.Left * widthPixels, area.Right * widthPixels, widthPixels);
        var (top, bottom) = Widened(area.Top * heightPixels, area.Bottom * heightPixels, heightPixels);
        return new(left, top, right, bottom);
    }

    private static (int From, int To) Widened(double from, double to, int limit) =>
        (Math.Max(0, ((int)Math.Floor(from / BlockPixels) - 1) * BlockPixels), Math.Min(limit, ((int)Math.Ceiling(to / BlockPixels) + 1) * BlockPixels));

    private static SKBitmap Decode(byte[] jpeg)
    {
        using var data = SKData.CreateCopy(jpeg);
        using var codec = SKCodec.Create(data) ?? throw Broken();
        var bitmap = PhotoPress.Bitmap(new(codec.Info.Width, codec.Info.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque)); // no colour space: the encoder would write a profile
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        throw Broken();
    }

    private static InvalidDataException Broken() => new("the stored photograph cannot be decoded: verify the file store");
}
