using Wutong.Geo;
using Wutong.Territory;

namespace Wutong.Stations.Demonstration;

/// <summary>What of the schematic city the demonstration stands on.</summary>
/// <param name="Homes">An estate of each community.</param>
/// <param name="Along">The model street's sections in the subdistrict, with their lines.</param>
/// <param name="Roads">Other streets of the subdistrict, each with its sections there.</param>
internal sealed record DemonstrationGround(Area Street, IReadOnlyList<Area> Communities, IReadOnlyDictionary<string, Estate> Homes, Road Model, IReadOnlyList<RoadSection> Along, IReadOnlyList<(Road Road, IReadOnlyList<RoadSection> Drawn)> Roads, AreaIndex Index)
{
    /// <summary>So many other streets are put into the plan.</summary>
    public const int MostRoads = 6;
    private const int DoorE7 = 1400; // some 15 m from the middle of the road

    /// <summary>So many doors, evenly along the model street from west to east, on both sides in turn.</summary>
    public IReadOnlyList<(GeoPoint At, string Community)> Doors(int number)
    {
        var points = Along.SelectMany(s => s.Line!.Rings.SelectMany(l => l).Select(p => (At: p, Community: s.Place.Community!))).OrderBy(p => p.At.LonE7).ToList();
        return [.. Enumerable.Range(0, number).Select(i =>
        {
            var lon = points[0].At.LonE7 + (long)(points[^1].At.LonE7 - points[0].At.LonE7) * (i + 1) / (number + 1);
            var after = points.FindIndex(p => p.At.LonE7 >= lon);
            var (a, b) = (points[Math.Max(0, after - 1)], points[after]);
            var share = b.At.LonE7 == a.At.LonE7 ? 0 : (double)(lon - a.At.LonE7) / (b.At.LonE7 - a.At.LonE7);
            var at = new GeoPoint((int)lon, (int)(a.At.LatE7 + share * (b.At.LatE7 - a.At.LatE7)) + (i % 2 == 0 ? DoorE7 : -DoorE7));
            return (at, Index.At(at) is { Community: { } community } place && place.Street == Street.Code ? community : b.Community);
        })];
    }

    /// <summary>The middle of a street's first line.</summary>
    public static GeoPoint Middle(RoadSection section) => section.Line!.Rings[0] is var line ? line[line.Length / 2] : default;
}
