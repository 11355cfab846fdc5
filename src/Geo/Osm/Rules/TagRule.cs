using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>One key and the values it may have, as small numbers of the <see cref="AtomTable"/>.</summary>
internal readonly record struct TagCondition(int Slot, bool[]? Accepts)
{
    public bool Holds(TagView tags)
    {
        var atom = tags.Atom(Slot);
        return atom >= 0 && (Accepts is null || Accepts[atom]);
    }
}

/// <summary>When a rule holds: every condition of <paramref name="When"/> and none of <paramref name="Unless"/>.</summary>
/// <param name="Needs">The keys of <paramref name="When"/> as bits, to turn most elements away at once.</param>
internal sealed record TagRule(ulong Needs, TagCondition[] When, TagCondition[] Unless)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Holds(TagView tags)
    {
        if ((tags.Present & Needs) != Needs) return false;
        foreach (var condition in When)
            if (!condition.Holds(tags)) return false;
        foreach (var condition in Unless)
            if (condition.Holds(tags)) return false;
        return true;
    }
}

/// <summary>Rules tried from the top, each with what it means.</summary>
internal sealed class RuleList<T>(IReadOnlyList<(TagRule Rule, T Meaning)> rules)
{
    private readonly TagRule[] _rules = [.. rules.Select(r => r.Rule)];
    private readonly T[] _meanings = [.. rules.Select(r => r.Meaning)];

    public T this[int rule] => _meanings[rule];
    public IEnumerable<T> Meanings => _meanings;

    /// <returns>The first rule that holds, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int First(TagView tags)
    {
        for (var rule = 0; rule < _rules.Length; rule++)
            if (_rules[rule].Holds(tags)) return rule;
        return -1;
    }
}
