using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Stations.Activities;
using Wutong.Stations.Audits;
using Wutong.Stations.Enterprises;
using Wutong.Stations.Instructors;
using Wutong.Stations.Papers;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;

namespace Wutong.Stations;

/// <remarks>No foreign key from a fact to its record: laws watch that, as elsewhere (ADR 0005).</remarks>
internal sealed class StationsModel : IModelPart
{
    private const int CodeLength = 40, SortLength = 64;

    public void Build(ModelBuilder model)
    {
        Stations(model);
        Work(model);
    }

    private static void Stations(ModelBuilder model)
    {
        model.Entity<StationRow>(station =>
        {
            station.ToTable("station");
            station.HasKey(s => s.Id);
            station.HasPlace();
            station.Property(s => s.Code).HasMaxLength(CodeLength);
            station.Property(s => s.Name).HasMaxLength(StationRegister.LongestName);
            station.Property(s => s.SortKey).HasMaxLength(SortLength);
            station.Property(s => s.Address).HasMaxLength(StationRegister.LongestAddress);
            station.Property(s => s.RoadCode).HasMaxLength(CodeLength);
            station.Property(s => s.ShopCode).HasMaxLength(CodeLength);
            station.Property(s => s.Hours).HasMaxLength(StationRegister.LongestHours);
            station.HasMany(s => s.Items).WithOne().HasForeignKey(i => i.StationId).OnDelete(DeleteBehavior.Cascade);
            station.HasIndex(s => s.Code).IsUnique();
            station.HasIndex(s => new { s.IsOpen, s.StreetCode, s.SortKey, s.Code });
            station.HasIndex(s => new { s.IsOpen, s.CommunityCode, s.Kind });
            station.HasIndex(s => new { s.RoadCode, s.IsOpen });
            station.HasIndex(s => s.ShopCode);
        });
        model.Entity<StationItemRow>(item =>
        {
            item.ToTable("station_item");
            item.HasKey(i => new { i.StationId, i.ItemCode });
            item.Property(i => i.ItemCode).HasMaxLength(CodeLength);
            item.HasIndex(i => i.ItemCode);
        });
        model.Entity<StationPhotoRow>(photo =>
        {
            photo.ToTable("station_photo");
            photo.HasKey(p => new { p.StationId, p.FileId });
            photo.HasIndex(p => p.FileId);
        });
        model.Entity<StationEventRow>(row =>
        {
            row.ToTable("station_event");
            row.HasLife();
            row.Property(r => r.RoadCode).HasMaxLength(CodeLength);
            row.Property(r => r.ShopCode).HasMaxLength(CodeLength);
        });
        model.Entity<StationAuditRow>(audit =>
        {
            audit.ToTable("station_audit");
            audit.HasFacts();
            audit.Property(a => a.StationCode).HasMaxLength(CodeLength);
            audit.Property(a => a.StationName).HasMaxLength(StationRegister.LongestName);
            audit.Property(a => a.Note).HasMaxLength(500);
            audit.HasIndex(a => new { a.StationId, a.HappenedAtUtc });
            audit.HasIndex(a => a.HappenedAtUtc);
        });
        model.Entity<AuditPhotoRow>(photo =>
        {
            photo.ToTable("station_audit_photo");
            photo.HasKey(p => new { p.AuditId, p.Ordinal });
            photo.HasIndex(p => p.FileId);
        });
    }

    private static void Work(ModelBuilder model)
    {
        model.Entity<InstructorRow>(instructor =>
        {
            instructor.ToTable("station_instructor");
            instructor.HasKey(i => i.Id);
            instructor.HasPlace();
            instructor.Property(i => i.Code).HasMaxLength(CodeLength);
            instructor.Property(i => i.Name).HasMaxLength(20);
            instructor.Property(i => i.SortKey).HasMaxLength(SortLength);
            instructor.Property(i => i.Office).HasMaxLength(60);
            instructor.HasIndex(i => new { i.IsOpen, i.StreetCode, i.SortKey, i.Code });
        });
        model.Entity<InstructorEventRow>(row =>
        {
            row.ToTable("station_instructor_event");
            row.HasLife();
            row.Property(r => r.Office).HasMaxLength(60);
        });
        model.Entity<InstructorDutyRow>(duty =>
        {
            duty.ToTable("station_instructor_duty");
            duty.HasKey(d => d.Id);
            duty.HasIndex(d => d.InstructorId);
            duty.HasIndex(d => d.StationId);
        });
        model.Entity<ActivityRow>(activity =>
        {
            activity.ToTable("station_activity");
            activity.HasFacts();
            activity.Property(a => a.Theme).HasMaxLength(RecordActivityHandler.LongestTheme);
            activity.Property(a => a.Spot).HasMaxLength(RecordActivityHandler.LongestSpot);
            activity.HasIndex(a => new { a.Organisation, a.HappenedAtUtc });
        });
        model.Entity<EnterpriseRow>(enterprise =>
        {
            enterprise.ToTable("station_enterprise");
            enterprise.HasKey(e => e.Id);
            enterprise.HasPlace();
            enterprise.Property(e => e.Code).HasMaxLength(CodeLength);
            enterprise.Property(e => e.Name).HasMaxLength(EnterpriseRegister.LongestName);
            enterprise.Property(e => e.SortKey).HasMaxLength(SortLength);
            enterprise.Property(e => e.RoadCode).HasMaxLength(CodeLength);
            enterprise.Property(e => e.Door).HasMaxLength(EnterpriseRegister.LongestDoor);
            enterprise.HasIndex(e => e.Code).IsUnique();
            enterprise.HasIndex(e => new { e.IsOpen, e.RoadCode, e.SortKey, e.Code });
        });
        model.Entity<EnterpriseEventRow>(row =>
        {
            row.ToTable("station_enterprise_event");
            row.HasLife();
            row.Property(r => r.RoadCode).HasMaxLength(CodeLength);
        });
        model.Entity<PaperRow>(paper =>
        {
            paper.ToTable("station_paper");
            paper.HasKey(p => p.Id);
            paper.HasPlace();
            paper.Property(p => p.Code).HasMaxLength(CodeLength);
            paper.Property(p => p.Name).HasMaxLength(WritePaperHandler.LongestTitle);
            paper.Property(p => p.SortKey).HasMaxLength(SortLength);
            paper.Property(p => p.Owner).HasMaxLength(WritePaperHandler.LongestOwner);
            paper.HasIndex(p => p.Code).IsUnique();
            paper.HasIndex(p => new { p.IsOpen, p.StreetCode, p.Kind });
        });
        model.Entity<PaperVersionRow>(version =>
        {
            version.ToTable("station_paper_version");
            version.HasKey(v => new { v.PaperId, v.Number });
            version.Property(v => v.Text).HasMaxLength(Papers.Papers.LongestText);
        });
        model.Entity<PaperEventRow>(row =>
        {
            row.ToTable("station_paper_event");
            row.HasLife();
        });
        model.Entity<PlanPartRow>(part =>
        {
            part.ToTable("station_plan");
            part.HasKey(p => p.Id);
            part.HasPlace();
            part.Property(p => p.Code).HasMaxLength(CodeLength);
            part.Property(p => p.Name).HasMaxLength(Lives.LongestName);
            part.HasIndex(p => new { p.IsOpen, p.StreetCode, p.Part });
        });
        model.Entity<PlanEventRow>(row =>
        {
            row.ToTable("station_plan_event");
            row.HasLife();
        });
    }
}
