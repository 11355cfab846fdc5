using Microsoft.Extensions.DependencyInjection;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Demonstration;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Reports;
using Wutong.LifeCircles.Runs;
using Wutong.LifeCircles.Sheets;
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
        .AddSingleton<PictureFonts>().AddSingleton<ISheetPress, SheetPress>().AddEndpoints(SheetEndpoints.Map).AddEndpoints(ExportEndpoints.Map)
        .AddScoped<CircleRegister>().AddScoped<BookLoader>().AddScoped<DemonstrationCity>().AddScoped<ICircleImport, CircleImport>();
}
