using System.Text;
using SkiaSharp;
using Wutong.Platform.Files;

namespace Wutong.Tests.Files;

public sealed class PhotoIntakeTests
{
    private static readonly byte[] Somewhere = new Exif(little: true).Orientation(6).Taken("2026:04:30 18:05:09", "+08:00")
        .At("N", [(30, 1), (14, 1), (2450, 100)], "E", [(120, 1), (9, 1), (1125, 100)]).Bytes();

    [Fact]
    public async Task A_phones_photograph_is_stored_upright_small_and_silent_and_where_it_was_taken_is_told_apart()
    {
        using var world = new FileWorld();
        var taken = await world.TakeAsync(Photos.WithExif(Photos.Quarters(4000, 3000), Somewhere), "IMG_0001.JPG");

        Assert.Equal((FileKind.Photo, "IMG_0001.jpg", 1920, 2560), (taken.File.Kind, taken.File.Name, taken.File.WidthPixels, taken.File.HeightPixels));
        Assert.Equal(30 + 14 / 60.0 + 24.5 / 3600, taken.Origin!.Position!.LatitudeDegrees, 9);
        Assert.Equal(120 + 9 / 60.0 + 11.25 / 3600, taken.Origin.Position.LongitudeDegrees, 9);
        Assert.Equal((new DateTime(2026, 4, 30, 18, 5, 9), TimeSpan.FromHours(8)), (taken.Origin.LocalTime!.Value, taken.Origin.UtcOffset!.Value));
        Assert.Equal(new DateTime(2026, 4, 30, 10, 5, 9, DateTimeKind.Utc), taken.Origin.TakenAtUtc(otherwise: TimeSpan.Zero));

        var stored = await world.ContentAsync(taken.File.Hash);
        Assert.Equal(taken.File.Bytes, stored.Length);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(stored));
        using var picture = SKBitmap.Decode(stored);
        Assert.Equal((1920, 2560), (picture.Width, picture.Height));
        using var thumbnail = SKBitmap.Decode(await world.ContentAsync(taken.File.Thumbnail!.Value));
        Assert.Equal((240, 320), (thumbnail.Width, thumbnail.Height));
        AssertQuarters(picture, SKColors.Blue, SKColors.Red, SKColors.Yellow, SKColors.Lime); // orientation 6: to be turned clockwise by a quarter
        AssertQuarters(thumbnail, SKColors.Blue, SKColors.Red, SKColors.Yellow, SKColors.Lime);
    }

    [Theory]
    [InlineData(1, "rlby"), InlineData(2, "lryb"), InlineData(3, "yblr"), InlineData(4, "byrl"), InlineData(5, "rbly"), InlineData(6, "bryl"), InlineData(7, "ylbr"), InlineData(8, "lyrb")]
    public async Task Every_orientation_is_turned_upright(ushort orientation, string expected)
    {
        using var world = new FileWorld();
        var taken = await world.TakeAsync(Photos.WithExif(Photos.Quarters(80, 60), new Exif(little: false).Orientation(orientation).Bytes()));
        using var picture = SKBitmap.Decode(await world.ContentAsync(taken.File.Hash));
        Assert.Equal(orientation < 5 ? (80, 60) : (60, 80), (picture.Width, picture.Height));
        var colours = expected.Select(c => c switch { 'r' => SKColors.Red, 'l' => SKColors.Lime, 'b' => SKColors.Blue, _ => SKColors.Yellow }).ToArray();
        AssertQuarters(picture, colours[0], colours[1], colours[2], colours[3]);
        Assert.Null(taken.Origin);
    }

    [Theory, InlineData(SKEncodedImageFormat.Jpeg), InlineData(SKEncodedImageFormat.Png), InlineData(SKEncodedImageFormat.Webp)]
    public async Task Each_form_becomes_a_jpeg_and_the_same_photograph_is_stored_once(SKEncodedImageFormat format)
    {
        using var world = new FileWorld();
        var photo = Photos.Quarters(640, 480, format);
        var first = await world.TakeAsync(photo, "照片.png");
        var second = await world.TakeAsync(photo, "again");
        Assert.Equal(first.File.Hash, second.File.Hash);
        Assert.Equal("照片.jpg", first.File.Name);
        var stored = await world.ContentAsync(first.File.Hash);
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0], stored[..4]); // JFIF
        using var picture = SKBitmap.Decode(stored);
        AssertQuarters(picture, SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.Yellow);
        Assert.Equal(2, Directory.EnumerateFiles(world.Folder.Path, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Exif_of_a_png_and_of_a_webp_is_read_too()
    {
        using var world = new FileWorld();
        var png = await world.TakeAsync(Photos.BlackPng(10, 10, Photos.Chunk("eXIf"u8, Somewhere)));
        Assert.Equal(new DateTime(2026, 4, 30, 18, 5, 9), png.Origin!.LocalTime);

        var webp = Photos.Noise(30, 20, SKEncodedImageFormat.Webp);
        byte[] extended = [.. webp[..12], .. "VP8X"u8, 10, 0, 0, 0, 8, 0, 0, 0, 29, 0, 0, 19, 0, 0, .. webp[12..], .. "EXIF"u8, .. BitConverter.GetBytes(Somewhere.Length), .. Somewhere, .. new byte[Somewhere.Length & 1]];
        BitConverter.GetBytes(extended.Length - 8).CopyTo(extended, 4);
        var taken = await world.TakeAsync(extended);
        Assert.Equal(new DateTime(2026, 4, 30, 18, 5, 9), taken.Origin!.LocalTime);
        Assert.DoesNotContain("2026:04:30", Encoding.Latin1.GetString(await world.ContentAsync(taken.File.Hash)));
    }

    [Fact]
    public async Task What_was_transparent_is_white()
    {
        using var clear = new SKBitmap(new SKImageInfo(20, 20, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        clear.Erase(SKColors.Transparent);
        using var world = new FileWorld();
        var taken = await world.TakeAsync(Photos.Encoded(clear, SKEncodedImageFormat.Png, 100));
        using var picture = SKBitmap.Decode(await world.ContentAsync(taken.File.Hash));
        AssertNear(SKColors.White, picture.GetPixel(10, 10));
    }

    [Fact]
    public async Task Colours_of_another_space_are_brought_to_sRGB_and_no_profile_is_kept()
    {
        using var p3 = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var source = new SKBitmap(new SKImageInfo(32, 32, SKColorType.Rgba8888, SKAlphaType.Opaque, p3));
        using (var pixels = source.PeekPixels()) pixels.GetPixelSpan<byte>().Fill(100);
        using (var pixels = source.PeekPixels())
            for (var i = 0; i < 32 * 32; i++) (pixels.GetPixelSpan<byte>()[4 * i], pixels.GetPixelSpan<byte>()[4 * i + 3]) = (200, 255); // (200, 100, 100) in Display P3
        var jpeg = Photos.Encoded(source, SKEncodedImageFormat.Jpeg, 100);
        Assert.Contains("ICC_PROFILE", Encoding.Latin1.GetString(jpeg));
        using var world = new FileWorld();
        var stored = await world.ContentAsync((await world.TakeAsync(jpeg)).File.Hash);
        Assert.DoesNotContain("ICC_PROFILE", Encoding.Latin1.GetString(stored));
        using var picture = SKBitmap.Decode(stored);
        AssertNear(new SKColor(214, 95, 96), picture.GetPixel(16, 16)); // by the matrices of CSS Color 4
    }

    [Fact]
    public async Task Progressive_photographs_are_read()
    {
        using var world = new FileWorld();
        var taken = await world.TakeAsync(Photos.Progressive);
        Assert.Equal((64, 48), (taken.File.WidthPixels, taken.File.HeightPixels));
    }

    [Fact]
    public async Task A_comment_that_is_a_web_page_does_not_survive()
    {
        using var world = new FileWorld();
        byte[] page = [.. "<html><script>alert(1)</script></html>"u8];
        byte[] polyglot = [.. Photos.WithSegment(Photos.Noise(60, 40), 0xFE, page), .. page];
        var taken = await world.TakeAsync(polyglot, "photo.html");
        Assert.Equal("photo.html.jpg", taken.File.Name);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(await world.ContentAsync(taken.File.Hash)));
    }

    private static void AssertQuarters(SKBitmap picture, SKColor topLeft, SKColor topRight, SKColor bottomLeft, SKColor bottomRight)
    {
        int w = picture.Width, h = picture.Height;
        AssertNear(topLeft, picture.GetPixel(w / 4, h / 4));
        AssertNear(topRight, picture.GetPixel(w * 3 / 4, h / 4));
        AssertNear(bottomLeft, picture.GetPixel(w / 4, h * 3 / 4));
        AssertNear(bottomRight, picture.GetPixel(w * 3 / 4, h * 3 / 4));
    }

    private static void AssertNear(SKColor expected, SKColor actual) =>
        Assert.True(Math.Abs(expected.Red - actual.Red) + Math.Abs(expected.Green - actual.Green) + Math.Abs(expected.Blue - actual.Blue) < 15, $"{actual} is not {expected}");
}
