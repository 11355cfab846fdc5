using Microsoft.EntityFrameworkCore.Design;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Web;

namespace Wutong.Cli;

/// <summary>What <c>dotnet ef</c> asks for a context: SQLite, or PostgreSQL when told "postgres".</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddDatabase(args is ["postgres"] ? new(DatabaseKind.Postgres, "Host=localhost") : DatabaseChoice.Sqlite("design.db"))
        .AddAccess().AddWriteDoor()
        .AddModules()
        .BuildServiceProvider()
        .GetRequiredService<AppDb>();
}
