using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Lists;

namespace Wutong.Platform.Scoring;

internal sealed class ScoringModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<ScoreSheetRow>(sheet =>
        {
            sheet.ToTable("score_sheet");
            sheet.HasFacts();
            sheet.Property(s => s.SubjectKind).HasMaxLength(32);
            sheet.Property(s => s.SubjectId).HasMaxLength(64);
            sheet.HasOne<ListVersionRow>().WithMany().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Restrict);
            sheet.HasMany(s => s.Marks).WithOne().HasForeignKey(m => m.SheetId).OnDelete(DeleteBehavior.Restrict);
            sheet.HasIndex(s => new { s.SubjectKind, s.SubjectId, s.JudgeId });
        });
        model.Entity<ScoreMarkRow>(mark =>
        {
            mark.ToTable("score_mark");
            mark.HasKey(m => new { m.SheetId, m.ItemCode });
            mark.Property(m => m.ItemCode).HasMaxLength(32);
        });
        model.Entity<ScoreConflictRow>(conflict =>
        {
            conflict.ToTable("score_conflict");
            conflict.HasKey(c => new { c.SubjectKind, c.SubjectId, c.JudgeId });
            conflict.Property(c => c.SubjectKind).HasMaxLength(32);
            conflict.Property(c => c.SubjectId).HasMaxLength(64);
            conflict.Property(c => c.ReasonZh).HasMaxLength(300);
        });
    }
}
