using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Cities;

/// <summary>Turns a whole stream of elements into one number, and counts them; keeps nothing.</summary>
internal sealed class HashingSink : IOsmSink
{
    private readonly XxHash3 _hash = new();

    public long Nodes { get; private set; }
    public long Ways { get; private set; }
    public long References { get; private set; }

    public void Node(long id, GeoPoint at, ReadOnlySpan<OsmTag> tags)
    {
        Nodes++;
        Add([id, at.LonE7, at.LatE7]);
        Add(tags);
    }

    public void Way(long id, ReadOnlySpan<long> nodes, ReadOnlySpan<OsmTag> tags)
    {
        Ways++;
        References += nodes.Length;
        Add([id]);
        Add(nodes);
        Add(tags);
    }

    public void Relation(long id, ReadOnlySpan<OsmMember> members, ReadOnlySpan<OsmTag> tags)
    {
        Add([id]);
        foreach (var m in members) Add([(long)m.Type, m.Id, m.Role.Length]);
        Add(tags);
    }

    public string Hash() => Convert.ToHexString(_hash.GetCurrentHash());

    private void Add(ReadOnlySpan<long> numbers) => _hash.Append(MemoryMarshal.AsBytes(numbers));

    private void Add(ReadOnlySpan<OsmTag> tags)
    {
        foreach (var tag in tags) _hash.Append(Encoding.UTF8.GetBytes($"{tag.Key}={tag.Value};"));
    }
}
