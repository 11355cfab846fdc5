using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Streets.Agreements;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Looking;
using Wutong.Streets.Markets;
using Wutong.Streets.Patrols;
using Wutong.Streets.Shops;

namespace Wutong.Streets;

internal sealed class StreetsModel : IModelPart
{
    private const int CodeLength = 32;

    public void Build(ModelBuilder model)
    {
        model.Entity<ChiefRow>(chief =>
        {
            chief.ToTable("road_chief");
            chief.HasKey(c => c.Id);
            chief.HasPlace();
            chief.Property(c => c.RoadCode).HasMaxLength(CodeLength);
            chief.Property(c => c.SectionCode).HasMaxLength(CodeLength);
            chief.Property(c => c.Name).HasMaxLength(40);
            chief.Property(c => c.Duty).HasMaxLength(60);
            chief.Property(c => c.Phone).HasMaxLength(24);
            chief.HasIndex(c => new { c.RoadCode, c.Level, c.FromDay });
        });
        model.Entity<ChiefEndRow>(end =>
        {
            end.ToTable("road_chief_end");
            end.HasKey(e => e.ChiefId);
            end.Property(e => e.Reason).HasMaxLength(200);
            end.HasOne<ChiefRow>().WithOne().HasForeignKey<ChiefEndRow>(e => e.ChiefId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MarketRow>(Market);
        model.Entity<PatrolPlanRow>(plan =>
        {
            plan.ToTable("patrol_plan");
            plan.HasKey(p => p.Id);
            plan.HasPlace();
            plan.Property(p => p.RoadCode).HasMaxLength(CodeLength);
            plan.HasIndex(p => new { p.RoadCode, p.Level, p.FromMonth });
        });
        model.Entity<WalkRow>(walk =>
        {
            walk.ToTable("walk");
            walk.HasFacts();
            walk.Property(w => w.RoadCode).HasMaxLength(CodeLength);
            walk.Property(w => w.Sections).HasMaxLength(700); // twenty codes and commas
            walk.Property(w => w.Note).HasMaxLength(500);
            walk.HasMany(w => w.Checks).WithOne().HasForeignKey(c => c.WalkId).OnDelete(DeleteBehavior.Restrict);
            walk.HasIndex(w => new { w.RoadCode, w.HappenedAtUtc });
            walk.HasIndex(w => w.HappenedAtUtc);
        });
        model.Entity<WalkCheckRow>(check =>
        {
            check.ToTable("walk_check");
            check.HasKey(c => new { c.WalkId, c.ItemCode });
            check.Property(c => c.ItemCode).HasMaxLength(CodeLength);
            check.Property(c => c.Note).HasMaxLength(200);
        });
        model.Entity<ShopRow>(shop =>
        {
            shop.ToTable("shop");
            shop.HasKey(s => s.Id);
            shop.HasPlace();
            shop.Property(s => s.Code).HasMaxLength(CodeLength);
            shop.Property(s => s.Name).HasMaxLength(ShopRegister.LongestName);
            shop.Property(s => s.SortKey).HasMaxLength(64);
            shop.Property(s => s.RoadCode).HasMaxLength(CodeLength);
            shop.Property(s => s.SectionCode).HasMaxLength(CodeLength);
            shop.Property(s => s.Door).HasMaxLength(ShopRegister.LongestDoor);
            shop.HasIndex(s => s.Code).IsUnique();
            shop.HasIndex(s => new { s.RoadCode, s.Door, s.Name });
            // one index for each offered list: of an area or a road, by name
            shop.HasIndex(s => new { s.IsOpen, s.DistrictCode, s.SortKey, s.Code });
            shop.HasIndex(s => new { s.IsOpen, s.StreetCode, s.SortKey, s.Code });
            shop.HasIndex(s => new { s.IsOpen, s.CommunityCode, s.SortKey, s.Code });
            shop.HasIndex(s => new { s.IsOpen, s.RoadCode, s.SortKey, s.Code });
            // and of those without an agreement
            shop.HasIndex(s => new { s.DistrictCode, s.SortKey, s.Code }).HasFilter("is_open AND agreement_id IS NULL").HasDatabaseName("ix_shop_unsigned_district");
            shop.HasIndex(s => new { s.StreetCode, s.SortKey, s.Code }).HasFilter("is_open AND agreement_id IS NULL").HasDatabaseName("ix_shop_unsigned_street");
            shop.HasIndex(s => new { s.CommunityCode, s.SortKey, s.Code }).HasFilter("is_open AND agreement_id IS NULL").HasDatabaseName("ix_shop_unsigned_community");
        });
        // No foreign key from a fact to its shop: StreetLaws.EventHasItsShop, as for tasks (ADR 0005).
        model.Entity<ShopEventRow>(row =>
        {
            row.ToTable("shop_event");
            Fact(row, r => new { r.ShopId, r.Move });
            row.HasIndex(r => new { r.Move, r.HappenedAtUtc });
        });
        model.Entity<AgreementRow>(row =>
        {
            row.ToTable("shop_agreement");
            Fact(row, r => new { r.ShopId, r.HappenedAtUtc });
            row.HasIndex(r => r.HappenedAtUtc);
            row.HasIndex(r => r.FileId);
        });
        model.Entity<VisitRow>(row =>
        {
            row.ToTable("shop_visit");
            Fact(row, r => new { r.ShopId, r.HappenedAtUtc });
            row.Property(v => v.Said).HasMaxLength(1000);
            row.Property(v => v.Wish).HasMaxLength(500);
            row.HasIndex(r => r.HappenedAtUtc);
        });
        model.Entity<InspectionRow>(row =>
        {
            row.ToTable("shop_inspection");
            Fact(row, r => new { r.ShopId, r.HappenedAtUtc });
            row.Property(i => i.Note).HasMaxLength(500);
            row.HasIndex(r => r.HappenedAtUtc);
        });
        model.Entity<ShopPhotoRow>(photo =>
        {
            photo.ToTable("shop_photo");
            photo.HasKey(p => new { p.FactId, p.Ordinal });
            photo.HasIndex(p => p.FileId);
        });
    }

    private static void Market(EntityTypeBuilder<MarketRow> market)
    {
        market.ToTable("temporary_market");
        market.HasKey(m => m.Id);
        market.HasPlace();
        market.Property(m => m.Code).HasMaxLength(CodeLength);
        market.Property(m => m.Name).HasMaxLength(Markets.Markets.LongestName);
        market.Property(m => m.SortKey).HasMaxLength(64);
        market.Property(m => m.Spot).HasMaxLength(Markets.Markets.LongestSpot);
        market.HasIndex(m => new { m.IsOpen, m.SortKey, m.Code });
    }

    private static void Fact<T>(EntityTypeBuilder<T> row, Expression<Func<T, object?>> order) where T : FactRow
    {
        row.HasFacts();
        row.Property<string>("ShopCode").HasMaxLength(CodeLength);
        row.Property<string>("ShopName").HasMaxLength(ShopRegister.LongestName);
        row.HasIndex(order);
    }
}
