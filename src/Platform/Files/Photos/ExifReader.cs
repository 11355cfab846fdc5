using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Wutong.Platform.Files.Photos;

/// <summary>EXIF 读取: position and time from a TIFF structure, and nothing else.</summary>
/// <remarks>
/// Looks up seven tags and copies no value, so a hostile block costs nothing; a reader of all tags was seen to keep 81 MB for 64 KB whose entries share one long value.
/// What is missing, damaged or out of range is left out. Source: CIPA DC-008 (EXIF 2.32) §4.6; TIFF 6.0 §2.
/// </remarks>
internal readonly ref struct ExifReader
{
    private const ushort GpsTag = 0x8825, PhotoTag = 0x8769, TakenTag = 0x9003, OffsetTag = 0x9011, Ascii = 2, Long = 4, Rational = 5;

    private readonly ReadOnlySpan<byte> _tiff;
    private readonly bool _little;

    private ExifReader(ReadOnlySpan<byte> tiff)
    {
        _tiff = tiff;
        _little = tiff[0] == 'I';
    }

    /// <returns>Null when it says neither where nor when.</returns>
    public static PhotoOrigin? Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8))) return null;
        var reader = new ExifReader(tiff);
        var root = reader.UInt32(4);
        var position = reader.Directory(root, GpsTag) is { } gps ? reader.Position(gps) : null;
        var photo = reader.Directory(root, PhotoTag);
        var taken = photo is { } at ? reader.Taken(at) : null;
        return position is null && taken is null ? null : new(position, taken, taken is null ? null : reader.Offset(photo!.Value));
    }

    private PhotoPosition? Position(uint gps)
    {
        var latitude = Degrees(gps, 2) * Sign(gps, 1, 'N', 'S');
        var longitude = Degrees(gps, 4) * Sign(gps, 3, 'E', 'W');
        if (latitude is not (>= -90 and <= 90) || longitude is not (>= -180 and <= 180)) return null;
        return latitude == 0 && longitude == 0 ? null : new(latitude.Value, longitude.Value); // 0, 0 is what phones without a fix write
    }

    private double? Degrees(uint directory, ushort tag)
    {
        if (Find(directory, tag, Rational) is not { Count: 3 } value) return null;
        double[] weights = [1, 60, 3600];
        double degrees = 0;
        for (var i = 0; i < 3; i++)
        {
            uint above = UInt32(value.At + 8 * i), below = UInt32(value.At + 8 * i + 4);
            if (below == 0 && above != 0) return null;
            if (below != 0) degrees += (double)above / below / weights[i];
        }
        return degrees;
    }

    private double? Sign(uint directory, ushort tag, char plus, char minus)
    {
        var letter = Text(directory, tag) is { Length: > 0 } text ? text[0] : ' ';
        return letter == plus ? 1 : letter == minus ? -1 : null;
    }

    private DateTime? Taken(uint photo) =>
        DateTime.TryParseExact(Text(photo, TakenTag), "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var taken) && taken.Year >= 1900 ? taken : null;

    private TimeSpan? Offset(uint photo)
    {
        var text = Text(photo, OffsetTag);
        if (text is not ['+' or '-', _, _, ':', _, _] || !TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset)) return null;
        return offset > TimeSpan.FromHours(14) ? null : text[0] == '-' ? -offset : offset;
    }

    private uint? Directory(uint root, ushort tag) => Find(root, tag, Long) is { Count: 1 } value ? UInt32(value.At) : null;

    private string? Text(uint directory, ushort tag) =>
        Find(directory, tag, Ascii) is { Count: > 0 and <= 64 } value ? Encoding.ASCII.GetString(_tiff.Slice(value.At, value.Count)).TrimEnd('\0', ' ') : null;

    /// <returns>Where the values lie and how many there are; wholly inside the block.</returns>
    private (int At, int Count)? Find(uint directory, ushort tag, ushort type)
    {
        if (directory > _tiff.Length - 2) return null;
        var entries = UInt16((int)directory);
        for (var i = 0; i < entries; i++)
        {
            var entry = directory + 2 + 12L * i;
            if (entry + 12 > _tiff.Length) return null;
            if (UInt16((int)entry) != tag) continue;
            if (UInt16((int)entry + 2) != type) return null;
            long count = UInt32((int)entry + 4), bytes = count * (type switch { Ascii => 1, Long => 4, _ => 8 });
            var at = bytes <= 4 ? entry + 8 : UInt32((int)entry + 8);
            return at + bytes <= _tiff.Length ? ((int)at, (int)count) : null;
        }
        return null;
    }

    private ushort UInt16(int at) => _little ? BinaryPrimitives.ReadUInt16LittleEndian(_tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(_tiff[at..]);
    private uint UInt32(int at) => _little ? BinaryPrimitives.ReadUInt32LittleEndian(_tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(_tiff[at..]);
}
