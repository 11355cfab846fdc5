using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Cities;

/// <summary>Keeps all elements, and checks the order the sink asks for.</summary>
internal sealed class CollectingSink : IOsmSink
{
    private int _stage;
    private long _last;

    public Dictionary<long, GeoPoint> Nodes { get; } = [];
    public Dictionary<long, Dictionary<string, string>> NodeTags { get; } = [];
    public List<(long[] Nodes, Dictionary<string, string> Tags)> Ways { get; } = [];
    public List<(OsmMember[] Members, Dictionary<string, string> Tags)> Relations { get; } = [];

    public void Node(long id, GeoPoint at, ReadOnlySpan<OsmTag> tags)
    {
        InOrder(0, id);
        Nodes.Add(id, at);
        if (tags.Length > 0) NodeTags.Add(id, Map(tags));
    }

    public void Way(long id, ReadOnlySpan<long> nodes, ReadOnlySpan<OsmTag> tags)
    {
        InOrder(1, id);
        Assert.Equal(Ways.Count + 1, id);
        Ways.Add((nodes.ToArray(), Map(tags)));
    }

    public void Relation(long id, ReadOnlySpan<OsmMember> members, ReadOnlySpan<OsmTag> tags)
    {
        InOrder(2, id);
        Relations.Add((members.ToArray(), Map(tags)));
    }

    /// <summary>Pairs of neighbouring nodes of the ways one may walk.</summary>
    public IEnumerable<(long A, long B)> WalkedEdges()
        => Ways.Where(w => w.Tags.ContainsKey("highway")).SelectMany(w => w.Nodes.Zip(w.Nodes.Skip(1)));

    public bool IsLocked(long node) => NodeTags.TryGetValue(node, out var t) && t.GetValueOrDefault("access") == "private";

    private void InOrder(int stage, long id)
    {
        Assert.True(stage > _stage || (stage == _stage && id > _last), $"stage {stage} id {id} after {_stage} {_last}");
        (_stage, _last) = (stage, id);
    }

    private static Dictionary<string, string> Map(ReadOnlySpan<OsmTag> tags)
    {
        var map = new Dictionary<string, string>();
        foreach (var tag in tags) map.Add(tag.Key, tag.Value);
        return map;
    }
}
