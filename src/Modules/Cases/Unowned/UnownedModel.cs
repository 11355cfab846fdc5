using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Cases.Unowned;

internal sealed class UnownedModel : IModelPart
{
    private const int NumberLength = 16;

    public void Build(ModelBuilder model)
    {
        model.Entity<UnownedPlaceRow>(row =>
        {
            row.ToTable("unowned_place");
            row.HasKey(p => p.Id);
            row.HasPlace();
            row.Property(p => p.Number).HasMaxLength(NumberLength);
            row.Property(p => p.Name).HasMaxLength(100);
            row.Property(p => p.Spot).HasMaxLength(400);
            row.Property(p => p.OutlineText).HasMaxLength(3000);
            row.HasIndex(p => p.Number).IsUnique();
            // the register, newest first, as lists narrow it
            row.HasIndex(p => new { p.DistrictCode, p.Number });
            row.HasIndex(p => new { p.StreetCode, p.Number });
            row.HasIndex(p => new { p.CommunityCode, p.Number });
            row.HasIndex(p => new { p.GridCode, p.Number });
            row.HasIndex(p => new { p.State, p.Number });
            row.HasIndex(p => new { p.UnitId, p.Number }).HasFilter("unit_id IS NOT NULL");
        });
        model.Entity<UnownedPartRow>(row =>
        {
            row.ToTable("unowned_part");
            row.HasKey(p => new { p.PlaceId, p.UnitId });
            row.HasIndex(p => new { p.UnitId, p.PlaceId });
        });
        model.Entity<UnownedCaseRow>(row =>
        {
            row.ToTable("unowned_case");
            row.HasKey(c => c.CaseId);
            row.HasIndex(c => new { c.PlaceId, c.MarkedAtUtc });
        });
        model.Entity<UnownedEventRow>(row =>
        {
            row.ToTable("unowned_event");
            row.HasFacts();
            row.Property(e => e.PlaceNumber).HasMaxLength(NumberLength);
            row.Property(e => e.UnitName).HasMaxLength(200);
            row.Property(e => e.CaseNumber).HasMaxLength(NumberLength);
            row.Property(e => e.Text).HasMaxLength(2000);
            row.HasIndex(e => new { e.PlaceId, e.Ordinal }).IsUnique();
            row.HasIndex(e => new { e.Move, e.HappenedAtUtc });
        });
    }
}
