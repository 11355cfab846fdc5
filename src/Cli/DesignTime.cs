using Microsoft.EntityFrameworkCore.Design;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Web;

namespace Wutong.Cli;

/// <summary>What <c>dotnet ef</c> asks for a context: SQLite, or PostgreSQL when told "postgres".</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddPlatform(args is ["postgres"] ? new(DatabaseKind.Postgres, "Host=localhost") : DatabaseChoice.Sqlite("design.db"))
        .AddModules()
        .BuildServiceProvider()
        .GetRequiredService<AppDb>();
}
