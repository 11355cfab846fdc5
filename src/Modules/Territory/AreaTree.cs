using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Territory;

/// <summary>Where an area stands: what the rules look at.</summary>
internal sealed record AreaNode(string Code, string? ParentCode, AreaLevel Level)
{
    public static AreaNode Of(Area area) => new(area.Code, area.ParentCode, area.Level);
}

/// <summary>辖区树: areas by code, and the chain from the district down to each.</summary>
internal sealed class AreaTree(IEnumerable<AreaNode> nodes)
{
    private readonly Dictionary<string, AreaNode> _byCode = nodes.ToDictionary(a => a.Code, StringComparer.Ordinal);

    /// <summary>Every open area.</summary>
    public static AreaTree Of(AppDb db) => new(db.Set<AreaRow>().AsNoTracking().Where(a => a.IsOpen).Select(a => new AreaNode(a.Code, a.ParentCode, a.Level)).ToList());

    public AreaNode? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    public IEnumerable<AreaNode> ChildrenOf(string code) => _byCode.Values.Where(a => a.ParentCode == code);

    /// <summary>Ends because a parent stands at a higher level: the rules see to that before.</summary>
    public Place PlaceOf(string code)
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
