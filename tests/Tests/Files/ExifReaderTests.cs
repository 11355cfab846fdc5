using CsCheck;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.IO;
using Wutong.Platform.Files;
using OurReader = Wutong.Platform.Files.Photos.ExifReader;

namespace Wutong.Tests.Files;

public sealed class ExifReaderTests
{
    private static readonly Gen<(uint, uint)[]> Angle = Gen.Select(Gen.UInt[0, 80], Gen.UInt[0, 59], Gen.UInt[0, 59_999], (d, m, s) => ((uint, uint)[])[(d, 1), (m, 1), (s, 1000)]);

    private static readonly Gen<byte[]> Blocks = Gen.Select(Gen.Bool, Gen.Bool.Select(north => north ? "N" : "S"), Angle, Gen.Bool.Select(east => east ? "E" : "W"), Angle, Gen.DateTime[new(1990, 1, 1), new(2090, 1, 1)])
        .Select((little, ns, latitude, ew, longitude, time) => new Exif(little).Orientation(1).Taken(time.ToString("yyyy:MM:dd HH:mm:ss", null)).At(ns, latitude, ew, longitude).Bytes());

    /// <remarks>The oracle is another reader of all of EXIF.</remarks>
    [Fact]
    public void Position_and_time_are_read_as_MetadataExtractor_reads_them() => Blocks.Sample(tiff =>
    {
        var ours = OurReader.Read(tiff)!;
        var theirs = new ExifReader().Extract(new ByteArrayReader(tiff));
        var place = theirs.OfType<GpsDirectory>().Single().GetGeoLocation();
        if (ours.Position is null) Assert.True(place is null || place.IsZero);
        else
        {
            Assert.Equal(place!.Latitude, ours.Position.LatitudeDegrees, 9);
            Assert.Equal(place.Longitude, ours.Position.LongitudeDegrees, 9);
        }
        Assert.Equal(MetadataExtractor.DirectoryExtensions.GetDateTime(theirs.OfType<ExifSubIfdDirectory>().Single(), ExifDirectoryBase.TagDateTimeOriginal), ours.LocalTime);
    }, iter: 500);

    [Fact]
    public void Damage_is_left_out_and_nothing_is_thrown() =>
        Gen.Select(Blocks, Gen.Select(Gen.Int[0, 400], Gen.Byte).List[1, 20], Gen.Int[0, 400]).Sample((tiff, edits, length) =>
        {
            foreach (var (at, value) in edits) tiff[at % tiff.Length] = value;
            var read = OurReader.Read(tiff.AsSpan(0, Math.Min(length, tiff.Length)));
            Assert.True(read?.Position is null or { LatitudeDegrees: >= -90 and <= 90, LongitudeDegrees: >= -180 and <= 180 });
        }, iter: 5000);

    [Fact]
    public void A_block_that_refers_to_itself_a_thousand_times_costs_nothing()
    {
        var block = new byte[64 << 10];
        "II*\0"u8.CopyTo(block);
        block[4] = 8;
        BitConverter.GetBytes((ushort)5000).CopyTo(block, 8);
        for (var i = 0; i < 5000; i++)
            new byte[] { 0x25, 0x88, 5, 0, 0, 0x10, 0, 0, 10, 0, 0, 0 }.CopyTo(block, 10 + 12 * i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(OurReader.Read(block));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Theory, InlineData("+08:00", 8.0), InlineData("-03:30", -3.5), InlineData("+99:00", null), InlineData("8:00", null)]
    public void The_clocks_offset_is_read_where_it_makes_sense(string offset, double? hours) =>
        Assert.Equal(hours, OurReader.Read(new Exif(little: true).Taken("2026:01:02 03:04:05", offset).Bytes())!.UtcOffset?.TotalHours);

    [Fact]
    public void Without_an_offset_the_callers_is_taken() =>
        Assert.Equal(new DateTime(2026, 1, 1, 19, 4, 5, DateTimeKind.Utc), new PhotoOrigin(null, new(2026, 1, 2, 3, 4, 5), null).TakenAtUtc(TimeSpan.FromHours(8)));
}
