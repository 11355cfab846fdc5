using Microsoft.Extensions.DependencyInjection;
using Wutong.LifeCircles.Api;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Demonstration;
using Wutong.LifeCircles.Facilities;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Reports;
using Wutong.LifeCircles.Runs;
using Wutong.LifeCircles.Sheets;
using Wutong.LifeCircles.Standards;
using Wutong.LifeCircles.Tiles;
using Wutong.LifeCircles.Walking;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Drawing;
using Wutong.Platform.Errors;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;

namespace Wutong.LifeCircles;

/// <summary>生活圈: everything the host and the other modules may touch.</summary>
public static class LifeCirclesModule
{
    /// <summary>The start-up work that opens the newest edition; pages that show life circles wait for it.</summary>
    public const string StartupWork = CircleStartup.WorkName;

    public static IServiceCollection AddLifeCircles(this IServiceCollection services) => services
        .AddSingleton<IModelPart, LifeCirclesModel>()
        .AddSingleton<CircleBooks>()
        .AddSingleton<IDemonstrationNotice, BookNotice>()
        .AddSingleton<IStartupWork, CircleStartup>()
        .AddSingleton<TilePainter>().AddSingleton<IBaseMap, BookBaseMap>().AddSingleton<IPlaceFinder, BookPlaces>().AddSingleton<IWalks, Walks>()
        .AddPagesOf(typeof(LifeCirclesModule))
        .AddHomePart<Pages.HomeCircles>(0)
        .AddNav(new("附近", "Nearby", "pin", "nearby", 10))
        .AddNav(new("生活圈", "Life circles", "chart", "circle", 20))
        .AddNav(new("设施", "Facilities", "list", "facilities", 30))
        .AddEndpoints(routes =>
        {
            TileEndpoint.Map(routes);
            AroundEndpoint.Map(routes);
        })
        .AddScoped<FacilityQueries>().AddScoped<StandardQueries>()
        .AddSingleton(PictureFonts.Beside).AddSingleton<ISheetPress, SheetPress>().AddEndpoints(SheetEndpoints.Map).AddEndpoints(ExportEndpoints.Map)
        .AddPermission(CirclePermissions.Import, Roles.System)
        .AddCommand<SeedCircleDefaults, SeedCircleDefaultsHandler>("circles.seed-defaults", isOnApi: false)
        .AddCommand<ReplaceCircleRegister, ReplaceCircleRegisterHandler>("circles.replace-register", isOnApi: false)
        .AddScoped<CircleRegister>().AddScoped<BookLoader>().AddScoped<DemonstrationCity>().AddScoped<ICircleImport, CircleImport>();

    /// <summary><c>wutong circle</c>: files in, a folder of reports out, or nothing. The same input gives the same numbers.</summary>
    /// <exception cref="InputException">Something given cannot be used; the message is for the operator, and nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public static void RunCircle(CircleRunOptions options, TimeProvider time, IProgress<RunStep>? progress, CancellationToken ct) => CircleRun.Run(options, time, progress, ct);

    /// <summary><c>wutong city</c>: a generated city as PBF, and its register as files <c>circle</c> takes.</summary>
    /// <inheritdoc cref="RunCircle"/>
    public static void WriteCity(SampleCityOptions options, IProgress<RunStep>? progress, CancellationToken ct) => SampleCity.Write(options, progress, ct);

    /// <summary>Invented facilities near an extract's streets, by seed.</summary>
    /// <inheritdoc cref="RunCircle"/>
    public static void WriteFacilities(string osm, string output, int perKind, int seed, bool force, IProgress<RunStep>? progress, CancellationToken ct)
        => SampleFacilities.Write(osm, output, perKind, seed, force, progress, ct);
}
