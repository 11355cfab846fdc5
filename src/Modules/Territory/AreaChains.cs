using Wutong.Platform.Access;

namespace Wutong.Territory;

/// <summary>The chain from the district down to each area of a list.</summary>
internal sealed class AreaChains(IEnumerable<Area> areas)
{
    private readonly Dictionary<string, Area> _byCode = areas.ToDictionary(a => a.Code, StringComparer.Ordinal);

    public Place Of(string code)
    {
        var place = Place.Nowhere;
        for (var area = _byCode[code]; ; area = _byCode[area.ParentCode])
        {
            place = area.Level switch
            {
                AreaLevel.District => place with { District = area.Code },
                AreaLevel.Subdistrict => place with { Street = area.Code },
                AreaLevel.Community => place with { Community = area.Code },
                _ => place with { Grid = area.Code },
            };
            if (area.ParentCode is null) return place;
        }
    }
}
