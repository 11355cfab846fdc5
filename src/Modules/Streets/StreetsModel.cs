using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Streets.Chiefs;

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
    }
}
