using System.Globalization;
using Wutong.Geo.Osm;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Inputs;

/// <summary>住宅楼作住处: every residential building is a home; people are estimated from its floor space, and said to be an estimate.</summary>
internal static class BuildingHomes
{
    /// <summary>Footprint times storeys; a building without storeys counts one.</summary>
    public const int SquareMetresPerPerson = 30;

    /// <summary>An extract with fewer homes than this has none worth speaking of.</summary>
    public const int StreetNodesPerBuilding = 50;

    public static bool AreTooFew(OsmExtract extract) => (long)extract.Buildings.Count * StreetNodesPerBuilding < extract.Streets.NodeCount || extract.Buildings.Count == 0;

    /// <param name="areaOf">Index of each building's area, or -1; the area's name stands for the estate's.</param>
    public static Home[] Of(IReadOnlyList<OsmBuilding> buildings, int[] areaOf, IReadOnlyList<Territory.AreaShape> areas)
    {
        var homes = new Home[buildings.Count];
        Parallel.For(0, homes.Length, i =>
        {
            var b = buildings[i];
            var area = areaOf[i] < 0 ? null : areas[areaOf[i]].Area;
            homes[i] = new(CodeOf(b.WayId), area?.NameZh ?? "", area?.NameEn, b.At, areaOf[i], 0, PeopleOf(b), 0);
        });
        return homes;
    }

    private static int PeopleOf(OsmBuilding b) => Math.Max(1, (int)Math.Round((double)b.FootprintSquareMetres * Math.Max(1, b.Levels) / SquareMetresPerPerson));

    private static string CodeOf(long way) => string.Create(CultureInfo.InvariantCulture, $"{(way < 0 ? 'r' : 'w')}{Math.Abs(way)}");
}
