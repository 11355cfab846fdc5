using Wutong.Geo.Cities;
using Wutong.Geo.Osm;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests;

/// <summary>A city as an import makes it: file read, graph built. Made once for all tests.</summary>
internal sealed class WholeCity
{
    private static readonly Lazy<WholeCity> LazySample = new(() => new(ReadSample()));

    public WholeCity(OsmExtract extract) => (Extract, Built) = (extract, WalkGraphBuilder.Build(extract.Streets));

    /// <summary>The sample district of seed 1: written as PBF and read back.</summary>
    public static WholeCity SampleDistrict => LazySample.Value;

    public OsmExtract Extract { get; }
    public BuiltGraph Built { get; }

    private static OsmExtract ReadSample()
    {
        using var stream = new MemoryStream();
        using (var writer = new PbfWriter(stream, GeoPoint.FromDegrees(113.0, 39.9), GeoPoint.FromDegrees(113.6, 40.3))) Pingcheng.Generate(writer);
        return OsmExtract.Read(stream.ToArray(), OsmRules.Default);
    }
}
