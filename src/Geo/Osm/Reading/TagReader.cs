using System.Buffers.Text;

namespace Wutong.Geo.Osm;

/// <summary>Asks the rules about an element and fetches the texts it is kept with.</summary>
internal sealed class TagReader(OsmRules rules, TagView tags)
{
    private readonly TagSlots _slots = rules.Slots;

    public Verdict JudgeWay(out bool closed)
    {
        var street = (short)rules.Streets.First(tags);
        closed = street >= 0 && rules.Closed.First(tags) >= 0;
        return JudgeShape() with { Street = closed ? (short)-1 : street };
    }

    public Verdict JudgeShape() => tags.Present == 0 ? Verdict.Nothing : new(-1,
        (short)rules.Facilities.First(tags), (short)rules.Scenery.First(tags), rules.Homes.First(tags) >= 0, rules.Areas.First(tags) >= 0);

    /// <summary>Only relations that are outlines are read.</summary>
    public Verdict JudgeRelation()
    {
        var type = tags.Atom(_slots.Type);
        return type > 0 && (type == _slots.Multipolygon || type == _slots.Boundary) ? JudgeShape() : Verdict.Nothing;
    }

    public short Facility() => (short)rules.Facilities.First(tags);

    /// <summary>A default mark when the node is passed like any other.</summary>
    public NodeMark Mark()
    {
        int barrier = rules.Barriers.First(tags), crossing = rules.Crossings.First(tags);
        return new(0, crossing < 0 ? 0 : rules.Crossings[crossing], barrier >= 0 && !rules.Barriers[barrier]);
    }

    public ElementText Text(PbfBlock block, ReadOnlySpan<byte> bytes) => new(
        Value(block, bytes, _slots.Name),
        Value(block, bytes, _slots.NameEn),
        Value(block, bytes, _slots.OpeningHours),
        Value(block, bytes, _slots.RefCode) ?? Value(block, bytes, _slots.Ref),
        Number(block, bytes, _slots.AdminLevel, 2, 11, 0),
        Number(block, bytes, _slots.Levels, 1, 200, 1));

    private string? Value(PbfBlock block, ReadOnlySpan<byte> bytes, int slot)
    {
        var index = tags.String(slot);
        return index < 0 ? null : block.Text(bytes, index);
    }

    /// <summary>The whole number a value begins with: "6;7" and "6.5" are 6.</summary>
    private int Number(PbfBlock block, ReadOnlySpan<byte> bytes, int slot, int least, int most, int otherwise)
    {
        var index = tags.String(slot);
        return index >= 0 && Utf8Parser.TryParse(block.String(bytes, index), out int number, out _) && number >= least && number <= most ? number : otherwise;
    }
}
