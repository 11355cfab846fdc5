namespace Wutong.LifeCircles.Study;

/// <summary>缺口: an estate whose people lack something within the circle.</summary>
/// <param name="EstateZh">The estate's name; its homes are taken together.</param>
/// <param name="Minutes">Per kind the minutes from its farthest home; null: farther than the horizon, or on no street.</param>
/// <param name="Lacking">People in homes that lack at least one kind.</param>
internal sealed record EstateGap(string EstateZh, string? EstateEn, int Area, int People, int Lacking, IReadOnlyList<int?> Minutes, int KindsLacking);

/// <summary>缺口表: which homes lack what, worst first, by name. A kind without any facility is no data and lacks nobody.</summary>
internal static class Gaps
{
    /// <summary>All estates of a community, the ones with most kinds lacking, then most people lacking, first.</summary>
    public static IReadOnlyList<EstateGap> Of(CircleStudy study, int community, Pace pace)
        => InOrder(study, study.HomesIn[community], pace);

    /// <summary>Estates of the whole study with something lacking.</summary>
    public static IReadOnlyList<EstateGap> All(CircleStudy study, Pace pace)
        => [.. InOrder(study, Enumerable.Range(0, study.Data.Homes.Count), pace).Where(e => e.Lacking > 0)];

    private static List<EstateGap> InOrder(CircleStudy study, IEnumerable<int> homes, Pace pace)
        => [.. homes.GroupBy(h => (study.Data.Homes[h].Area, study.Data.Homes[h].EstateZh))
            .Select(g => One(study, [.. g], pace))
            .OrderByDescending(e => e.KindsLacking).ThenByDescending(e => e.Lacking).ThenBy(e => e.EstateZh, StringComparer.Ordinal)];

    private static EstateGap One(CircleStudy study, int[] homes, Pace pace)
    {
        var first = study.Data.Homes[homes[0]];
        int kinds = study.Data.Kinds.Count, lacking = 0;
        var minutes = new int?[kinds];
        for (int kind = 0; kind < kinds; kind++) minutes[kind] = Farthest(study, homes, kind, pace);
        foreach (int home in homes)
            if (Enumerable.Range(0, kinds).Any(kind => Lacks(study, home, kind, pace))) lacking += study.Data.Homes[home].People;
        int kindsLacking = Enumerable.Range(0, kinds).Count(kind => homes.Any(h => Lacks(study, h, kind, pace)));
        return new(first.EstateZh, first.EstateEn, first.Area, homes.Sum(h => study.Data.Homes[h].People), lacking, minutes, kindsLacking);
    }

    private static bool Lacks(CircleStudy study, int home, int kind, Pace pace)
        => study.HasData(kind) && (study.Nearest(kind, home) is not { } found || study.Profile.RingOf(found.Millimetres, pace) < 0);

    private static int? Farthest(CircleStudy study, int[] homes, int kind, Pace pace)
    {
        int farthest = 0;
        foreach (int home in homes)
        {
            if (study.Nearest(kind, home) is not { } found) return null;
            farthest = Math.Max(farthest, found.Millimetres);
        }
        return study.Profile.MinutesFor(farthest, pace);
    }
}
