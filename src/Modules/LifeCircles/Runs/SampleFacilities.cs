using System.Globalization;
using Wutong.Geo;
using Wutong.LifeCircles.Inputs;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Runs;

/// <summary>示例设施: invented facilities near an extract's streets, for trying <c>circle</c> where a map has none. By seed: the same each time.</summary>
internal static class SampleFacilities
{
    private const int OffsetE7 = 1_500; // up to some 17 m from a street's node
    private static readonly string[] Hours = ["Mo-Su 08:00-20:00", "Mo-Fr 09:00-17:00", "24/7", ""];

    /// <exception cref="InputException">The extract cannot be read, or the file exists or cannot be written.</exception>
    public static void Write(string osm, string output, int perKind, int seed, bool force, IProgress<RunStep>? progress, CancellationToken ct)
    {
        if (!force && File.Exists(output)) throw new InputException($"--out {output}: exists already; add --force to replace it");
        var steps = new RunSteps(progress, ct);
        var streets = steps.Do("读取 OSM 街道", "Read the OSM file", p => CircleInputs.ReadOsm(osm, p, ct)).Streets;
        var dice = new Random(seed); // with a seed its numbers are the same on every version and machine
        var bytes = new MemoryStream();
        using (var csv = new CsvFile(bytes))
        {
            csv.Row("编号", "名称", "英文名", "类别", "经度", "纬度", "开放时间");
            foreach (var kind in CircleRun.Kinds())
                for (int i = 1; i <= perKind; i++)
                {
                    int node = dice.Next(streets.NodeCount);
                    var at = new GeoPoint(streets.LonE7[node] + dice.Next(-OffsetE7, OffsetE7), streets.LatE7[node] + dice.Next(-OffsetE7, OffsetE7));
                    csv.Text(string.Create(CultureInfo.InvariantCulture, $"{kind.Code}-{i:000}"));
                    csv.Text($"示例{kind.NameZh} {i}");
                    csv.Text($"Sample {kind.NameEn} {i}");
                    csv.Text(kind.Code);
                    csv.Degrees(at.LonE7);
                    csv.Degrees(at.LatE7);
                    csv.Text(Hours[dice.Next(Hours.Length)]);
                    csv.EndRow();
                }
        }
        try { File.WriteAllBytes(output, bytes.ToArray()); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new InputException($"--out {output}: cannot be written ({e.Message.TrimEnd('.')})", e); }
    }
}
