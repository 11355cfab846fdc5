using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Wutong.Platform.Writing;

/// <summary>Makes ids ordered by time: UUID version 7 (RFC 9562, 5.7), 74 random bits.</summary>
/// <remarks>Asks the system for random bytes once for 400 ids instead of for each: a question costs more than all else an id needs. Not thread-safe.</remarks>
internal sealed class IdMaker
{
    private const int RandomBytes = 10;
    private readonly byte[] _random = new byte[400 * RandomBytes];
    private int _used;

    public IdMaker() => _used = _random.Length;

    /// <param name="now">UTC; the id keeps its milliseconds.</param>
    public Guid New(DateTime now)
    {
        if (_used == _random.Length)
        {
            RandomNumberGenerator.Fill(_random);
            _used = 0;
        }
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, (now.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond << 16);
        _random.AsSpan(_used, RandomBytes).CopyTo(id[6..]);
        _used += RandomBytes;
        id[6] = (byte)(0x70 | (id[6] & 0x0F)); // version 7
        id[8] = (byte)(0x80 | (id[8] & 0x3F)); // variant
        return new Guid(id, bigEndian: true);
    }
}
