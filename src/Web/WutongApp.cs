using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;
using Wutong.People;
using Wutong.Platform;
using Wutong.Platform.ApiDocument;
using Wutong.Platform.Checks;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Language;
using Wutong.Platform.Secrets;
using Wutong.Platform.Startup;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Transport;
using Wutong.Platform.Writing;
using Wutong.Web.Errors;
using Wutong.Web.Offline;
using Wutong.Web.Waiting;

namespace Wutong.Web;

/// <summary>Puts the whole product together; the CLI serves it and the tests start it.</summary>
public static class WutongApp
{
    /// <param name="args">Settings as <c>--Name=value</c>; "Data" is the data folder.</param>
    /// <param name="more">What a host that is not the product adds: a test's own callers and commands.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? more = null)
    {
        // The program's own folder, not the current one: published assets stand beside the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        // A build's own files are served as a published program's are: compressed once, kept by browsers, not watched for edits.
        builder.Configuration.AddInMemoryCollection([new("ReloadStaticAssetsAtRuntime", "false"), new("EnableStaticAssetsDevelopmentCaching", "true")]);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning); // its start says ten lines, among which an installation's first words would be lost
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls("http://127.0.0.1:5080");
        AddServices(builder);
        more?.Invoke(builder);
        var app = builder.Build();
        Wire(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var folder = DataFolder.Open(builder.Configuration["Data"] ?? "data");
        services.TryAddSingleton(TimeProvider.System);
        var database = DatabaseChoice.From(builder.Configuration.GetConnectionString("Wutong"), folder.Path);
        services.AddPlatform(database).AddPlatformWork(database, folder, builder.Configuration)
            .AddLanguages().AddFrame(builder.Configuration).AddApiErrors().AddApiDocument().AddModules().AddStartupWorks();
        var protection = services.AddDataProtection().SetApplicationName("wutong");
        if (database.Kind == DatabaseKind.Postgres) services.AddSharedProtectionKeys(); // a form one node made is good at every other
        else protection.PersistKeysToFileSystem(new(Path.GetDirectoryName(folder.File("keys", "key"))!));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All)); // Chinese leaves as Chinese, a third of the bytes
        services.AddTransport(builder.Configuration).AddTelemetry(builder.Configuration).AddSingleton<ConfigCheck>();
        services.AddRazorComponents();
        services.AddSingleton<SiteAssets>().AddSingleton<OfflinePages>();
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true; // pages hold no secret beside what the reader typed
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json", "application/geo+json"];
        });
    }

    private static void Wire(WebApplication app)
    {
        app.UseTransport();
        app.UseRequestIds();
        app.UseSecurityHeaders();
        app.UseMetricsPage();
        app.UseResponseCompression();
        app.UseHashedFiles();
        app.UseLanguages();
        app.UseApiErrors();
        app.UsePageErrors();
        app.UseRouting();
        app.UseStartupWorks(ProgressPages.Show);
        app.UsePeople();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapHealth();
        app.MapLargeText();
        app.MapPageErrors();
        app.MapOffline();
        app.MapCommands();
        app.MapApiDocument();
        foreach (var part in app.Services.GetServices<EndpointPart>()) part.Map(app);
        app.MapRazorComponents<App>().AddAdditionalAssemblies(
            [.. app.Services.GetServices<PagePart>().Select(p => p.Assembly).Where(a => a != typeof(App).Assembly).Distinct()]);
        app.MapGet("/api/{**rest}", () => Results.NotFound()).ExcludeFromDescription(); // never a page's 404
    }
}
