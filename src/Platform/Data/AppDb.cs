using Microsoft.EntityFrameworkCore;

namespace Wutong.Platform.Data;

/// <summary>The one database context: one transaction can cover two modules, while each entity type stays private to its module.</summary>
/// <remarks>EF keeps one model per context type, so a process has to compose the same parts every time it builds one.</remarks>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts) part.Build(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
}
