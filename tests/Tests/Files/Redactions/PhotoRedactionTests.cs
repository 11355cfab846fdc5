using System.Text;
using CsCheck;
using SkiaSharp;
using Wutong.Platform.Files.Photos;
using Wutong.Platform.Files.Redactions;

namespace Wutong.Tests.Files.Redactions;

public sealed class PhotoRedactionTests
{
    private static readonly CoverArea Face = new(0.31, 0.27, 0.52, 0.49);

    [Fact]
    public void Every_pixel_inside_is_black_and_the_rest_is_the_photograph()
    {
        var original = Stored(640, 480);
        var (photo, thumbnail) = PhotoRedaction.Run(original, [Face], 320);
        using SKBitmap before = SKBitmap.Decode(original), after = SKBitmap.Decode(photo.Jpeg), small = SKBitmap.Decode(thumbnail.Jpeg);
        Assert.Equal((640, 480, 320, 240), (after.Width, after.Height, small.Width, small.Height));
        for (var y = (int)(0.27 * 480); y < 0.49 * 480; y++)
            for (var x = (int)(0.31 * 640); x < 0.52 * 640; x++) Assert.True(Farthest(after.GetPixel(x, y), SKColors.Black) <= 2, $"{x}, {y} is {after.GetPixel(x, y)}");
        for (var y = (int)(0.28 * 240); y < 0.48 * 240; y++)
            for (var x = (int)(0.32 * 320); x < 0.51 * 320; x++) Assert.True(Farthest(small.GetPixel(x, y), SKColors.Black) <= 2, $"{x}, {y} of the thumbnail is {small.GetPixel(x, y)}");
        var filled = PhotoRedaction.Widened(Face, 640, 480);
        for (var y = 0; y < 480; y += 3)
            for (var x = 0; x < 640; x += 3)
                if (x < filled.Left - 16 || x >= filled.Right + 16 || y < filled.Top - 16 || y >= filled.Bottom + 16) Assert.True(Farthest(after.GetPixel(x, y), before.GetPixel(x, y)) < 40, $"{x}, {y} has changed");
    }

    /// <summary>The one that matters: nothing of what lay inside has any part in the result.</summary>
    [Theory, InlineData(640, 480), InlineData(479, 641), InlineData(1000, 17)]
    public void Photographs_that_differ_only_inside_give_the_same_bytes(int width, int height)
    {
        byte[] one = Stored(width, height, Face, SKColors.White), other = Stored(width, height, Face, SKColors.Magenta, stripes: true);
        Assert.NotEqual(one, other);
        var (first, second) = (PhotoRedaction.Run(one, [Face], 320), PhotoRedaction.Run(other, [Face], 320));
        Assert.Equal(first.Photo.Jpeg, second.Photo.Jpeg);
        Assert.Equal(first.Thumbnail.Jpeg, second.Thumbnail.Jpeg);
        Assert.NotEqual(first.Photo.Jpeg, PhotoRedaction.Run(one, [new(0, 0, 0.1, 0.1)], 320).Photo.Jpeg); // it is not that all come out alike
    }

    [Fact]
    public void Whatever_else_stood_in_the_file_is_gone()
    {
        byte[] said = [.. "CANARY"u8];
        var original = Photos.WithExif(Photos.WithSegment(Stored(200, 100), 0xFE, said), new Exif(little: true).Taken("2026:04:30 18:05:09", "+08:00").Bytes());
        original = [.. original, .. said];
        var (photo, thumbnail) = PhotoRedaction.Run(original, [Face], 320);
        foreach (var text in new[] { photo, thumbnail }.Select(p => Encoding.Latin1.GetString(p.Jpeg))) Assert.False(text.Contains("CANARY", StringComparison.Ordinal) || text.Contains("Exif", StringComparison.Ordinal) || text.Contains("2026:", StringComparison.Ordinal) || text.Contains("ICC_PROFILE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stored_photograph_that_is_cut_off_is_not_covered_by_half()
    {
        Assert.Throws<InvalidDataException>(() => PhotoRedaction.Run(Stored(300, 300)[..3000], [Face], 320));
        Assert.Throws<InvalidDataException>(() => PhotoRedaction.Run([1, 2, 3], [Face], 320));
    }

    /// <summary>Pixel by pixel: filled is every pixel whose block, or one beside it, has a pixel under a rectangle; no other is.</summary>
    [Fact]
    public void What_is_filled_is_what_a_plain_reckoning_says() =>
        Gen.Select(Gen.Int[1, 130], Gen.Int[1, 130], Area.Array[1, 4]).Sample((width, height, areas) =>
        {
            var filled = areas.Select(a => PhotoRedaction.Widened(a, width, height)).ToList();
            var under = new HashSet<(int, int)>();
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                    if (areas.Any(a => x + 1 > a.Left * width && x < a.Right * width && y + 1 > a.Top * height && y < a.Bottom * height)) under.Add((x / 16, y / 16));
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                {
                    var expected = Enumerable.Range(-1, 3).Any(dx => Enumerable.Range(-1, 3).Any(dy => under.Contains((x / 16 + dx, y / 16 + dy))));
                    Assert.Equal(expected, filled.Any(r => x >= r.Left && x < r.Right && y >= r.Top && y < r.Bottom));
                }
        }, iter: 200);

    private static readonly Gen<CoverArea> Area = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1])
        .Where((a, b, c, d) => a != b && c != d).Select((a, b, c, d) => new CoverArea(Math.Min(a, b), Math.Min(c, d), Math.Max(a, b), Math.Max(c, d)));

    private static int Farthest(SKColor a, SKColor b) => Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));

    /// <summary>A photograph as the intake stores it; with something painted inside a rectangle, if so wished.</summary>
    private static byte[] Stored(int width, int height, CoverArea? inside = null, SKColor colour = default, bool stripes = false)
    {
        using var bitmap = SKBitmap.Decode(Photos.Noise(width, height, SKEncodedImageFormat.Png));
        using var plain = new SKBitmap(new SKImageInfo(width, height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(plain);
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        if (inside is { } area)
            for (var y = (int)Math.Ceiling(area.Top * height); y < (int)(area.Bottom * height); y++)
                for (var x = (int)Math.Ceiling(area.Left * width); x < (int)(area.Right * width); x++) plain.SetPixel(x, y, stripes && (x + y) % 3 == 0 ? SKColors.Lime : colour);
        return PhotoPress.Encode(plain).Jpeg;
    }
}
