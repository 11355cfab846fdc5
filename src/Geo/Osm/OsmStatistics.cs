namespace Wutong.Geo.Osm;

/// <summary>读取统计: what was met in a file and what became of it.</summary>
public sealed record OsmStatistics
{
    /// <summary>Elements in the file, kept or not.</summary>
    public long Nodes { get; init; }

    /// <inheritdoc cref="Nodes"/>
    public long Ways { get; init; }

    /// <inheritdoc cref="Nodes"/>
    public long Relations { get; init; }

    /// <summary>Ways of the file a pedestrian may use; the network has more where some were cut.</summary>
    public int StreetWays { get; init; }

    /// <summary>Ways left out because a sign or a gate's tags forbid walking.</summary>
    public int StreetWaysClosed { get; init; }

    /// <summary>Distinct nodes that kept ways refer to and the file does not hold: extracts are cut at a frame.</summary>
    public int MissingNodes { get; init; }

    /// <summary>Pieces of kept ways at which a missing node or a blocked barrier cut them apart.</summary>
    public int Cuts { get; init; }

    /// <summary>Nodes of streets that may not be passed.</summary>
    public int BlockedNodes { get; init; }

    /// <summary>Nodes of streets that cost a wait.</summary>
    public int SlowNodes { get; init; }

    /// <summary>Administrative areas dropped because their rings do not close (a way or a node is missing).</summary>
    public int AreasIncomplete { get; init; }

    /// <summary>Buildings, facilities and scenery dropped because their outline is not whole.</summary>
    public int ShapesIncomplete { get; init; }
}
