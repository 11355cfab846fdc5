using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Maps;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.LifeCircles.Book;

/// <summary>版次: which import of streets and register an answer comes from.</summary>
/// <param name="PeopleBasis">What its numbers of people are: residents, an estimate, or points and no people.</param>
/// <param name="AgesKnown">False: all people stand under adults, and nothing may be said of the elderly apart.</param>
/// <param name="AreasAreHexagons">The areas are hexagons that stand in for communities.</param>
internal sealed record Edition(
    int Number, DateTime MadeAtUtc, string SourceZh, string SourceEn, bool IsDemonstration,
    PeopleBasis PeopleBasis = PeopleBasis.Residents, bool AgesKnown = true, bool AreasAreHexagons = false);

/// <summary>生活圈册: one edition in memory: streets, register, study. Immutable; pages read it, a new edition is a new book.</summary>
internal sealed class CircleBook
{
    private readonly Dictionary<string, int> _community, _above, _facility;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(Pace Pace, bool English), string> _maps = [];
    private readonly Lazy<AreaFinder> _communities;
    private readonly Lazy<long[]> _served;
    private readonly Lazy<IReadOnlyList<EstateGap>>[] _gaps;
    private readonly Lazy<PlaceNames> _places; // a run that writes files never looks a name up

    public CircleBook(Edition edition, CircleStudy study, StreetMap map, DateTime measuredAtUtc)
    {
        (Edition, Study, Map, MeasuredAtUtc) = (edition, study, map, measuredAtUtc);
        Around = new(study);
        _places = new(() => new(study, map));
        _community = Index(study.Data.Communities.Select(s => s.Area.Code));
        _above = Index(study.Data.Above.Select(s => s.Area.Code));
        _facility = Index(study.Data.Facilities.Select(f => f.Code));
        _gaps = [.. Enum.GetValues<Pace>().Select(pace => new Lazy<IReadOnlyList<EstateGap>>(() => Gaps.All(study, pace)))];
        _served = new(() => Served(study));
        _communities = new(() => new AreaFinder(study.Data.Communities.Select(s => s.Boundary)));
    }

    public Edition Edition { get; }
    public CircleStudy Study { get; }
    public StreetMap Map { get; }

    /// <summary>When the study was run, UTC: the as-of time beside every number.</summary>
    public DateTime MeasuredAtUtc { get; }

    public AroundSearch Around { get; }
    public PlaceNames Places => _places.Value;
    public CircleData Data => Study.Data;
    public CircleProfile Profile => Study.Profile;

    /// <summary>The district: the area above all others; null when the data of a run has none or several. An import always makes one.</summary>
    public AreaShape? District => Data.Above.Where(a => a.Area.Level == AreaLevel.District).Take(2).ToList() is [var one] ? one : null;

    public IEnumerable<AreaShape> Subdistricts => Data.Above.Where(a => a.Area.Level == AreaLevel.Subdistrict);

    /// <summary>Index of a community, or -1.</summary>
    public int Community(string code) => _community.GetValueOrDefault(code, -1);

    /// <summary>An area above the communities, or null.</summary>
    public AreaShape? Above(string code) => _above.TryGetValue(code, out int index) ? Data.Above[index] : null;

    /// <summary>Index of a facility, or -1.</summary>
    public int Facility(string code) => _facility.GetValueOrDefault(code, -1);

    /// <summary>The district map as a page shows it; drawn once for a pace and a language.</summary>
    public string DistrictMap(Pace pace, Lang lang)
        => _maps.GetOrAdd((pace, lang.IsEnglish), key => Maps.DistrictMap.Draw(this, key.Pace, key.English ? Lang.English : Lang.Chinese, key.Pace == Pace.Elderly ? "" : "?pace=adult").Svg);

    /// <summary>Every estate with something lacking, worst first; made once.</summary>
    public IReadOnlyList<EstateGap> GapsOf(Pace pace) => _gaps[(int)pace].Value;

    /// <summary>The community a point lies in, or -1.</summary>
    public int CommunityAt(GeoPoint point) => _communities.Value.Find(point);

    /// <summary>People whose nearest facility of its kind is this one, within the circle at the elderly pace.</summary>
    public long ServedBy(int facility) => facility < 0 ? 0 : _served.Value[facility];

    private static long[] Served(CircleStudy study)
    {
        var served = new long[study.Data.Facilities.Count];
        int circle = study.Profile.LimitMillimetres(Pace.Elderly, study.Profile.Minutes.Count - 1);
        for (int kind = 0; kind < study.Data.Kinds.Count; kind++)
            for (int home = 0; home < study.Data.Homes.Count; home++)
                if (study.Nearest(kind, home) is { } found && found.Millimetres <= circle) served[found.Facility] += study.Data.Homes[home].People;
        return served;
    }

    private static Dictionary<string, int> Index(IEnumerable<string> codes)
        => codes.Select((code, i) => (code, i)).DistinctBy(x => x.code, StringComparer.Ordinal).ToDictionary(x => x.code, x => x.i, StringComparer.Ordinal);
}
