namespace Wutong.Geo.Osm;

/// <summary>Fetches the node references of given ways from one block after another: members of outlines that no tag kept.</summary>
internal sealed class WayRefs(PbfSource source, HashSet<long> wanted, ReadingBudget budget)
{
    private const int RefBytes = 24;

    private readonly PbfInflater _inflater = new(source);
    private readonly PbfBlock _block = new();

    public List<(long Id, RefChunk Refs)> Fetch(PbfBlobPlace place)
    {
        var found = new List<(long Id, RefChunk Refs)>();
        var bytes = _inflater.Inflate(place);
        _block.Open(bytes);
        for (var group = 0; group < _block.GroupCount; group++) FetchGroup(_block.Group(bytes, group), found);
        return found;
    }

    private void FetchGroup(ReadOnlySpan<byte> group, List<(long, RefChunk)> found)
    {
        var reader = new ProtoReader(group);
        while (reader.Next(out var field, out var wire))
            if (field == PbfFormat.Group.Way) FetchWay(WayElement.Read(reader.Bytes(wire, "a way")), found);
            else reader.Skip(wire);
    }

    private void FetchWay(WayElement way, List<(long, RefChunk)> found)
    {
        if (!wanted.Contains(way.Id)) return;
        var (count, least, most) = (0, long.MaxValue, long.MinValue);
        var reader = new ProtoReader(way.Refs);
        for (long id = 0; reader.More; count++)
        {
            id += reader.ZigZag();
            (least, most) = (Math.Min(least, id), Math.Max(most, id));
        }
        budget.Take(RefBytes * (long)count);
        found.Add((way.Id, new(way.Refs.ToArray(), [count], 0, least, most)));
    }
}
