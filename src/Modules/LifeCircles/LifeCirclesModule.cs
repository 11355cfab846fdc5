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
using Wutong.Platform.Data;
using Wutong.Platform.Drawing;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Startup;

namespace Wutong.LifeCircles;

/// <summary>生活圈: everything the host and the other modules may touch.</summary>
public static class LifeCirclesModule
{
    public static IServiceCollection AddLifeCircles(this IServiceCollection services) => services
        .AddSingleton<IModelPart, LifeCirclesModel>()
        .AddSingleton<CircleBooks>()
        .AddSingleton<IDemonstrationNotice, BookNotice>()
        .AddSingleton<IStartupWork, CircleStartup>()
        .AddSingleton<TilePainter>()
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
        .AddSingleton<PictureFonts>().AddSingleton<ISheetPress, SheetPress>().AddEndpoints(SheetEndpoints.Map).AddEndpoints(ExportEndpoints.Map)
        .AddScoped<CircleRegister>().AddScoped<BookLoader>().AddScoped<DemonstrationCity>().AddScoped<ICircleImport, CircleImport>();
}
