using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.LifeCircles.Register;

internal sealed class LifeCirclesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<FacilityKindRow>(kind =>
        {
            kind.ToTable("facility_kind");
            kind.HasKey(k => k.Code);
            kind.Property(k => k.Code).HasMaxLength(32);
        });
        model.Entity<FacilityRow>(facility =>
        {
            facility.ToTable("facility");
            facility.HasKey(f => f.Id);
            facility.Property(f => f.Code).HasMaxLength(64);
            facility.Property(f => f.NameZh).HasMaxLength(200);
            facility.Property(f => f.OpeningHours).HasMaxLength(255); // OpenStreetMap's own limit for a value
            facility.HasIndex(f => f.Code).IsUnique();
            facility.HasIndex(f => new { f.KindCode, f.Code });
            facility.HasOne<FacilityKindRow>().WithMany().HasForeignKey(f => f.KindCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<HomeRow>(home =>
        {
            home.ToTable("home");
            home.HasKey(h => h.Id);
            home.Property(h => h.Code).HasMaxLength(64);
            home.Property(h => h.EstateZh).HasMaxLength(200);
            home.HasIndex(h => h.Code).IsUnique();
        });
        model.Entity<ProfileRow>(profile =>
        {
            profile.ToTable("circle_profile");
            profile.HasKey(p => new { p.Code, p.Version });
        });
        model.Entity<StandardRow>(standard =>
        {
            standard.ToTable("circle_standard");
            standard.HasKey(s => new { s.Code, s.Edition });
        });
        model.Entity<ClauseRow>(clause =>
        {
            clause.ToTable("circle_clause");
            clause.HasKey(c => new { c.StandardCode, c.Edition, c.Position });
            clause.HasOne<StandardRow>().WithMany().HasForeignKey(c => new { c.StandardCode, c.Edition }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<EditionRow>(edition =>
        {
            edition.ToTable("circle_edition");
            edition.HasKey(e => e.Number);
            edition.Property(e => e.Number).ValueGeneratedNever();
        });
    }
}
