using System.Numerics;
using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>Gives every node reference the index of its node among the distinct ones, by sorting and without hashing.</summary>
/// <remarks>
/// Each reference is one 64-bit word: the id above the least one in the high bits, its position in the low bits. A radix sort on
/// the high bits (11 at a time) brings equal ids together. Ids too wide for the word are sorted by comparison.
/// Memory: 16 bytes a reference while it runs, 4 after.
/// </remarks>
internal static class RefIndex
{
    private const int DigitBits = 11, Digits = 1 << DigitBits;

    /// <param name="chunks">References, chunk after chunk; a position counts through all of them.</param>
    /// <returns>Distinct ids ascending, and for each position the index of its id.</returns>
    public static (long[] Ids, int[] IndexOfRef) Build(IReadOnlyList<long[]> chunks)
    {
        var count = checked((int)chunks.Sum(c => (long)c.Length));
        if (count == 0) return ([], []);
        var (least, most) = Range(chunks);
        int idBits = 64 - BitOperations.LeadingZeroCount((ulong)most - (ulong)least), placeBits = 32 - BitOperations.LeadingZeroCount((uint)(count - 1));
        if (idBits + placeBits > 64) return BuildByComparing(chunks, count);
        var words = Pack(chunks, count, least, placeBits);
        var sorted = Sort(words, new ulong[count], placeBits, idBits);
        return Unpack(sorted, least, placeBits);
    }

    private static (long Least, long Most) Range(IReadOnlyList<long[]> chunks)
    {
        long least = long.MaxValue, most = long.MinValue;
        foreach (var chunk in chunks)
            foreach (var id in chunk)
            {
                least = Math.Min(least, id);
                most = Math.Max(most, id);
            }
        return (least, most);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] Pack(IReadOnlyList<long[]> chunks, int count, long least, int placeBits)
    {
        var words = new ulong[count];
        var place = 0;
        foreach (var chunk in chunks)
            foreach (var id in chunk)
                words[place] = (ulong)(id - least) << placeBits | (uint)place++;
        return words;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] Sort(ulong[] from, ulong[] to, int lowBit, int bits)
    {
        var starts = new int[Digits];
        for (var shift = lowBit; shift < lowBit + bits; shift += DigitBits)
        {
            Array.Clear(starts);
            foreach (var word in from) starts[(int)(word >> shift) & (Digits - 1)]++;
            var start = 0;
            for (var digit = 0; digit < Digits; digit++) (starts[digit], start) = (start, start + starts[digit]);
            foreach (var word in from) to[starts[(int)(word >> shift) & (Digits - 1)]++] = word;
            (from, to) = (to, from);
        }
        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (long[] Ids, int[] IndexOfRef) Unpack(ulong[] sorted, long least, int placeBits)
    {
        var mask = (1UL << placeBits) - 1;
        var distinct = 1;
        for (var i = 1; i < sorted.Length; i++)
            if ((sorted[i] ^ sorted[i - 1]) >> placeBits != 0) distinct++;
        var ids = new long[distinct];
        var indexOfRef = new int[sorted.Length];
        var index = -1;
        var last = ulong.MaxValue;
        foreach (var word in sorted)
        {
            var id = placeBits == 0 ? word : word >> placeBits;
            if (id != last || index < 0) ids[++index] = least + (long)(last = id);
            indexOfRef[(int)(word & mask)] = index;
        }
        return (ids, indexOfRef);
    }

    private static (long[] Ids, int[] IndexOfRef) BuildByComparing(IReadOnlyList<long[]> chunks, int count)
    {
        var keys = new long[count];
        var places = new int[count];
        var at = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(keys, at);
            at += chunk.Length;
        }
        for (var i = 0; i < count; i++) places[i] = i;
        Array.Sort(keys, places);
        var indexOfRef = new int[count];
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1]) ids.Add(keys[i]);
            indexOfRef[places[i]] = ids.Count - 1;
        }
        return ([.. ids], indexOfRef);
    }
}
