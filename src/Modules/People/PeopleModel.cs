using Microsoft.EntityFrameworkCore;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.People;

internal sealed class PeopleModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<UnitRow>(unit =>
    {
        unit.ToTable("unit");
        unit.HasKey(u => u.Id);
        unit.Property(u => u.Code).HasMaxLength(32);
        unit.Property(u => u.NameZh).HasMaxLength(100);
        unit.Property(u => u.NameEn).HasMaxLength(200);
        unit.Property(u => u.SortKey).HasMaxLength(64);
        unit.HasPlace();
        unit.HasIndex(u => u.Code).IsUnique();
        unit.HasIndex(u => new { u.IsOpen, u.SortKey, u.Code });
    });
}
