using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Book;

/// <summary>一个地名: something a resident may type: an estate, a community, a facility, a street, a crossing.</summary>
internal sealed record PlaceName(string NameZh, string? NameEn, GeoPoint At, string WithinZh, string? WithinEn);

/// <summary>地名查找: finds what a resident typed, in Chinese or English.</summary>
internal sealed class PlaceNames
{
    private readonly List<(PlaceName Place, string Key)> _all = [];

    private readonly StreetNames _streets;

    public PlaceNames(CircleStudy study, StreetMap map)
    {
        (_streets, var data) = (new(map), study.Data);
        foreach (var estate in data.Homes.Where(h => h.Area >= 0).GroupBy(h => (h.Area, h.EstateZh)))
            Add(new(estate.First().EstateZh, estate.First().EstateEn, estate.First().At, data.Communities[estate.Key.Area].Area.NameZh, data.Communities[estate.Key.Area].Area.NameEn));
        foreach (var community in data.Communities) Add(new(community.Area.NameZh, community.Area.NameEn, community.Area.Centre, "", null));
        foreach (var facility in data.Facilities) Add(new(facility.NameZh, facility.NameEn, facility.At, data.Kinds[facility.Kind].NameZh, data.Kinds[facility.Kind].NameEn));
        foreach (var street in _streets.All) Add(street);
    }

    /// <summary>Places whose name holds every word typed: the crossing of two streets it names first, whole names, names that begin with it, then the others; at most <paramref name="most"/>.</summary>
    public IReadOnlyList<PlaceName> Find(string text, int most = 12)
    {
        var words = Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return [];
        var named = _all.Where(x => words.All(w => x.Key.Contains(w, StringComparison.Ordinal)))
            .OrderBy(x => x.Key.Split('\n').Contains(words[0]) ? 0 : x.Key.StartsWith(words[0], StringComparison.Ordinal) ? 1 : 2).Select(x => x.Place);
        return [.. (_streets.Crossing(text) is { } crossing ? named.Prepend(crossing) : named).Take(most)];
    }

    private void Add(PlaceName place) => _all.Add((place, Key(place.NameZh + "\n" + place.NameEn + "\n" + place.WithinZh)));

    private static string Key(string text) => text.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Replace('　', ' ');
}
