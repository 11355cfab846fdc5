using System.Runtime.CompilerServices;

namespace Wutong.Geo.Walking;

/// <summary>希尔伯特曲线: the place of a cell along a space-filling curve, so that what is near on the ground is near in memory.</summary>
/// <remarks>Source: D. Hilbert (1891); the bitwise form of Warren, Hacker's Delight, §16-2. A 65 536 x 65 536 square.</remarks>
internal static class Hilbert
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Rank(uint x, uint y)
    {
        uint rank = 0;
        for (uint half = 1u << 15; half != 0; half >>= 1)
        {
            uint right = (x & half) != 0 ? 1u : 0u, up = (y & half) != 0 ? 1u : 0u;
            rank = (rank << 2) | ((3 * right) ^ up);
            if (up != 0) continue;
            if (right != 0) (x, y) = (65535 - x, 65535 - y);
            (x, y) = (y, x);
        }
        return rank;
    }

    /// <summary>The order of the points along the curve through their bounding square.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Order(int[] lonE7, int[] latE7)
    {
        var order = new int[lonE7.Length];
        if (order.Length == 0) return order;
        var (minLon, maxLon, minLat, maxLat) = Bounds(lonE7, latE7);
        double scale = 65535.0 / Math.Max(1, Math.Max((long)maxLon - minLon, (long)maxLat - minLat));
        var rank = new uint[order.Length];
        const int perTask = 1 << 16;
        Parallel.For(0, (order.Length + perTask - 1) / perTask, part =>
        {
            for (int i = part * perTask; i < Math.Min(order.Length, (part + 1) * perTask); i++)
            {
                order[i] = i;
                rank[i] = Rank((uint)(((long)lonE7[i] - minLon) * scale), (uint)(((long)latE7[i] - minLat) * scale));
            }
        });
        RadixSort.ByKey(rank, order);
        return order;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int MinLon, int MaxLon, int MinLat, int MaxLat) Bounds(int[] lonE7, int[] latE7)
    {
        int minLon = int.MaxValue, maxLon = int.MinValue, minLat = int.MaxValue, maxLat = int.MinValue;
        for (int i = 0; i < lonE7.Length; i++)
        {
            minLon = Math.Min(minLon, lonE7[i]); maxLon = Math.Max(maxLon, lonE7[i]);
            minLat = Math.Min(minLat, latE7[i]); maxLat = Math.Max(maxLat, latE7[i]);
        }
        return (minLon, maxLon, minLat, maxLat);
    }
}
