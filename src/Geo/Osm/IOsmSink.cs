namespace Wutong.Geo.Osm;

/// <summary>标签: one key and value of an OpenStreetMap element.</summary>
public readonly record struct OsmTag(string Key, string Value);

/// <summary>成员: one member of a relation.</summary>
public readonly record struct OsmMember(OsmMemberType Type, long Id, string Role);

/// <summary>What a relation's member is; the numbers are those of the PBF format.</summary>
public enum OsmMemberType { Node = 0, Way = 1, Relation = 2 }

/// <summary>Takes OpenStreetMap elements one by one: all nodes, then all ways, then all relations, ids ascending within each.</summary>
/// <remarks>A generator writes to a sink; <c>PbfWriter</c> is one. Spans are only good during the call.</remarks>
public interface IOsmSink
{
    /// <summary>A node 节点 at a WGS-84 position.</summary>
    void Node(long id, GeoPoint at, ReadOnlySpan<OsmTag> tags);

    /// <summary>A way 路线: node ids in order; closed when the first equals the last.</summary>
    void Way(long id, ReadOnlySpan<long> nodes, ReadOnlySpan<OsmTag> tags);

    /// <summary>A relation 关系.</summary>
    void Relation(long id, ReadOnlySpan<OsmMember> members, ReadOnlySpan<OsmTag> tags);
}
