using Wutong.Geo.Walking;

namespace Wutong.LifeCircles.Study;

/// <summary>测算: every home's walk to the nearest facility of every kind, on one network, by one profile. Immutable, thread-safe.</summary>
internal sealed class CircleStudy
{
    private readonly NearestTable _nearest, _counts;
    private readonly int[][] _facilityOfRow; // per kind: the facility's index in the data
    private readonly Lazy<Coverages> _coverages;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<int>>> _homesIn;

    private CircleStudy(WalkGraph graph, CircleData data, CircleProfile profile, Snap?[] homeSnaps, Snap?[] facilitySnaps, int[][] facilityOfRow, NearestTable nearest, NearestTable counts)
    {
        (Graph, Data, Profile, HomeSnaps, FacilitySnaps) = (graph, data, profile, homeSnaps, facilitySnaps);
        (_facilityOfRow, _nearest, _counts) = (facilityOfRow, nearest, counts);
        _coverages = new(() => new Coverages(this));
        _homesIn = new(() => HomesByCommunity(data));
    }

    public WalkGraph Graph { get; }
    public CircleData Data { get; }
    public CircleProfile Profile { get; }

    /// <summary>Where each home's door meets the street; null: on no street within the snap limit.</summary>
    public Snap?[] HomeSnaps { get; }

    /// <summary>The same for facilities.</summary>
    public Snap?[] FacilitySnaps { get; }

    public Coverages Coverages => _coverages.Value;

    /// <summary>The homes of each community, by index.</summary>
    public IReadOnlyList<IReadOnlyList<int>> HomesIn => _homesIn.Value;

    /// <summary>Measures. Uses all cores; the same input gives the same answer to the millimetre.</summary>
    public static CircleStudy Run(WalkGraph graph, CircleData data, CircleProfile profile, CancellationToken ct = default)
    {
        var streets = new SnapFinder(graph);
        var homeSnaps = SnapAll(streets, data.Homes.Count, i => data.Homes[i].At, profile, ct);
        var facilitySnaps = SnapAll(streets, data.Facilities.Count, i => data.Facilities[i].At, profile, ct);
        var facilityOfRow = Enumerable.Range(0, data.Kinds.Count)
            .Select(kind => Enumerable.Range(0, data.Facilities.Count).Where(f => data.Facilities[f].Kind == kind).ToArray()).ToArray();
        var kinds = facilityOfRow.Select(rows => Places(graph, rows.Select(f => facilitySnaps[f]))).ToArray();
        var homes = Places(graph, homeSnaps);
        NearestTable nearest = new(), counts = new();
        var search = new NearestSearch(graph);
        search.One(kinds, homes, profile.HorizonMetres * 1000, nearest, ct);
        int[] limits = CountLimits(profile);
        search.Many(kinds, homes, 1, limits.Max(), limits, counts, ct);
        return new(graph, data, profile, homeSnaps, facilitySnaps, facilityOfRow, nearest, counts);
    }

    /// <summary>The nearest facility of a kind and the walk to it, or null when none lies within the horizon.</summary>
    public (int Facility, int Millimetres)? Nearest(int kind, int home)
        => _nearest.At(kind, home) is { } found ? (_facilityOfRow[kind][found.Facility], found.Millimetres) : null;

    /// <summary>How many facilities of a kind lie within a ring of a home.</summary>
    public int CountWithin(int kind, int home, Pace pace, int ring) => _counts.CountWithin(kind, home, (int)pace * Profile.Minutes.Count + ring);

    /// <summary>True when there is at least one facility of the kind anywhere: without any there is no data, not "not covered".</summary>
    public bool HasData(int kind) => _facilityOfRow[kind].Length > 0;

    private static List<int>[] HomesByCommunity(CircleData data)
    {
        var homes = data.Communities.Select(_ => new List<int>()).ToArray();
        for (int h = 0; h < data.Homes.Count; h++)
            if (data.Homes[h].Area >= 0) homes[data.Homes[h].Area].Add(h);
        return homes;
    }

    private static int[] CountLimits(CircleProfile profile)
        => [.. Enum.GetValues<Pace>().SelectMany(pace => profile.Minutes.Select((_, ring) => profile.LimitMillimetres(pace, ring)))];

    private static Snap?[] SnapAll(SnapFinder streets, int count, Func<int, Geo.GeoPoint> at, CircleProfile profile, CancellationToken ct)
    {
        var snaps = new Snap?[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = ct }, i => snaps[i] = streets.Find(at(i), profile.SnapLimitMetres * 1000));
        return snaps;
    }

    private static WalkPlaces Places(WalkGraph graph, IEnumerable<Snap?> snaps)
    {
        var all = snaps.ToArray();
        return WalkPlaces.On(graph, all.Select(s => s?.Place ?? StreetPlace.None).ToArray(), all.Select(s => s?.AccessMillimetres ?? 0).ToArray());
    }
}
