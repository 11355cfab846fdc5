using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Data;

/// <summary>The one database context: one transaction can cover two modules, while each entity type stays private to its module.</summary>
/// <remarks>It reads. Only the write door's own contexts save. EF keeps one model per context type, so a process has to compose the same parts every time it builds one.</remarks>
public sealed class AppDb : DbContext
{
    private readonly IEnumerable<IModelPart> _parts;

    /// <summary>One of the pool's: used again by the next request, with its connection.</summary>
    public AppDb(DbContextOptions<AppDb> options) : this(options, options.GetExtension<CoreOptionsExtension>().ApplicationServiceProvider!.GetServices<IModelPart>()) { }

    /// <summary>A writer's own.</summary>
    internal AppDb(DbContextOptions<AppDb> options, IEnumerable<IModelPart> parts) : base(options) => _parts = parts;

    /// <summary>True for a context that belongs to the write door.</summary>
    internal bool IsWriter { get; set; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (!IsWriter) throw NotTheDoor();
        foreach (var entry in ChangeTracker.Entries<IAppendOnly>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
                throw new InvalidOperationException($"{entry.Metadata.DisplayName()} is append-only: a row naming the old one was expected, and a {entry.State} one came");
        }
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => throw NotTheDoor();

    private static InvalidOperationException NotTheDoor() => new("changes go through the write door: run a command");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in _parts) part.Build(modelBuilder);
        if (!Database.IsNpgsql()) return;
        // Byte order, as SQLite has it: sort keys and page keys then mean the same on both.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(AllProperties).Where(p => p.ClrType == typeof(string))) property.SetCollation("C");
    }

    private static IEnumerable<IMutableProperty> AllProperties(IMutableTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => AllProperties(c.ComplexType)));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
}
