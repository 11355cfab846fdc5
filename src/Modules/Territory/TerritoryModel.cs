using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory.Registers;

namespace Wutong.Territory;

internal sealed class TerritoryModel : IModelPart
{
    private const int AreaDigits = 15, EntryCode = 32;

    public void Build(ModelBuilder model)
    {
        model.Entity<AreaRow>(Area);
        model.Entity<ZoneRow>(zone =>
        {
            Entry(zone, "zone");
            zone.HasMany(z => z.Members).WithOne().HasForeignKey(m => m.ZoneCode).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ZoneAreaRow>(member =>
        {
            member.ToTable("zone_area");
            member.HasKey(m => new { m.ZoneCode, m.AreaCode });
            member.Property(m => m.AreaCode).HasMaxLength(AreaDigits);
            member.HasIndex(m => m.AreaCode);
        });
        model.Entity<EstateRow>(estate => Entry(estate, "estate"));
        model.Entity<RoadRow>(road => Entry(road, "road"));
        model.Entity<SectionRow>(section =>
        {
            Entry(section, "road_section");
            section.Property(s => s.RoadCode).HasMaxLength(EntryCode);
            section.Property(s => s.FromZh).HasMaxLength(48);
            section.Property(s => s.ToZh).HasMaxLength(48);
            section.HasOne<RoadRow>().WithMany().HasForeignKey(s => s.RoadCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RegisterVersionRow>(version =>
        {
            version.ToTable("territory_version");
            version.HasKey(v => v.Id);
            version.Property(v => v.Id).ValueGeneratedNever();
        });
    }

    private static void Area(EntityTypeBuilder<AreaRow> area)
    {
        area.ToTable("area");
        area.HasKey(a => a.Code);
        area.Property(a => a.Code).HasMaxLength(AreaDigits);
        area.Property(a => a.ParentCode).HasMaxLength(AreaDigits);
        area.HasPlace();
        area.Property(a => a.NameZh).HasMaxLength(100);
        area.Property(a => a.NameEn).HasMaxLength(200);
        area.Property(a => a.SortKey).HasMaxLength(64);
        area.HasOne<AreaRow>().WithMany().HasForeignKey(a => a.ParentCode).OnDelete(DeleteBehavior.Restrict);
        area.HasIndex(a => new { a.Level, a.SortKey, a.Code });
        area.HasIndex(a => new { a.ParentCode, a.SortKey, a.Code });
        area.HasIndex(a => new { a.StreetCode, a.Level, a.SortKey, a.Code });
    }

    private static void Entry<T>(EntityTypeBuilder<T> entry, string table) where T : EntryRow
    {
        entry.ToTable(table);
        entry.HasKey(e => e.Code);
        entry.Property(e => e.Code).HasMaxLength(EntryCode);
        entry.Property(e => e.NameZh).HasMaxLength(100);
        entry.Property(e => e.NameEn).HasMaxLength(200);
        entry.Property(e => e.SortKey).HasMaxLength(64);
        entry.Property(e => e.AreaCode).HasMaxLength(AreaDigits);
        entry.HasPlace();
        entry.HasIndex(e => new { e.IsOpen, e.SortKey, e.Code });
        entry.HasIndex(e => e.AreaCode);
        entry.HasIndex(e => new { e.StreetCode, e.SortKey, e.Code });
        entry.HasIndex(e => new { e.CommunityCode, e.SortKey, e.Code });
    }
}
