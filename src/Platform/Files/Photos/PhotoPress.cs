using SkiaSharp;

namespace Wutong.Platform.Files.Photos;

/// <summary>冲印: a photograph decoded and written anew as plain sRGB JPEG: upright, no larger than asked, without any metadata.</summary>
/// <remarks>Memory: a JPEG is decoded at the eighth of its size next above what is wanted; PNG and WebP whole, which is why they have a lower limit.</remarks>
internal static class PhotoPress
{
    private const int Quality = 85;

    /// <summary>One JPEG file.</summary>
    public sealed record Print(byte[] Jpeg, int WidthPixels, int HeightPixels);

    /// <exception cref="Refusal">It cannot be decoded to its end, or has too many pixels.</exception>
    public static (Print Photo, Print Thumbnail) Run(string path, ContentForm form, FileSettings settings)
    {
        using var codec = SKCodec.Create(path) ?? throw Refusal.BrokenPhoto();
        if (codec.EncodedFormat != FormatOf(form)) throw Refusal.BrokenPhoto();
        CheckSize(codec.Info, form, settings);
        using var photo = Upright(codec, settings.PhotoSidePixels);
        using var thumbnail = Smaller(photo, settings.ThumbnailSidePixels);
        return (Encode(photo), Encode(thumbnail));
    }

    private static SKEncodedImageFormat FormatOf(ContentForm form) => form switch
    {
        ContentForm.Jpeg => SKEncodedImageFormat.Jpeg,
        ContentForm.Png => SKEncodedImageFormat.Png,
        _ => SKEncodedImageFormat.Webp,
    };

    private static void CheckSize(SKImageInfo info, ContentForm form, FileSettings settings)
    {
        var limit = form == ContentForm.Jpeg ? settings.MaxMegapixels : Math.Min(settings.MaxMegapixels, settings.MaxWholeMegapixels);
        if (info.Width < 1 || info.Height < 1) throw Refusal.BrokenPhoto();
        if ((long)info.Width * info.Height > limit * 1_000_000L) throw Refusal.TooManyPixels(limit, form switch { ContentForm.Jpeg => "JPEG", ContentForm.Png => "PNG", _ => "WebP" });
    }

    private static SKBitmap Upright(SKCodec codec, int side)
    {
        var origin = codec.EncodedOrigin;
        using var decoded = Decode(codec, side);
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = turned ? (decoded.Height, decoded.Width) : (decoded.Width, decoded.Height);
        return Draw(decoded, Turn(origin, decoded.Width, decoded.Height), width, height, side);
    }

    private static SKBitmap Decode(SKCodec codec, int side)
    {
        var size = Enumerable.Range(1, 8).Select(eighth => codec.GetScaledDimensions(eighth / 8f)).FirstOrDefault(s => Math.Max(s.Width, s.Height) >= side, codec.Info.Size);
        using var srgb = SKColorSpace.CreateSrgb();
        var bitmap = Bitmap(new(size.Width, size.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, srgb));
        try
        {
            return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success ? bitmap : throw Refusal.BrokenPhoto();
        }
        catch
        {
            bitmap.Dispose();
            throw;
        }
    }

    public static SKBitmap Smaller(SKBitmap photo, int side) => Draw(photo, SKMatrix.Identity, photo.Width, photo.Height, side);

    /// <summary>On white, so that what was transparent is paper; the target has no colour space, or the encoder would write a profile.</summary>
    private static SKBitmap Draw(SKBitmap source, SKMatrix turn, int width, int height, int side)
    {
        var scale = Math.Min(1, side / (double)Math.Max(width, height));
        var (w, h) = (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        var target = Bitmap(new(w, h, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.White);
        canvas.Scale(w / (float)width, h / (float)height);
        canvas.Concat(turn);
        using var pixels = source.PeekPixels();
        using var image = SKImage.FromPixels(pixels);
        canvas.DrawImage(image, 0, 0, Sampling(scale));
        return target;
    }

    /// <summary>Smaller copies between are made only where each pixel stands for many: they cost a third of the decoded picture again.</summary>
    private static SKSamplingOptions Sampling(double scale) => scale switch
    {
        1 => SKSamplingOptions.Default,
        >= 0.5 => new(SKFilterMode.Linear, SKMipmapMode.None),
        _ => new(SKFilterMode.Linear, SKMipmapMode.Linear),
    };

    public static SKBitmap Bitmap(SKImageInfo info)
    {
        var bitmap = new SKBitmap();
        return bitmap.TryAllocPixels(info) ? bitmap : throw new InvalidOperationException($"no memory for a picture of {info.Width} x {info.Height} pixels");
    }

    /// <summary>The eight orientations of EXIF as a map from decoded to upright pixels; width and height are the decoded picture's.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    public static Print Encode(SKBitmap bitmap)
    {
        using var pixels = bitmap.PeekPixels();
        using var data = pixels.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
            ?? throw new InvalidOperationException("the picture could not be written as JPEG");
        return new(data.ToArray(), bitmap.Width, bitmap.Height);
    }
}
