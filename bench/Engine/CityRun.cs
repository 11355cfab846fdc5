using Wutong.Geo;
using Wutong.Geo.Cities;
using Wutong.Geo.Osm;

namespace Wutong.Bench;

/// <summary>Writes a generated city as PBF.</summary>
internal static class CityRun
{
    public static void Write(string file, int streetNodes, int seed)
    {
        using var stream = File.Create(file);
        using var writer = new PbfWriter(stream, GeoPoint.FromDegrees(111, 36.5), GeoPoint.FromDegrees(113, 38.5));
        GeneratedCity.Generate(writer, new GeneratedCityOptions(seed, streetNodes));
    }
}
