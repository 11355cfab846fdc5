using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>Gives every node reference of kept ways the index of its node among the distinct ones.</summary>
/// <remarks>References stay packed as they lay in the file until here; they are decoded once to number the nodes and once to write the indexes.</remarks>
internal static class RefIndex
{
    /// <param name="chunks">Packed references, chunk after chunk; a position counts through all of them.</param>
    /// <param name="count">References in all.</param>
    /// <returns>The distinct ids, and for each position the rank of its id among them.</returns>
    public static (IdPages Ids, int[] IndexOfRef) Build(IReadOnlyList<RefChunk> chunks, int count, ReadingBudget budget)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var chunk in chunks) (least, most) = (Math.Min(least, chunk.LeastNode), Math.Max(most, chunk.MostNode));
        var pages = count == 0 ? new IdPages(0, 0, 0, budget) : new IdPages(least, most, count, budget);
        if (pages.Parallel) Parallel.ForEach(chunks, chunk => AddAll(chunk, pages));
        else foreach (var chunk in chunks) AddAll(chunk, pages);
        pages.Seal();
        var indexOfRef = new int[count];
        Parallel.ForEach(chunks, chunk => RankAll(chunk, pages, indexOfRef));
        return (pages, indexOfRef);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAll(RefChunk chunk, IdPages pages)
    {
        var reader = new ProtoReader(chunk.Packed);
        foreach (var length in chunk.Lengths)
        {
            long id = 0;
            for (var i = 0; i < length; i++) pages.Add(id += reader.ZigZag());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RankAll(RefChunk chunk, IdPages pages, int[] indexOfRef)
    {
        var reader = new ProtoReader(chunk.Packed);
        var at = chunk.First;
        var page = -1;
        foreach (var length in chunk.Lengths)
        {
            long id = 0;
            for (var i = 0; i < length; i++) indexOfRef[at++] = pages.Rank(id += reader.ZigZag(), ref page);
        }
    }
}

/// <summary>Packed references of several ways.</summary>
/// <param name="Packed">Zigzag differences, starting over with each way.</param>
/// <param name="Lengths">References of each way.</param>
/// <param name="First">Position of the first one among all.</param>
/// <param name="LeastNode">The least id among them.</param>
/// <param name="MostNode">The greatest.</param>
internal readonly record struct RefChunk(byte[] Packed, int[] Lengths, int First, long LeastNode, long MostNode);
