namespace Wutong.Points;

/// <summary>A section another module puts on a member's own page of points, below the gifts.</summary>
/// <param name="Component">A component without parameters; it shows nothing where it has nothing to say.</param>
public sealed record PointsPanel(Type Component, int Order);
