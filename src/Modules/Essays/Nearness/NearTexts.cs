using System.Runtime.InteropServices;

namespace Wutong.Essays.Nearness;

/// <summary>相近的两篇.</summary>
/// <param name="First">Index of a text.</param>
/// <param name="Percent">Shared shingles of all shingles of both (Jaccard), rounded down.</param>
internal sealed record NearPair(int First, int Second, int Percent);

/// <summary>查重: which of many texts are near duplicates, by the Jaccard share of their five-character shingles. Letters and digits only, whatever stands between them.</summary>
/// <remarks>
/// Exact, without comparing all pairs: two sets that share enough must share one of the rarest shingles of each (prefix filtering, Bayardo, Ma and Srikant 2007), so only those are indexed, and phrases that everybody quotes are not among them.
/// A shingle is kept as a 64-bit hash; two different ones alike are as good as impossible.
/// </remarks>
internal static class NearTexts
{
    public const int Shingle = 5;

    /// <param name="percent">The least share, 1 to 100.</param>
    /// <returns>The nearest first.</returns>
    public static IReadOnlyList<NearPair> Find(IReadOnlyList<string> texts, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sets = texts.Select(t => Shingles(Bare(t))).ToArray();
        var count = new Dictionary<ulong, int>();
        foreach (var set in sets)
            foreach (var one in set) CollectionsMarshal.GetValueRefOrAddDefault(count, one, out _)++;
        foreach (var set in sets) RarestFirst(set, count);
        var (index, pairs, seen) = (new Dictionary<ulong, List<int>>(), new List<NearPair>(), new HashSet<int>());
        for (var i = 0; i < sets.Length; i++)
        {
            seen.Clear();
            HashSet<ulong>? mine = null;
            foreach (var one in sets[i].AsSpan(0, Prefix(sets[i].Length, percent)))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, one, out _);
                foreach (var other in list ?? [])
                    if (seen.Add(other) && Share(mine ??= [.. sets[i]], sets[other]) is var share && share >= percent) pairs.Add(new(other, i, share));
                (list ??= []).Add(i);
            }
        }
        return [.. pairs.OrderByDescending(p => p.Percent).ThenBy(p => p.First).ThenBy(p => p.Second)];
    }

    /// <summary>One order for all sets: by how many texts have it, then by hash.</summary>
    private static void RarestFirst(ulong[] set, Dictionary<ulong, int> count)
    {
        var keys = Array.ConvertAll(set, one => new UInt128((ulong)count[one], one));
        Array.Sort(keys, set);
    }

    /// <summary>How many of the rarest shingles have to be looked at: a share of p percent needs at least p percent of one's own.</summary>
    private static int Prefix(int size, int percent) => size == 0 ? 0 : size - (size * percent + 99) / 100 + 1;

    private static int Share(HashSet<ulong> a, ulong[] b)
    {
        var common = 0;
        foreach (var one in b) if (a.Contains(one)) common++;
        return 100 * common / (a.Count + b.Length - common);
    }

    private static ulong[] Shingles(string bare)
    {
        var set = new HashSet<ulong>();
        for (var i = 0; i + Shingle <= bare.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = 0; k < Shingle; k++) hash = System.Numerics.BitOperations.RotateLeft((hash ^ bare[i + k]) * 0x9E3779B97F4A7C15UL, 29);
            set.Add(hash);
        }
        return [.. set];
    }

    internal static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>相同的段落: the longest passages two texts have in common.</summary>
internal static class CommonPassages
{
    private const int Least = 10;

    /// <returns>Letters and digits as they stand in the first text, the longest first, none inside another.</returns>
    public static IReadOnlyList<string> Of(string first, string second, int most = 3)
    {
        var (a, b) = (NearTexts.Bare(first), NearTexts.Bare(second));
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = 0; j + Least <= b.Length; j++) (CollectionsMarshal.GetValueRefOrAddDefault(places, b.Substring(j, Least), out _) ??= []).Add(j);
        var found = new List<string>();
        for (var i = 0; i + Least <= a.Length;)
        {
            var longest = 0;
            foreach (var j in places.GetValueOrDefault(a.Substring(i, Least)) ?? [])
            {
                var length = Least;
                while (i + length < a.Length && j + length < b.Length && a[i + length] == b[j + length]) length++;
                longest = Math.Max(longest, length);
            }
            if (longest > 0) found.Add(a.Substring(i, longest));
            i += Math.Max(1, longest);
        }
        return [.. found.Distinct().OrderByDescending(f => f.Length).Take(most)];
    }
}
