using System.Runtime.CompilerServices;

namespace Wutong.Geo.Walking;

/// <summary>基数排序: stable, least digit first, eleven bits a pass; 32-bit keys carry an int each.</summary>
internal static class RadixSort
{
    private const int Bits = 11, Buckets = 1 << Bits;

    public static void ByKey(uint[] keys, int[] values)
    {
        uint[] keysOut = new uint[keys.Length];
        int[] valuesOut = new int[keys.Length];
        var (fromKeys, fromValues, toKeys, toValues) = (keys, values, keysOut, valuesOut);
        for (int shift = 0; shift < 32; shift += Bits)
        {
            Pass(fromKeys, fromValues, toKeys, toValues, shift);
            (fromKeys, fromValues, toKeys, toValues) = (toKeys, toValues, fromKeys, fromValues);
        }
        if (ReferenceEquals(fromKeys, keys)) return;
        fromKeys.CopyTo(keys, 0);
        fromValues.CopyTo(values, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass(uint[] keys, int[] values, uint[] keysOut, int[] valuesOut, int shift)
    {
        Span<int> next = stackalloc int[Buckets + 1];
        next.Clear();
        foreach (uint key in keys) next[(int)((key >> shift) & (Buckets - 1)) + 1]++;
        for (int b = 0; b < Buckets; b++) next[b + 1] += next[b];
        for (int i = 0; i < keys.Length; i++)
        {
            int at = next[(int)((keys[i] >> shift) & (Buckets - 1))]++;
            keysOut[at] = keys[i];
            valuesOut[at] = values[i];
        }
    }
}
