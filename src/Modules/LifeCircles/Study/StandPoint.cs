using Wutong.Geo;

namespace Wutong.LifeCircles.Study;

/// <summary>您在此: where a community's circle is drawn from: its home nearest to the middle of its people, or the area's centre when nobody lives there.</summary>
internal static class StandPoint
{
    /// <returns>The home's index, or -1 when no home of the community is on a street.</returns>
    public static int Of(CircleStudy study, int community)
    {
        double lon = 0, lat = 0, people = 0;
        var homes = study.HomesIn[community].Where(h => study.HomeSnaps[h] is not null).ToList();
        foreach (var home in homes.Select(h => study.Data.Homes[h]))
        {
            double weight = Math.Max(1, home.People);
            (lon, lat, people) = (lon + home.At.LonE7 * weight, lat + home.At.LatE7 * weight, people + weight);
        }
        if (homes.Count == 0) return -1;
        var middle = new GeoPoint((int)(lon / people), (int)(lat / people));
        return homes.MinBy(h => Earth.Millimetres(middle, study.Data.Homes[h].At));
    }
}
