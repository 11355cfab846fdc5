using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>The tags of one element that the rules speak of; one instance per worker, filled again for each element.</summary>
internal sealed class TagView(AtomTable table)
{
    private readonly int[] _string = new int[64]; // by key slot: the value's index in the block's string table
    private int[] _atoms = new int[256], _slots = new int[256];
    private int _strings;

    /// <summary>Bit s is set when the key of slot s is there.</summary>
    public ulong Present { get; private set; }

    /// <summary>Looks the block's strings up, once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Load(PbfBlock block, ReadOnlySpan<byte> bytes)
    {
        _strings = block.StringCount;
        if (_atoms.Length < _strings) (_atoms, _slots) = (new int[_strings * 2], new int[_strings * 2]);
        for (var i = 0; i < _strings; i++)
        {
            _atoms[i] = table.Atom(block.String(bytes, i));
            _slots[i] = table.Slot(_atoms[i]);
        }
    }

    public void Clear() => Present = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, ulong value)
    {
        if (key >= (ulong)_strings || value >= (ulong)_strings) Fail(key, value);
        var slot = _slots[(int)key];
        if (slot < 0) return;
        Present |= 1UL << slot;
        _string[slot] = (int)value;
    }

    /// <summary>Reads an element's two parallel lists of keys and values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values)
    {
        Clear();
        ProtoReader key = new(keys), value = new(values);
        while (key.More && value.More) Add(key.Varint(), value.Varint());
        if (key.More || value.More) ProtoReader.Fail("an element has more keys than values, or the reverse");
    }

    /// <summary>The value of a key as an atom (0: one no rule speaks of), or -1 when the key is not there.</summary>
    public int Atom(int slot) => (Present >> slot & 1) != 0 ? _atoms[_string[slot]] : -1;

    /// <summary>The value of a key as an index in the string table, or -1.</summary>
    public int String(int slot) => (Present >> slot & 1) != 0 ? _string[slot] : -1;

    /// <summary>The atom of any string of the block.</summary>
    public int AtomOfString(int index) => _atoms[index];

    public int StringCount => _strings;

    private void Fail(ulong key, ulong value) =>
        ProtoReader.Fail($"a tag names strings {key} and {value}, the block has {_strings}");
}
