namespace Wutong.Geo.Cities;

/// <summary>A short edge between two neighbouring points, from A to B, with the block on its left and on its right (-1: outside).</summary>
internal readonly record struct BlockEdge(int A, int B, int Left, int Right);

/// <summary>Which blocks meet where: every short edge of the plan, once.</summary>
internal static class BlockEdges
{
    public static List<BlockEdge> Of(EdgeNet net, IReadOnlyList<Block> blocks)
    {
        var (keys, owners) = Directed(net, blocks);
        var edges = new List<BlockEdge>(keys.Length / 2);
        for (var i = 0; i < keys.Length; i++)
        {
            int a = (int)(keys[i] >> 32), b = (int)keys[i];
            var paired = i + 1 < keys.Length && keys[i + 1] == keys[i];
            int left = -1, right = -1;
            Put(owners[i]);
            if (paired) Put(owners[++i]);
            edges.Add(new(a, b, left, right));

            void Put(int owner) { if (owner >= 0) left = owner; else right = ~owner; }
        }
        return edges;
    }

    /// <summary>Each block's edges as (lower point, higher point), with the block, or its complement where it walks them downwards.</summary>
    private static (long[] Keys, int[] Owners) Directed(EdgeNet net, IReadOnlyList<Block> blocks)
    {
        var keys = new List<long>();
        var owners = new List<int>();
        var walk = new List<int>();
        for (var block = 0; block < blocks.Count; block++)
        {
            walk.Clear();
            Around(net, blocks[block].Box, walk);
            for (var i = 0; i + 1 < walk.Count; i++)
            {
                int a = walk[i], b = walk[i + 1];
                if (a == b) continue;
                keys.Add(((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b));
                owners.Add(a < b ? block : ~block);
            }
        }
        long[] sortedKeys = [.. keys];
        int[] sortedOwners = [.. owners];
        Array.Sort(sortedKeys, sortedOwners);
        return (sortedKeys, sortedOwners);
    }

    /// <summary>Against the clock, so that the block lies on the left.</summary>
    private static void Around(EdgeNet net, Rect b, List<int> into)
    {
        net.Along(b.X0, b.Y0, b.X1, b.Y0, into);
        net.Along(b.X1, b.Y0, b.X1, b.Y1, into);
        net.Along(b.X1, b.Y1, b.X0, b.Y1, into);
        net.Along(b.X0, b.Y1, b.X0, b.Y0, into);
    }
}
