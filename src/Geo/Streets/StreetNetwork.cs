namespace Wutong.Geo.Streets;

/// <summary>How a street is drawn and walked.</summary>
public enum StreetClass : byte { Path = 0, Service = 1, Residential = 2, Secondary = 3, Primary = 4, Steps = 5, Crossing = 6 }

/// <summary>街道网: streets a pedestrian may use, as flat arrays, before the graph is made of them.</summary>
/// <remarks>
/// N nodes, W ways, R way-node references. A node used by two ways is a place where one may turn; what may not be passed
/// (a locked gate) has been cut into separate nodes already. Walked both ways.
/// </remarks>
public sealed record StreetNetwork
{
    /// <summary>Longitudes, 1e-7 degrees; length N.</summary>
    public required int[] LonE7 { get; init; }

    /// <summary>Latitudes, 1e-7 degrees; length N.</summary>
    public required int[] LatE7 { get; init; }

    /// <summary>Millimetres added for passing a node (a crossing's wait, a gate); length N, or empty when none has any. Even numbers.</summary>
    public int[] NodePenaltyMillimetres { get; init; } = [];

    /// <summary>Way w uses <c>Nodes[FirstNode[w] .. FirstNode[w + 1]]</c>; length W + 1.</summary>
    public required int[] FirstNode { get; init; }

    /// <summary>Node indexes, way after way; length R.</summary>
    public required int[] Nodes { get; init; }

    /// <summary>Class of each way; length W.</summary>
    public required StreetClass[] Class { get; init; }

    /// <summary>Effort of each way in percent of level walking (100 is plain, stairs more); length W.</summary>
    public required short[] EffortPercent { get; init; }

    /// <summary>Index into <see cref="Names"/> or -1; length W.</summary>
    public required int[] NameOfWay { get; init; }

    /// <summary>Street names, each once.</summary>
    public required string[] Names { get; init; }

    public int NodeCount => LonE7.Length;
    public int WayCount => Class.Length;
}
