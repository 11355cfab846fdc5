using Wutong.Geo.Areas;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.LifeCircles.Inputs;

/// <summary>辖区集: the areas coverage is told for, and those above them; people are counted in later.</summary>
internal sealed record AreaSet(IReadOnlyList<AreaShape> Communities, IReadOnlyList<AreaShape> Above)
{
    public static AreaSet None { get; } = new([], []);

    /// <summary>Gives every area without a parent the lowest area above it that holds its inner point.</summary>
    public static AreaSet WithParents(IEnumerable<AreaShape> areas)
    {
        var all = areas.ToList();
        var byLevel = all.GroupBy(a => a.Area.Level).ToDictionary(g => g.Key, g => (List: g.ToList(), Index: new AreaFinder(g.Select(a => a.Boundary))));
        AreaShape Placed(AreaShape shape)
        {
            if (shape.Area.ParentCode is not null) return shape;
            for (var level = shape.Area.Level - 1; level >= AreaLevel.District; level--)
                if (byLevel.TryGetValue(level, out var above) && above.Index.Find(shape.Area.Centre) is >= 0 and var found)
                    return shape with { Area = shape.Area with { ParentCode = above.List[found].Area.Code } };
            return shape;
        }
        var placed = all.ConvertAll(Placed);
        return new(placed.FindAll(a => a.Area.Level == AreaLevel.Community), placed.FindAll(a => a.Area.Level != AreaLevel.Community));
    }

    public static AreaShape Shape(string code, string? parent, AreaLevel level, bool village, string name, string? nameEn, Geo.Osm.GeoRings rings)
        => new(new(code, parent, level, village, name, nameEn, code, InsidePoint.Of(rings), 0, 0, 0), rings);
}
