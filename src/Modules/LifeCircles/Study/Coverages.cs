using Wutong.Territory;

namespace Wutong.LifeCircles.Study;

/// <summary>覆盖汇总: coverage of every community and of the areas above them, at every pace. Made once per study, in one sweep over the homes.</summary>
internal sealed class Coverages
{
    private readonly Dictionary<(string Code, Pace Pace), Coverage> _byArea = [];
    private readonly List<Coverage>[] _communities = [[], []];

    public Coverages(CircleStudy study)
    {
        foreach (var pace in Enum.GetValues<Pace>()) Sweep(study, pace);
    }

    /// <summary>Coverage of an area, or null when the study has no such area.</summary>
    public Coverage? Of(string areaCode, Pace pace) => _byArea.GetValueOrDefault((areaCode, pace));

    /// <summary>Every community in the data's order.</summary>
    public IReadOnlyList<Coverage> Communities(Pace pace) => _communities[(int)pace];

    /// <summary>Communities with people, worst first: the smallest share, then the most people left out, then by code.</summary>
    public IEnumerable<Coverage> WorstFirst(Pace pace) => _communities[(int)pace].Where(c => c.Whole.People > 0)
        .OrderBy(c => c.Share).ThenByDescending(c => c.Whole.People - c.Circle.People).ThenBy(c => c.Area.Code, StringComparer.Ordinal);

    private void Sweep(CircleStudy study, Pace pace)
    {
        var data = study.Data;
        var areas = data.Communities.Concat(data.Above).Select(s => s.Area).ToList();
        var index = areas.Select((a, i) => (a.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        var sums = areas.Select(_ => new CoverageSum(data.Kinds.Count, study.Profile.Minutes.Count)).ToArray();
        var chains = areas.Take(data.Communities.Count).Select(a => ChainUp(a, areas, index)).ToArray();
        var rings = new int[data.Kinds.Count];
        for (int home = 0; home < data.Homes.Count; home++)
        {
            if (data.Homes[home].Area < 0) continue;
            int all = RingsOf(study, pace, home, rings);
            foreach (int area in chains[data.Homes[home].Area]) sums[area].Add(data.Homes[home], study.HomeSnaps[home] is null, rings, all);
        }
        bool hasData = Enumerable.Range(0, data.Kinds.Count).Any(study.HasData);
        for (int i = 0; i < areas.Count; i++)
        {
            var coverage = sums[i].ToCoverage(areas[i], pace, hasData);
            _byArea[(areas[i].Code, pace)] = coverage;
            if (i < data.Communities.Count) _communities[(int)pace].Add(coverage);
        }
    }

    /// <summary>The ring of the nearest facility of each kind; returns the widest among kinds with data, or the number of rings when one is missing.</summary>
    private static int RingsOf(CircleStudy study, Pace pace, int home, int[] rings)
    {
        int none = study.Profile.Minutes.Count, all = 0, withData = 0;
        for (int kind = 0; kind < rings.Length; kind++)
        {
            int ring = study.Nearest(kind, home) is { } found ? study.Profile.RingOf(found.Millimetres, pace) : -1;
            rings[kind] = ring < 0 ? none : ring;
            if (!study.HasData(kind)) continue;
            withData++;
            all = Math.Max(all, rings[kind]);
        }
        return withData == 0 ? none : all;
    }

    private static int[] ChainUp(Area area, List<Area> areas, Dictionary<string, int> index)
    {
        var chain = new List<int>();
        for (Area? at = area; at is not null; at = at.ParentCode is { } parent && index.TryGetValue(parent, out int above) ? areas[above] : null)
            chain.Add(index[at.Code]);
        return [.. chain];
    }
}
