using System.Numerics;
using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>A set of ids that gives each its rank: its index among the distinct ids, ascending.</summary>
/// <remarks>
/// Ids are kept as bits in pages of 512. Where the range of ids is narrow the pages lie end to end (a flat bitmap of at most 8 bytes a
/// reference); else only pages in use exist, found by hash, and the last one often serves again.
/// Memory: some 80 bytes a page; nothing else per reference (a sort needs 16 bytes each, and fresh memory is what costs). Use: Add all, Seal, Rank.
/// </remarks>
internal sealed class IdPages
{
    private const int PageBits = 9, Words = 8, PageBytes = 96;

    private readonly ulong _multiplier = (ulong)Random.Shared.NextInt64() | 1; // so that no file can choose ids that collide
    private long[] _pages = new long[64];
    private ulong[] _bits = new ulong[64 * Words];
    private readonly ReadingBudget _budget;
    private readonly bool _flat;
    private readonly long _firstPage;
    private int[] _rank = [], _slots = new int[256];
    private int _shift = 64 - 8;
    private long _lastPage = long.MinValue;
    private int _last = -1;

    /// <param name="least">No id is below it.</param>
    /// <param name="most">No id is above it.</param>
    /// <param name="references">How often <see cref="Add"/> will be called, about.</param>
    /// <param name="budget">Pays for pages that are only in use here and there.</param>
    public IdPages(long least, long most, long references, ReadingBudget budget)
    {
        _budget = budget;
        _firstPage = least >> PageBits;
        var span = (most >> PageBits) - _firstPage + 1;
        _flat = span <= references / 8;
        if (!_flat) return;
        PageCount = (int)span;
        _bits = new ulong[span * Words];
    }

    public int PageCount { get; private set; }
    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long id)
    {
        if (_flat)
        {
            AddFlat(id);
            return;
        }
        var page = id >> PageBits;
        if (page != _lastPage || _last < 0) (_last, _lastPage) = (FindOrAdd(page), page);
        _bits[_last * Words + ((int)(id >> 6) & (Words - 1))] |= 1UL << (int)id;
    }

    /// <summary>Whether <see cref="Add"/> may be called from several threads at once.</summary>
    public bool Parallel => _flat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddFlat(long id)
    {
        ref var word = ref _bits[(id >> 6) - (_firstPage << (PageBits - 6))];
        var bit = 1UL << (int)id;
        if ((Volatile.Read(ref word) & bit) == 0) Interlocked.Or(ref word, bit);
    }

    /// <summary>Orders the pages and counts; after this <see cref="Rank"/> may be asked, from any thread.</summary>
    public void Seal()
    {
        _rank = new int[PageCount];
        foreach (var page in Order())
        {
            _rank[page] = Count;
            for (var word = 0; word < Words; word++) Count += BitOperations.PopCount(_bits[page * Words + word]);
        }
    }

    private int[] Order()
    {
        var order = new int[PageCount];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        if (!_flat) Array.Sort(_pages[..PageCount], order);
        return order;
    }

    /// <param name="id">Any id.</param>
    /// <param name="page">The page of the last question, to start from; -1 at first.</param>
    /// <returns>The id's rank, or -1 for one that was not added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rank(long id, ref int page)
    {
        if (_flat || page < 0 || _pages[page] != id >> PageBits) page = Find(id >> PageBits);
        if (page < 0) return -1;
        var word = (int)(id >> 6) & (Words - 1);
        var bits = _bits.AsSpan(page * Words, Words);
        if ((bits[word] >> (int)id & 1) == 0) return -1;
        var rank = _rank[page] + BitOperations.PopCount(bits[word] & ((1UL << (int)id) - 1));
        for (var before = 0; before < word; before++) rank += BitOperations.PopCount(bits[before]);
        return rank;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(long page)
    {
        if (!_flat) return FindByHash(page);
        page -= _firstPage;
        return (ulong)page < (ulong)PageCount ? (int)page : -1;
    }
    private int FindByHash(long page)
    {
        for (var slot = Slot(page); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var found = _slots[slot] - 1;
            if (found < 0 || _pages[found] == page) return found;
        }
    }

    private int FindOrAdd(long page)
    {
        var found = Find(page);
        if (found >= 0) return found;
        if (PageCount == _pages.Length) Grow();
        _pages[PageCount] = page;
        Put(PageCount);
        return PageCount++;
    }

    private void Put(int page)
    {
        var slot = Slot(_pages[page]);
        while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = page + 1;
    }

    private void Grow()
    {
        _budget.Take(PageBytes * (long)_pages.Length);
        Array.Resize(ref _pages, _pages.Length * 2);
        Array.Resize(ref _bits, checked(_bits.Length * 2));
        _slots = new int[_pages.Length * 4];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        for (var page = 0; page < PageCount; page++) Put(page);
    }

    private int Slot(long page) => (int)(Mix((ulong)page) >> _shift);

    private ulong Mix(ulong page)
    {
        page *= _multiplier;
        return (page ^ (page >> 32)) * 0x9E3779B97F4A7C15;
    }
}
