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
    {
        var sums = new Dictionary<(int, string), GapSum>(); // one pass: a city has a million homes
        var order = new List<GapSum>();
        foreach (int home in homes)
        {
            var key = (study.Data.Homes[home].Area, study.Data.Homes[home].EstateZh);
            if (!sums.TryGetValue(key, out var sum)) order.Add(sums[key] = sum = new GapSum(study, home, pace));
            sum.Add(home);
        }
        return [.. order.Select(s => s.ToGap()).OrderByDescending(e => e.KindsLacking).ThenByDescending(e => e.Lacking).ThenBy(e => e.EstateZh, StringComparer.Ordinal).ThenBy(e => e.Area)];
    }

    /// <summary>An estate while its homes are being taken in.</summary>
    private sealed class GapSum(CircleStudy study, int firstHome, Pace pace)
    {
        private const int Nowhere = int.MaxValue;
        private readonly int[] _farthest = new int[study.Data.Kinds.Count];
        private readonly bool[] _lacks = new bool[study.Data.Kinds.Count];
        private readonly int _limit = study.Profile.LimitMillimetres(pace, study.Profile.Minutes.Count - 1);
        private int _people, _lacking;

        public void Add(int home)
        {
            int people = study.Data.Homes[home].People;
            bool lacks = false;
            for (int kind = 0; kind < _farthest.Length; kind++)
            {
                int millimetres = study.Nearest(kind, home)?.Millimetres ?? Nowhere;
                _farthest[kind] = Math.Max(_farthest[kind], millimetres);
                if (millimetres <= _limit || !study.HasData(kind)) continue;
                _lacks[kind] = lacks = true;
            }
            _people += people;
            if (lacks) _lacking += people;
        }

        public EstateGap ToGap()
        {
            var first = study.Data.Homes[firstHome];
            return new(first.EstateZh, first.EstateEn, first.Area, _people, _lacking,
                [.. _farthest.Select(mm => mm == Nowhere ? (int?)null : study.Profile.MinutesFor(mm, pace))], _lacks.Count(l => l));
        }
    }
}
