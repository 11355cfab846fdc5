using System.Globalization;
using Wutong.Platform.Time;

namespace Wutong.Platform.Writing;

/// <summary>编号: what people call a record by: the day in Beijing and five letters and digits without look-alikes, "20220919-K7QM2".</summary>
public static class RecordNumbers
{
    private const string Day = "yyyyMMdd";
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // no 0 O 1 I L

    /// <summary>From the record's own id, so that the number needs no counter that everybody waits for; 28 million a day.</summary>
    public static string Of(Guid id, DateTime nowUtc)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var random = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        return DayOf(ChinaDay.Of(nowUtc)) + "-" + string.Create(5, random, static (text, left) =>
        {
            for (var i = 0; i < text.Length; i++, left /= 31) text[i] = Letters[(int)(left % 31)];
        });
    }

    /// <summary>What the numbers of a day begin with; numbers of earlier days sort before it, all others from it on.</summary>
    public static string DayOf(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
