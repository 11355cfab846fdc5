using System.Runtime.CompilerServices;
using System.Text;

namespace Wutong.Geo.Osm;

/// <summary>Numbers the strings the rules speak of, so that a block's strings are looked up once and tags compare as numbers.</summary>
/// <remarks>Atom 0 is any string no rule speaks of. Keys have a slot too, 0 to 63, a bit in the mask of keys present.</remarks>
internal sealed class AtomTable
{
    private const int MaxKeys = 64;

    private readonly byte[]?[] _texts;
    private readonly int[] _atomAt, _slotOfAtom;
    private readonly int _longest;

    public AtomTable(IReadOnlyList<string> keys, IEnumerable<string> values)
    {
        if (keys.Count > MaxKeys) throw new FormatException($"the rules speak of {keys.Count} different keys; {MaxKeys} is the most");
        var all = keys.Concat(values).Distinct().ToArray();
        Count = all.Length + 1;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(Count * 4));
        (_texts, _atomAt, _slotOfAtom) = (new byte[size][], new int[size], new int[Count]);
        Array.Fill(_slotOfAtom, -1);
        for (var i = 0; i < all.Length; i++)
        {
            var text = Encoding.UTF8.GetBytes(all[i]);
            _longest = Math.Max(_longest, text.Length);
            Put(text, i + 1);
            if (i < keys.Count) _slotOfAtom[i + 1] = i;
        }
    }

    public int Count { get; }

    /// <returns>The key's slot, or -1.</returns>
    public int Slot(int atom) => _slotOfAtom[atom];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Atom(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0 || text.Length > _longest) return 0;
        for (var at = Hash(text); _texts[at] is { } known; at = (at + 1) & (_texts.Length - 1))
            if (text.SequenceEqual(known)) return _atomAt[at];
        return 0;
    }

    public int Atom(string text) => Atom(Encoding.UTF8.GetBytes(text));

    private void Put(byte[] text, int atom)
    {
        var at = Hash(text);
        while (_texts[at] is not null) at = (at + 1) & (_texts.Length - 1);
        (_texts[at], _atomAt[at]) = (text, atom);
    }

    private int Hash(ReadOnlySpan<byte> text)
    {
        var hash = (uint)text.Length;
        foreach (var b in text) hash = (hash ^ b) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (uint)(_texts.Length - 1));
    }
}
