using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Following;

internal sealed class FollowModel : IModelPart
{
    private const int LongestCode = 15, LongestName = 100, LongestId = 32;

    public void Build(ModelBuilder model)
    {
        model.Entity<FollowRow>(row =>
        {
            row.ToTable("case_follow");
            row.HasKey(f => f.Id);
            row.Property(f => f.AreaCode).HasMaxLength(LongestCode);
            row.HasIndex(f => new { f.AccountId, f.AreaCode }).IsUnique();
            row.HasIndex(f => new { f.AreaCode, f.AccountId });
        });
        model.Entity<AreaNewsRow>(row =>
        {
            row.ToTable("case_area_news");
            row.HasKey(n => n.Id);
            row.HasPlace();
            row.Property(n => n.Id).HasMaxLength(LongestId);
            row.Property(n => n.AreaCode).HasMaxLength(LongestCode);
            row.Property(n => n.AreaZh).HasMaxLength(LongestName);
            row.Property(n => n.AreaEn).HasMaxLength(LongestName);
            row.HasIndex(n => new { n.AreaCode, n.Day }).IsUnique(); // once a day
        });
        model.Entity<NewsRunRow>(row =>
        {
            row.ToTable("case_news_run");
            row.HasKey(r => r.Day);
            row.Property(r => r.AfterCode).HasMaxLength(LongestCode);
        });
    }
}
