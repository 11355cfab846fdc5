using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.LifeCircles.Demonstration;
using Wutong.LifeCircles.Register;
using Wutong.Platform.Startup;

namespace Wutong.LifeCircles.Book;

/// <summary>What happens at start: ship the defaults, build the demonstration when there is nothing yet, open the newest edition.</summary>
internal sealed class CircleStartup(CircleBooks books, IConfiguration configuration) : IStartupWork
{
    public const string WorkName = "circles";

    public string Name => WorkName;

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        await services.GetRequiredService<CircleRegister>().SeedDefaultsAsync(ct);
        var loader = services.GetRequiredService<BookLoader>();
        if (await loader.IsDemonstrationAsync(ct)) await services.GetRequiredService<DemonstrationCity>().RestoreFilesAsync(ct);
        var book = await loader.LoadAsync(ct);
        if (book is null && configuration.GetValue("Demonstration", true))
        {
            await services.GetRequiredService<DemonstrationCity>().BuildAsync(progress, ct);
            progress.Report(0.92, "正在测算每户走到每类设施的路", "Measuring every home's walk to every kind");
            book = await loader.LoadAsync(ct);
        }
        if (book is not null) books.Open(book);
    }
}
