using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

/// <summary>A map of a few elements, written and read back.</summary>
internal sealed class SmallMap
{
    private readonly SortedDictionary<long, (GeoPoint At, OsmTag[] Tags)> _nodes = [];
    private readonly SortedDictionary<long, (long[] Nodes, OsmTag[] Tags)> _ways = [];
    private readonly SortedDictionary<long, (OsmMember[] Members, OsmTag[] Tags)> _relations = [];

    /// <summary>A node at a place in steps of 1e-5 degrees.</summary>
    public SmallMap Node(long id, int x, int y, params string[] tags)
    {
        _nodes.Add(id, (new(1_133_000_000 + x * 100, 400_000_000 + y * 100), Tags(tags)));
        return this;
    }

    public SmallMap Way(long id, long[] nodes, params string[] tags)
    {
        _ways.Add(id, (nodes, Tags(tags)));
        return this;
    }

    public SmallMap Relation(long id, (string Role, long Way)[] ways, params string[] tags)
    {
        _relations.Add(id, ([.. ways.Select(w => new OsmMember(OsmMemberType.Way, w.Way, w.Role))], Tags(tags)));
        return this;
    }

    /// <summary>Nodes 1 to <paramref name="count"/> in a row.</summary>
    public static SmallMap Row(int count)
    {
        var map = new SmallMap();
        for (var i = 1; i <= count; i++) map.Node(i, i * 100, 0);
        return map;
    }

    /// <summary>Tags another node of a row.</summary>
    public SmallMap Tag(long id, params string[] tags)
    {
        _nodes[id] = (_nodes[id].At, Tags(tags));
        return this;
    }

    public byte[] Write()
    {
        var stream = new MemoryStream();
        using (var writer = new PbfWriter(stream, new(1_130_000_000, 399_000_000), new(1_140_000_000, 401_000_000)))
        {
            foreach (var (id, node) in _nodes) writer.Node(id, node.At, node.Tags);
            foreach (var (id, way) in _ways) writer.Way(id, way.Nodes, way.Tags);
            foreach (var (id, relation) in _relations) writer.Relation(id, relation.Members, relation.Tags);
        }
        return stream.ToArray();
    }

    public OsmExtract Read() => OsmExtract.Read(Write(), OsmRules.Default);

    /// <summary>"key=value" texts as tags.</summary>
    public static OsmTag[] Tags(params string[] tags) => [.. tags.Select(t => new OsmTag(t[..t.IndexOf('=', StringComparison.Ordinal)], t[(t.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
}
