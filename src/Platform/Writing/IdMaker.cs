using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Wutong.Platform.Writing;

/// <summary>Makes ids ordered by time, and within a millisecond by when they were made: UUID version 7 (RFC 9562, 5.7) with a counter of 12 bits (6.2, method 1) and 62 random bits.</summary>
/// <remarks>Asks the system for random bytes once for 400 ids instead of for each: a question costs more than all else an id needs. Not thread-safe.</remarks>
internal sealed class IdMaker
{
    private const int RandomBytes = 10, MostCounted = 0xFFF;
    private readonly byte[] _random = new byte[400 * RandomBytes];
    private int _used, _counter;
    private long _milliseconds;

    public IdMaker() => _used = _random.Length;

    /// <param name="now">UTC; the id keeps its milliseconds, or those of the id before where the clock went back.</param>
    public Guid New(DateTime now)
    {
        if (_used == _random.Length)
        {
            RandomNumberGenerator.Fill(_random);
            _used = 0;
        }
        var random = _random.AsSpan(_used, RandomBytes);
        _used += RandomBytes;
        Count((now.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond, random);
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, (_milliseconds << 16) | 0x7000 | (long)_counter); // 7: the version
        random[2..].CopyTo(id[8..]);
        id[8] = (byte)(0x80 | (id[8] & 0x3F)); // variant
        return new Guid(id, bigEndian: true);
    }

    /// <summary>Begins anew in the lower half of its range in every millisecond; what does not fit goes into the next.</summary>
    private void Count(long milliseconds, ReadOnlySpan<byte> random)
    {
        if (milliseconds > _milliseconds) (_milliseconds, _counter) = (milliseconds, BinaryPrimitives.ReadUInt16BigEndian(random) & (MostCounted >> 1));
        else if (++_counter > MostCounted) (_milliseconds, _counter) = (_milliseconds + 1, 0);
    }
}
