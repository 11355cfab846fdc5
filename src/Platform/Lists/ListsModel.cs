using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Lists;

internal sealed class ListsModel : IModelPart
{
    private const int CodeLength = 32;

    public void Build(ModelBuilder model)
    {
        model.Entity<NamedListRow>(list =>
        {
            list.ToTable("named_list");
            list.HasKey(l => l.Code);
            list.Property(l => l.Code).HasMaxLength(CodeLength);
            list.Property(l => l.TitleZh).HasMaxLength(100);
            list.Property(l => l.TitleEn).HasMaxLength(200);
            list.Property(l => l.SortKey).HasMaxLength(64);
        });
        model.Entity<ListVersionRow>(version =>
        {
            version.ToTable("named_list_version");
            version.HasKey(v => v.Id);
            version.Property(v => v.ListCode).HasMaxLength(CodeLength);
            version.Property(v => v.SourceZh).HasMaxLength(200);
            version.Property(v => v.SourceEn).HasMaxLength(300);
            version.Property(v => v.Edition).HasMaxLength(100);
            version.HasOne<NamedListRow>().WithMany().HasForeignKey(v => v.ListCode).OnDelete(DeleteBehavior.Restrict);
            version.HasMany(v => v.Items).WithOne().HasForeignKey(i => i.VersionId).OnDelete(DeleteBehavior.Restrict);
            version.HasIndex(v => new { v.ListCode, v.Number }).IsUnique();
            version.HasIndex(v => new { v.ListCode, v.EffectiveFrom }).IsUnique();
        });
        model.Entity<ListItemRow>(item =>
        {
            item.ToTable("named_list_item");
            item.HasKey(i => new { i.VersionId, i.Code });
            item.Property(i => i.Code).HasMaxLength(CodeLength);
            item.Property(i => i.Zh).HasMaxLength(300);
            item.Property(i => i.En).HasMaxLength(400);
            item.Property(i => i.NoteZh).HasMaxLength(1000);
            item.Property(i => i.NoteEn).HasMaxLength(1000);
            item.HasIndex(i => new { i.VersionId, i.Position }).IsUnique();
        });
    }
}
