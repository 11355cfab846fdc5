using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Hashing;
using SkiaSharp;
using Wutong.Platform.Errors;

namespace Wutong.Tests.Files;

/// <summary>Damages small valid files and takes them in: only <see cref="BadInputException"/> may come out, and soon.</summary>
/// <remarks>Input i of a seed is always the same file, so a failure is repeated from the seed and the number in its message.</remarks>
internal sealed class IntakeFuzz(int seed) : IDisposable
{
    private const double SlowSeconds = 2;

    private static readonly byte[] Tiff = new Exif(little: false).Orientation(6).Taken("2026:04:30 18:05:09", "+08:00").At("N", [(30, 1), (14, 1), (24, 1)], "E", [(120, 1), (9, 1), (11, 1)]).Bytes();

    private static readonly byte[][] Whole =
    [
        Photos.WithExif(Photos.Noise(120, 90), Tiff),
        Photos.Progressive,
        Photos.Noise(60, 40, SKEncodedImageFormat.Png),
        Photos.BlackPng(100, 40, Photos.Chunk("eXIf"u8, Tiff)),
        Photos.Noise(60, 40, SKEncodedImageFormat.Webp),
        Photos.Noise(60, 40, SKEncodedImageFormat.Webp, quality: 100), // lossless
        Zips.Workbook(Zips.Text("xl/worksheets/sheet1.xml", "<sheet>" + new string('x', 2000) + "</sheet>"), Zips.Text("xl/styles.xml", "<styles/>")),
    ];

    private readonly FileWorld _world = new();

    public long Taken { get; private set; }
    public long Refused { get; private set; }
    public double SlowestSeconds { get; private set; }

    public void Dispose() => _world.Dispose();

    public static byte[] Input(int seed, long number)
    {
        var random = new Random(unchecked((int)((ulong)(seed * 0x9E3779B9L + number) * 0xD6E8FEB86659FD93 >> 32)));
        var file = (byte[])Whole[random.Next(Whole.Length)].Clone();
        for (var edits = random.Next(1, 6); edits > 0 && file.Length > 20; edits--) file = Damaged(file, random);
        if (random.Next(2) == 0) MendPng(file);
        return file;
    }

    /// <exception cref="InvalidOperationException">The input broke the promise; the message tells how to make it again.</exception>
    public async Task TryAsync(long number)
    {
        var seconds = await SecondsAsync(number, count: true);
        SlowestSeconds = Math.Max(SlowestSeconds, seconds);
        // a busy machine may stop any thread for a while; a slow input is slow twice
        if (seconds > SlowSeconds && await SecondsAsync(number, count: false) > SlowSeconds) throw new InvalidOperationException($"input {number} of seed {seed} took {seconds:f1} s, and again");
    }

    private async Task<double> SecondsAsync(long number, bool count)
    {
        var input = Input(seed, number);
        var start = Stopwatch.GetTimestamp();
        var taken = true;
        try { await _world.TakeAsync(input); }
        catch (BadInputException) { taken = false; }
        catch (Exception e) { throw new InvalidOperationException($"input {number} of seed {seed} let {e.GetType().Name} out: {e.Message}", e); }
        if (count) _ = taken ? Taken++ : Refused++;
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        var at = random.Next(random.Next(2) == 0 ? Math.Min(300, file.Length) : file.Length); // headers are the more interesting half
        switch (random.Next(6))
        {
            case 0: file[at] ^= (byte)(1 << random.Next(8)); return file;
            case 1: file[at] = (byte)random.Next(256); return file;
            case 2:
                var extreme = (uint[])[0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF];
                var value = BitConverter.GetBytes(extreme[random.Next(extreme.Length)]);
                var width = random.Next(2) == 0 ? 2 : 4;
                value.AsSpan(0, Math.Min(width, file.Length - at)).CopyTo(file.AsSpan(at));
                return file;
            case 3: return file[..Math.Max(1, at)];
            case 4:
                var end = Math.Min(file.Length, at + random.Next(1, 64));
                return [.. file[..at], .. file[end..]];
            default:
                var from = random.Next(file.Length);
                return [.. file[..at], .. file.AsSpan(from, Math.Min(file.Length - from, random.Next(1, 64))), .. file[at..]];
        }
    }

    /// <summary>Makes the checksums right again, or damage would never come past them.</summary>
    private static void MendPng(byte[] file)
    {
        if (!file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P'])) return;
        for (long at = 8; at + 12 <= file.Length;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan((int)at));
            if (at + 12 + length > file.Length) return;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan((int)(at + 8 + length)), Crc32.HashToUInt32(file.AsSpan((int)at + 4, (int)length + 4)));
            at += 12 + length;
        }
    }
}
