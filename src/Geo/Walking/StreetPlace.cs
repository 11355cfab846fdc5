namespace Wutong.Geo.Walking;

/// <summary>街上一点: a node, or a point on an edge counted from the tail of the edge's arc.</summary>
/// <param name="Arc">The edge's arc, 0 to A - 1; for a node, its complement (<c>~node</c>).</param>
/// <param name="OffsetMillimetres">Effective millimetres from the arc's tail, 0 to the arc's length; 0 for a node.</param>
public readonly record struct StreetPlace(int Arc, int OffsetMillimetres)
{
    /// <summary>Nowhere: no street was near enough. Nothing is reached from it and it is reached from nowhere.</summary>
    public static StreetPlace None => new(int.MinValue, 0);

    public static StreetPlace AtNode(int node) => new(~node, 0);

    public bool IsNone => Arc == int.MinValue;

    public bool IsNode => Arc < 0 && !IsNone;

    /// <summary>The node; only when <see cref="IsNode"/>.</summary>
    public int Node => ~Arc;
}
