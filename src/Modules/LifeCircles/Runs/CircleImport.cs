using Wutong.Geo.Areas;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;
using Wutong.Platform.Hosting;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.LifeCircles.Runs;

/// <summary>What <c>wutong import</c> is asked for; the same files <c>circle</c> reads.</summary>
public sealed record ImportOptions(string Osm, string? Facilities = null, string? Homes = null, string? Areas = null, bool Schematic = false);

/// <summary>What was imported.</summary>
/// <param name="LocalCodes">The areas had no 12-digit codes and were given local ones that begin with 99.</param>
public sealed record ImportReport(int Edition, int Areas, int Facilities, int Homes, bool LocalCodes, string SourceZh, string SourceEn);

/// <summary>导入: makes files the next edition of an installation's register.</summary>
public interface ICircleImport
{
    /// <summary>Checks everything before anything is written. Streets are written under the new edition's name, so a running older edition keeps its own.</summary>
    /// <remarks>All of it or nothing: when it fails or is cancelled, the register and the data folder are as they were.</remarks>
    /// <exception cref="InputException">Something given cannot be used; the register is as it was.</exception>
    Task<ImportReport> RunAsync(ImportOptions options, IProgress<RunStep>? progress, CancellationToken ct);
}

internal sealed class CircleImport(CircleRegister register, DataFolder folder, TimeProvider time) : ICircleImport
{
    public async Task<ImportReport> RunAsync(ImportOptions options, IProgress<RunStep>? progress, CancellationToken ct)
    {
        var steps = new RunSteps(progress, ct);
        await register.SeedDefaultsAsync(ct);
        var kinds = await register.KindsAsync(ct);
        var extract = steps.Do("读取 OSM 街道", "Read the OSM file", p => CircleInputs.ReadOsm(options.Osm, p, ct));
        var inputs = steps.Do("核对设施、住处、社区", "Check facilities, homes and areas", _ => CircleInputs.Gather(new(options.Osm, options.Facilities, options.Homes, options.Areas), extract, kinds, time.ChinaToday, ct));
        int number = await register.NextEditionAsync(ct);
        var name = $"edition-{number:0000}-{Guid.NewGuid():N}"; // of its own, so that two imports at once do not touch each other's streets
        try
        {
            var graph = steps.Do("建步行图和底图", "Build the walking graph and the map", _ => MakeNetwork(extract, name));
            var coded = LocalCodes.Give(inputs.Data);
            var answer = await register.ReplaceAsync(new(EditionOf(number, name, graph, inputs, options.Schematic), coded.Areas, [.. Facilities(inputs.Data, coded)], [.. Homes(inputs.Data, coded)])
            {
                Progress = share => progress?.Report(new("登记设施和住处", "Register facilities and homes", share, null)),
            }, ct);
            if (answer is Answer.Refused no) throw new InputException($"{no.Chinese} {no.English}");
            return new(number, coded.Areas.Count, inputs.Data.Facilities.Count, inputs.Data.Homes.Count, coded.WereGiven, inputs.Notes.FirstLine.Zh, inputs.Notes.FirstLine.En);
        }
        catch
        {
            NetworkFiles.Of(folder, name).Delete();
            throw;
        }
    }

    private WalkGraph MakeNetwork(OsmExtract extract, string name)
    {
        var files = NetworkFiles.Of(folder, name);
        var graph = WalkGraphBuilder.Build(extract.Streets).Graph;
        WalkGraphFile.Save(graph, files.Graph);
        StreetMapFile.Save(StreetMap.From(extract), files.Map);
        return graph;
    }

    private EditionRow EditionOf(int number, string name, WalkGraph graph, CircleInputs inputs, bool schematic) => new()
    {
        Number = number, MadeAtUtc = time.GetUtcNow().UtcDateTime, SourceZh = inputs.Notes.FirstLine.Zh, SourceEn = inputs.Notes.FirstLine.En, IsDemonstration = schematic,
        PeopleBasis = inputs.Notes.Basis, AgesKnown = inputs.Notes.AgesKnown, AreasAreHexagons = inputs.Notes.AreHexagons, NetworkFile = name, Nodes = graph.NodeCount, Arcs = graph.ArcCount,
    };

    private static IEnumerable<FacilityRow> Facilities(CircleData data, LocalCodes coded)
    {
        var index = new AreaFinder(data.Communities.Select(a => a.Boundary));
        foreach (var f in data.Facilities)
            yield return new()
            {
                Id = Guid.CreateVersion7(), Code = f.Code, KindCode = data.Kinds[f.Kind].Code, NameZh = f.NameZh, NameEn = f.NameEn, LonE7 = f.At.LonE7, LatE7 = f.At.LatE7,
                AreaCode = index.Find(f.At) is >= 0 and var area ? coded.OfCommunity[area] : null, OpeningHours = f.OpeningHours,
                OpenedOn = f.OpenedOn, ClosedOn = f.ClosedOn, ReplacedByCode = f.ReplacedByCode, Source = "import",
            };
    }

    private static IEnumerable<HomeRow> Homes(CircleData data, LocalCodes coded) => data.Homes.Select(h => new HomeRow
    {
        Id = Guid.CreateVersion7(), Code = h.Code, EstateZh = h.EstateZh, EstateEn = h.EstateEn, LonE7 = h.At.LonE7, LatE7 = h.At.LatE7,
        AreaCode = h.Area < 0 ? null : coded.OfCommunity[h.Area], Children = h.Children, Adults = h.Adults, Elderly = h.Elderly,
    });
}
