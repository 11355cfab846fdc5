using SkiaSharp;
using Wutong.Platform.Errors;

namespace Wutong.Tests.Files;

public sealed class BombTests
{
    [Fact]
    public async Task A_png_of_fifty_thousand_pixels_a_side_is_refused_by_its_header()
    {
        using var world = new FileWorld();
        Assert.Contains("13 megapixels, the limit for PNG", await world.RefusedAsync(Photos.BlackPng(50_000, 50_000)));
    }

    [Theory, InlineData(8000, 6251, false), InlineData(8000, 6250, true)]
    public async Task A_jpeg_may_have_fifty_megapixels_and_not_one_row_more(int width, int height, bool fits)
    {
        using var grey = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        var jpeg = Photos.Encoded(grey, SKEncodedImageFormat.Jpeg, 50);
        using var world = new FileWorld();
        if (fits) Assert.Equal(2560, (await world.TakeAsync(jpeg)).File.WidthPixels);
        else Assert.Contains("50 megapixels, the limit for JPEG", await world.RefusedAsync(jpeg));
    }

    [Theory]
    [InlineData(7000, 7000, 1, "very large progressive")] // would keep 280 MB of coefficients
    [InlineData(100, 100, 33, "cannot be opened")] // every scan goes over the whole picture
    public async Task A_progressive_jpeg_dearer_than_its_size_is_refused_before_it_is_decoded(ushort width, ushort height, int scans, string why)
    {
        using var world = new FileWorld();
        Assert.Contains(why, await world.RefusedAsync(Photos.ProgressiveHeader(width, height, scans)));
    }

    [Fact]
    public async Task A_png_that_hides_a_bomb_in_its_colour_profile_or_is_a_flood_of_chunks_does_no_harm()
    {
        using var world = new FileWorld();
        await world.TakeAsync(Photos.BlackPng(8, 8, Photos.Chunk("iCCP"u8, [.. "x\0\0"u8, .. Photos.Zeros(100 << 20)])));
        var flood = Enumerable.Repeat(Photos.Chunk("teSt"u8, []), 21_000).ToArray();
        using var other = new FileWorld();
        await other.RefusedAsync(Photos.BlackPng(8, 8, flood));
    }

    [Theory, InlineData(0.3), InlineData(0.95)]
    public async Task A_photograph_that_was_cut_off_is_refused(double share)
    {
        foreach (var format in new[] { SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp })
        {
            var photo = Photos.Noise(600, 400, format);
            using var world = new FileWorld();
            Assert.Contains("cannot be opened", await world.RefusedAsync(photo[..(int)(photo.Length * share)]));
        }
    }

    [Theory, InlineData(0xFFFF), InlineData(1), InlineData(0)]
    public async Task A_jpeg_with_a_forged_length_is_refused(int length)
    {
        var jpeg = Photos.WithSegment(Photos.Noise(60, 40), 0xE2, new byte[10]);
        (jpeg[4], jpeg[5]) = ((byte)(length >> 8), (byte)length);
        using var world = new FileWorld();
        Assert.Contains("cannot be opened", await world.RefusedAsync(jpeg));
    }

    [Fact]
    public async Task A_long_stream_is_read_to_the_limit_and_no_further()
    {
        using var world = new FileWorld();
        var endless = new Endless(30 << 20);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => world.TakeAsync(endless));
        Assert.Contains("larger than 20 MB", bad.English);
        Assert.InRange(endless.Given, 20 << 20, (20 << 20) + (64 << 10));
        Assert.Empty(Directory.EnumerateFiles(world.Folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_zip_that_unpacks_a_thousandfold_is_refused_whether_its_directory_says_so_or_lies()
    {
        using var world = new FileWorld();
        var bomb = Zips.DeflatedZeros(megabytes: 300);
        Assert.True(300L << 20 > 900L * bomb.Length, "the bomb is to be dense");
        Assert.Contains("unpacks to too much", await world.RefusedAsync(Zips.Workbook(new Zips.Entry("xl/worksheets/sheet1.xml", bomb, 300u << 20))));
        Assert.Contains("unpacks to too much", await world.RefusedAsync(Zips.Workbook([.. Enumerable.Range(0, 3).Select(i => new Zips.Entry($"xl/{i}.xml", Zips.DeflatedZeros(100), 100u << 20))])));
        Assert.Contains("cannot be opened", await world.RefusedAsync(Zips.Workbook(new Zips.Entry("xl/worksheets/sheet1.xml", bomb, 1000)))); // unpacked no further than it says
    }

    [Fact]
    public async Task A_zip_of_very_many_files_is_refused_before_they_are_listed()
    {
        using var world = new FileWorld();
        Assert.Contains("unpacks to too much", await world.RefusedAsync(Zips.Workbook([.. Enumerable.Range(0, 20_000).Select(i => new Zips.Entry($"{i}", [3, 0], 0))])));
    }

    /// <summary>Zeros that do not end soon, and how many were asked for.</summary>
    private sealed class Endless(long length) : Stream
    {
        public long Given { get; private set; }
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Given);
            Given += read;
            return read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
