using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Data;

public static class DatabaseServices
{
    /// <summary>Registers <see cref="AppDb"/> on the chosen database. Nothing is opened yet.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseChoice choice) => services
        .AddSingleton(choice)
        .AddDbContextPool<AppDb>(options => choice.Configure(options, null));

    /// <summary>Brings the database up to date now, for a command that works on it without serving.</summary>
    public static Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken ct) =>
        new MigrateAtStart(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<DatabaseChoice>()).StartingAsync(ct);

    /// <summary>Migrates the database while the host starts, before it listens.</summary>
    public static IServiceCollection AddMigrationAtStart(this IServiceCollection services) => services.AddHostedService<MigrateAtStart>();
}
