using Microsoft.EntityFrameworkCore;

namespace Wutong.Platform.Data;

/// <summary>The one database context: one transaction can cover two modules, while each entity type stays private to its module.</summary>
/// <remarks>EF keeps one model per context type, so a process has to compose the same parts every time it builds one.</remarks>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts) part.Build(modelBuilder);
        if (!Database.IsNpgsql()) return;
        // Byte order, as SQLite has it: sort keys and page keys then mean the same on both.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string))) property.SetCollation("C");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
}
