using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Cases.Campaigns.Keeping;

namespace Wutong.Cases.Campaigns;

internal sealed class CampaignModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<CampaignRow>(row =>
        {
            row.ToTable("campaign");
            row.HasKey(c => c.Id);
            row.HasPlace();
            row.Property(c => c.Number).HasMaxLength(16);
            row.Property(c => c.NameZh).HasMaxLength(KeepCampaign.LongestName);
            row.Property(c => c.NameEn).HasMaxLength(KeepCampaign.LongestEnglish);
            row.Property(c => c.Theme).HasMaxLength(KeepCampaign.LongestTheme);
            row.Ignore(c => c.First).Ignore(c => c.Last);
            row.HasMany(c => c.Kinds).WithOne().HasForeignKey(k => k.CampaignId).OnDelete(DeleteBehavior.Cascade);
            row.HasMany(c => c.Units).WithOne().HasForeignKey(u => u.CampaignId).OnDelete(DeleteBehavior.Cascade);
            row.HasIndex(c => c.Number).IsUnique();
        });
        model.Entity<CampaignKindRow>(row =>
        {
            row.ToTable("campaign_kind");
            row.HasKey(k => new { k.CampaignId, k.KindCode });
            row.Property(k => k.KindCode).HasMaxLength(32);
        });
        model.Entity<CampaignUnitRow>(row =>
        {
            row.ToTable("campaign_unit");
            row.HasKey(u => new { u.CampaignId, u.UnitId });
        });
        model.Entity<ShiftRow>(row =>
        {
            row.ToTable("campaign_shift");
            row.HasFacts();
            row.Property(s => s.Spot).HasMaxLength(RecordShiftHandler.LongestSpot);
            row.HasIndex(s => new { s.CampaignId, s.HappenedAtUtc });
            row.HasIndex(s => s.HappenedAtUtc);
        });
    }
}
