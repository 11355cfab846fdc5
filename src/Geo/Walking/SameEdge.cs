namespace Wutong.Geo.Walking;

/// <summary>Facilities and homes on one edge reach each other without passing a node.</summary>
internal static class SameEdge
{
    /// <summary>The facility's label at the home's place, walked along the edge; the home's access not counted.</summary>
    public static long Label(InnerPlaces facilities, int f, InnerPlaces homes, int i)
        => ((long)(Math.Abs(facilities.Offset[f] - homes.Offset[i]) + facilities.Access[f]) << 32) | (uint)facilities.Row[f];
}
