using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Territory;

internal sealed class TerritoryModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<AreaRow>(area =>
    {
        area.ToTable("area");
        area.HasKey(a => a.Code);
        area.Property(a => a.Code).HasMaxLength(12);
        area.Property(a => a.ParentCode).HasMaxLength(12);
        area.HasPlace();
        area.Property(a => a.NameZh).HasMaxLength(100);
        area.Property(a => a.NameEn).HasMaxLength(200);
        area.Property(a => a.SortKey).HasMaxLength(64);
        area.HasOne<AreaRow>().WithMany().HasForeignKey(a => a.ParentCode).OnDelete(DeleteBehavior.Restrict);
        area.HasIndex(a => new { a.Level, a.SortKey, a.Code });
        area.HasIndex(a => new { a.ParentCode, a.SortKey, a.Code });
    });
}
