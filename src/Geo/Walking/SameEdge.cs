namespace Wutong.Geo.Walking;

/// <summary>Facilities and homes on one edge reach each other without passing a node.</summary>
internal static class SameEdge
{
    /// <summary>Calls back for every home and facility on a common edge, with the facility's label at the home's place (the home's access not counted).</summary>
    public static void Each(InnerPlaces facilities, InnerPlaces homes, Action<int, long> found)
    {
        for (int f = 0; f < facilities.Count; f++)
            for (int i = homes.FirstOn(facilities.Arc[f]); i < homes.Count && homes.Arc[i] == facilities.Arc[f]; i++)
                found(i, Label(facilities, f, homes, i));
    }

    public static long Label(InnerPlaces facilities, int f, InnerPlaces homes, int i)
        => ((long)(Math.Abs(facilities.Offset[f] - homes.Offset[i]) + facilities.Access[f]) << 32) | (uint)facilities.Row[f];
}
