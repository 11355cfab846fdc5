using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Care;
using Wutong.Greening.Inspections;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Greening;

/// <remarks>No foreign key from a fact to its record: laws watch that, as elsewhere (ADR 0005).</remarks>
internal sealed class GreeningModel : IModelPart
{
    public const int CodeLength = 16, SortLength = 64;

    public void Build(ModelBuilder model)
    {
        Register(model);
        Plantings(model);
        Care(model);
    }

    private static void Register(ModelBuilder model)
    {
        model.Entity<SiteRow>(site =>
        {
            site.ToTable("green_site");
            site.HasKey(s => s.Id);
            site.HasPlace();
            site.Property(s => s.Code).HasMaxLength(CodeLength);
            site.Property(s => s.Name).HasMaxLength(GreenBook.LongestName);
            site.Property(s => s.SortKey).HasMaxLength(SortLength);
            site.Property(s => s.Address).HasMaxLength(GreenBook.LongestAddress);
            site.HasIndex(s => s.Code).IsUnique();
            site.HasIndex(s => new { s.IsOpen, s.SortKey, s.Code });
        });
        model.Entity<SiteEventRow>(row =>
        {
            row.ToTable("green_site_event");
            row.HasLife();
        });
        model.Entity<ContainerRow>(container =>
        {
            container.ToTable("green_container");
            container.HasKey(c => c.Id);
            container.HasPlace();
            container.Property(c => c.Code).HasMaxLength(CodeLength);
            container.Property(c => c.Name).HasMaxLength(GreenBook.LongestName);
            container.Property(c => c.SortKey).HasMaxLength(SortLength);
            container.HasIndex(c => c.Code).IsUnique();
            container.HasIndex(c => new { c.SiteId, c.IsOpen, c.SortKey });
        });
        model.Entity<ContainerEventRow>(row =>
        {
            row.ToTable("green_container_event");
            row.HasLife();
            row.Property(r => r.SiteCode).HasMaxLength(CodeLength);
            row.Property(r => r.SiteName).HasMaxLength(GreenBook.LongestName);
        });
        model.Entity<VarietyRow>(variety =>
        {
            variety.ToTable("green_variety");
            variety.HasKey(v => v.Id);
            variety.HasPlace();
            variety.Ignore(v => v.Bloom);
            variety.Property(v => v.Code).HasMaxLength(CodeLength);
            variety.Property(v => v.NameZh).HasMaxLength(VarietyBook.LongestName);
            variety.Property(v => v.NameEn).HasMaxLength(VarietyBook.LongestName * 2);
            variety.Property(v => v.SortKey).HasMaxLength(SortLength);
            variety.HasIndex(v => v.Code).IsUnique();
        });
    }

    private static void Plantings(ModelBuilder model)
    {
        model.Entity<PlantingRow>(planting =>
        {
            planting.ToTable("green_planting");
            planting.HasFacts();
            planting.Property(p => p.ContainerCode).HasMaxLength(CodeLength);
            planting.Property(p => p.SiteName).HasMaxLength(GreenBook.LongestName);
            planting.Property(p => p.VarietyName).HasMaxLength(VarietyBook.LongestName);
            planting.HasIndex(p => p.ContainerId);
            planting.HasIndex(p => p.HappenedAtUtc);
        });
        model.Entity<PlantingEndRow>(end =>
        {
            end.ToTable("green_planting_end");
            end.HasFacts();
            end.Property(e => e.ContainerCode).HasMaxLength(CodeLength);
            end.Property(e => e.SiteName).HasMaxLength(GreenBook.LongestName);
            end.Property(e => e.VarietyName).HasMaxLength(VarietyBook.LongestName);
            end.HasIndex(e => e.PlantingId);
            end.HasIndex(e => new { e.How, e.HappenedAtUtc });
        });
        model.Entity<InspectionRow>(inspection =>
        {
            inspection.ToTable("green_inspection");
            inspection.HasFacts();
            inspection.Property(i => i.SiteCode).HasMaxLength(CodeLength);
            inspection.Property(i => i.SiteName).HasMaxLength(GreenBook.LongestName);
            inspection.Property(i => i.Note).HasMaxLength(RecordInspectionHandler.LongestNote);
            inspection.HasIndex(i => new { i.SiteId, i.HappenedAtUtc });
            inspection.HasIndex(i => i.HappenedAtUtc);
        });
        model.Entity<InspectionLineRow>(line =>
        {
            line.ToTable("green_inspection_line");
            line.HasFacts();
            line.Ignore(l => l.Alive);
            line.Property(l => l.ContainerName).HasMaxLength(GreenBook.LongestName);
            line.Property(l => l.SiteName).HasMaxLength(GreenBook.LongestName);
            line.HasIndex(l => l.InspectionId);
            line.HasIndex(l => l.HappenedAtUtc);
        });
        model.Entity<NurseryRow>(nursery =>
        {
            nursery.ToTable("green_nursery");
            nursery.HasKey(n => n.Id);
            nursery.HasPlace();
            nursery.Property(n => n.Code).HasMaxLength(CodeLength);
            nursery.Property(n => n.Name).HasMaxLength(GreenBook.LongestName);
            nursery.Property(n => n.SortKey).HasMaxLength(SortLength);
            nursery.HasIndex(n => n.Code).IsUnique();
        });
        model.Entity<StockRow>(stock =>
        {
            stock.ToTable("green_stock", t => t.HasCheckConstraint("ck_green_stock_plants", "plants >= 0"));
            stock.HasKey(s => new { s.NurseryId, s.VarietyId });
        });
        model.Entity<StockMoveRow>(move =>
        {
            move.ToTable("green_stock_move");
            move.HasFacts();
            move.Property(m => m.Note).HasMaxLength(StockBook.LongestNote);
            move.HasIndex(m => new { m.NurseryId, m.VarietyId });
        });
    }

    private static void Care(ModelBuilder model)
    {
        model.Entity<CarePlanRow>(plan =>
        {
            plan.ToTable("green_plan");
            plan.HasKey(p => p.Id);
            plan.HasPlace();
            plan.Property(p => p.Number).HasMaxLength(24);
            plan.Property(p => p.KindCode).HasMaxLength(40);
            plan.Property(p => p.KindZh).HasMaxLength(100);
            plan.Property(p => p.KindEn).HasMaxLength(200);
            plan.Property(p => p.Standard).HasMaxLength(MakePlanHandler.LongestStandard);
            plan.HasIndex(p => p.Number).IsUnique();
            plan.HasIndex(p => new { p.IsOpen, p.Id });
        });
        model.Entity<CarePlanSiteRow>(site =>
        {
            site.ToTable("green_plan_site");
            site.HasKey(s => new { s.PlanId, s.SiteId });
            site.HasIndex(s => s.SiteId);
        });
        model.Entity<CareDayRow>(day =>
        {
            day.ToTable("green_care_day");
            day.HasFacts();
            day.HasIndex(d => new { d.PlanId, d.Day }).IsUnique();
            day.HasIndex(d => d.TaskId);
        });
        model.Entity<WeatherRow>(weather =>
        {
            weather.ToTable("green_weather");
            weather.HasKey(w => new { w.AreaCode, w.Day });
            weather.HasPlace();
            weather.Property(w => w.AreaCode).HasMaxLength(CodeLength);
            weather.HasIndex(w => w.Day);
        });
    }
}
