using Wutong.Platform.Access;

namespace Wutong.Cases.Map;

/// <summary>列的写者: puts cases into chunks and gives out snapshots. For one thread at a time.</summary>
/// <remarks>A chunk that a snapshot shows is copied before it is changed. A case is found again by its number in a table of 4-byte slots, open addressing, at most half full.</remarks>
internal sealed class CaseStore
{
    private const int Empty = -1, FewestSlots = 1 << 12;
    private readonly List<CaseChunk> _chunks = [];
    private readonly HashSet<int> _own = []; // chunks no snapshot shows yet
    private readonly List<string> _kinds = [];
    private readonly List<Place> _places = [];
    private readonly List<UnitSet> _units = [];
    private readonly Dictionary<string, ushort> _kindAt = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, int> _placeAt = [];
    private readonly Dictionary<string, int> _unitsAt = new(StringComparer.Ordinal);
    private int[] _slots = NewSlots(FewestSlots);
    private int _count;

    public void Put(in CaseFact fact)
    {
        var number = CaseNumberKey.Of(fact.Number);
        var at = Find(number);
        if (at == Empty)
        {
            if (fact.LonE7 is null || fact.LatE7 is null) return;
            at = Append(number);
        }
        var chunk = Own(at / CaseChunk.Most);
        Write(chunk, at % CaseChunk.Most, fact);
    }

    public CaseShot Shot()
    {
        _own.Clear();
        return new([.. _chunks], [.. _kinds], [.. _places], [.. _units], _count, (long)_chunks.Count * CaseChunk.Most * CaseChunk.BytesEach + _slots.Length * 4L);
    }

    /// <summary>Orders what is there by where it lies, so that a tile finds its cases in few chunks; what comes later is appended.</summary>
    public void Order()
    {
        var (keys, order) = (new ulong[_count], new int[_count]);
        for (var i = 0; i < _count; i++) (keys[i], order[i]) = (new WorldSquare(_chunks[i / CaseChunk.Most].X[i % CaseChunk.Most], _chunks[i / CaseChunk.Most].Y[i % CaseChunk.Most]).Morton, i);
        Array.Sort(keys, order);
        List<CaseChunk> before = [.. _chunks];
        _chunks.Clear();
        _own.Clear();
        _slots = NewSlots(_slots.Length);
        for (var i = 0; i < order.Length; i++)
        {
            if (i % CaseChunk.Most == 0) Grow();
            var (from, at) = (before[order[i] / CaseChunk.Most], order[i] % CaseChunk.Most);
            _chunks[^1].Take(from, at);
            Remember(from.Number[at], i);
        }
    }

    private int Append(long number)
    {
        if (_count == _chunks.Count * CaseChunk.Most) Grow();
        var at = _count++;
        var chunk = Own(at / CaseChunk.Most);
        chunk.Number[chunk.Count++] = number;
        if (_count * 2 > _slots.Length) Widen();
        else Remember(number, at);
        return at;
    }

    private void Grow()
    {
        _own.Add(_chunks.Count);
        _chunks.Add(new());
    }

    private CaseChunk Own(int chunk)
    {
        if (_own.Add(chunk)) _chunks[chunk] = _chunks[chunk].Copy();
        return _chunks[chunk];
    }

    private void Write(CaseChunk chunk, int i, in CaseFact fact)
    {
        if (fact.LonE7 is not { } lon || fact.LatE7 is not { } lat)
        {
            chunk.Stage[i] = 0;
            return;
        }
        (chunk.X[i], chunk.Y[i]) = WorldSquare.Of(lon, lat);
        chunk.Cover(chunk.X[i], chunk.Y[i]);
        (chunk.Reported[i], chunk.Due[i], chunk.Closed[i]) = (CaseTimes.Floor(fact.ReportedAtUtc), CaseTimes.Ceiling(fact.DueAtUtc), CaseTimes.Ceiling(fact.ClosedAtUtc));
        (chunk.Kind[i], chunk.Place[i], chunk.Units[i]) = (KindAt(fact.KindCode), PlaceAt(fact.Place), UnitsAt(fact.LeadId, fact.Others));
        (chunk.Stage[i], chunk.Flags[i]) = ((byte)fact.Stage, (byte)fact.Flags);
    }

    private ushort KindAt(string code)
    {
        if (_kindAt.TryGetValue(code, out var at)) return at;
        _kinds.Add(code);
        return _kindAt[code] = checked((ushort)(_kinds.Count - 1));
    }

    private int PlaceAt(Place place)
    {
        if (_placeAt.TryGetValue(place, out var at)) return at;
        _places.Add(place);
        return _placeAt[place] = _places.Count - 1;
    }

    private int UnitsAt(Guid? lead, IReadOnlyList<Guid> others)
    {
        var key = UnitSet.KeyOf(lead, others);
        if (_unitsAt.TryGetValue(key, out var at)) return at;
        _units.Add(new(lead, [.. others]));
        return _unitsAt[key] = _units.Count - 1;
    }

    private int Find(long number)
    {
        for (var slot = SlotOf(number); ; slot = (slot + 1) & (_slots.Length - 1))
            if (_slots[slot] is var at && (at == Empty || _chunks[at / CaseChunk.Most].Number[at % CaseChunk.Most] == number)) return at;
    }

    private void Remember(long number, int at)
    {
        var slot = SlotOf(number);
        while (_slots[slot] != Empty) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = at;
    }

    private void Widen()
    {
        _slots = NewSlots(_slots.Length * 2);
        for (var i = 0; i < _count; i++) Remember(_chunks[i / CaseChunk.Most].Number[i % CaseChunk.Most], i);
    }

    private int SlotOf(long number) => (int)((ulong)number * 0x9E3779B97F4A7C15 >> 32) & (_slots.Length - 1);

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, Empty);
        return slots;
    }
}
