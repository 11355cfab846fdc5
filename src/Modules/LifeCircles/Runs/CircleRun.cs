using Wutong.Geo.Osm;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Reports;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.LifeCircles.Runs;

/// <summary>What <c>wutong circle</c> is asked for. Files not named are taken from the extract, or stood in for.</summary>
/// <param name="Profile">A shipped profile's code, or a JSON file.</param>
/// <param name="Address">Where the QR codes of the sheets lead.</param>
/// <param name="Schematic">The source is generated: every file says 示意数据.</param>
public sealed record CircleRunOptions(
    string Osm, string Out, string? Facilities = null, string? Homes = null, string? Areas = null, string Profile = "page",
    bool Schematic = false, bool Force = false, bool English = false, SheetChoice Sheets = SheetChoice.Usual, bool Pdf = false, string Address = "http://127.0.0.1:5080");

/// <summary>Which sheets are drawn: of every community, but of hexagons only some; of all; of none.</summary>
public enum SheetChoice { Usual, All, None }

/// <summary>测算一次: the front door of <c>wutong circle</c>: files in, a folder of reports out, or nothing.</summary>
internal static class CircleRun
{
    /// <summary>Runs on the calling thread and the pool's. The same input gives the same numbers.</summary>
    /// <exception cref="InputException">Something given cannot be used; the message is for the operator, and nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public static void Run(CircleRunOptions options, TimeProvider time, IProgress<RunStep>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var steps = new RunSteps(progress, ct);
        var profile = ProfileFile.Find(options.Profile);
        using var folder = OutFolder.Open(options.Out, options.Force);
        var report = Measure(options, profile, time, steps);
        ReportFiles.Write(report, options, folder, steps);
        ct.ThrowIfCancellationRequested();
        folder.Commit();
    }

    internal static CircleReport Measure(CircleRunOptions options, CircleProfile profile, TimeProvider time, RunSteps steps)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var day = ChinaDay.Of(now);
        var extract = steps.Do("读取 OSM 街道", "Read the OSM file", p => CircleInputs.ReadOsm(options.Osm, p, steps.Cancel));
        var graph = Task.Run(() => steps.Do("建步行图", "Build the walking graph", _ => WalkGraphBuilder.Build(extract.Streets).Graph), steps.Cancel);
        var inputs = Both(() => steps.Do("核对设施、住处、社区", "Check facilities, homes and areas", _ => Gather(options, extract, day, steps.Cancel)), graph);
        var study = steps.Do("测算每户走到每类设施", "Measure every home's walk", _ => CircleStudy.Run(graph.GetAwaiter().GetResult(), inputs.Data, profile, steps.Cancel));
        var map = Task.Run(() => steps.Do("取出底图", "Take out what maps need", _ => RunMap.Of(extract, study)), steps.Cancel);
        Both(() => steps.Do("汇总覆盖", "Sum up coverage", _ => study.Coverages), map);
        var file = Path.GetFileName(options.Osm);
        var book = new CircleBook(new(0, now, file, file, options.Schematic, inputs.Notes.Basis, inputs.Notes.AgesKnown, inputs.Notes.AreHexagons), study, map.GetAwaiter().GetResult(), now);
        return new(book, inputs.Notes, options.English ? Lang.English : Lang.Chinese);
    }

    private static CircleInputs Gather(CircleRunOptions options, OsmExtract extract, DateOnly day, CancellationToken ct)
        => CircleInputs.Gather(new(options.Osm, options.Facilities, options.Homes, options.Areas), extract, Kinds(), day, ct).InUseOn(day);

    internal static List<FacilityKind> Kinds()
        => [.. CircleDefaults.Shipped.Kinds.OrderBy(k => k.Position).Select(k => new FacilityKind(k.Code, k.NameZh, k.NameEn, k.DutyZh, k.DutyEn, k.Icon))];

    /// <summary>Does the work while another goes on; whatever happens the other is waited for, so that nothing runs on behind.</summary>
    private static T Both<T>(Func<T> work, Task other)
    {
        try { return work(); }
        finally { ((IAsyncResult)other).AsyncWaitHandle.WaitOne(); }
    }
}
