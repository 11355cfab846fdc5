using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Series;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Essays;

internal sealed class EssaysModel : IModelPart
{
    public const int LongestTheme = 60, LongestCall = 4000, LongestTitle = 60, LongestText = 40_000, LongestByline = 20, LongestReason = 300, MostWords = 20_000;
    private const int NumberLength = 16;

    public void Build(ModelBuilder model)
    {
        model.Entity<CallRow>(call =>
        {
            call.ToTable("essay_call");
            call.HasKey(c => c.Id);
            call.HasPlace();
            call.Property(c => c.Number).HasMaxLength(NumberLength);
            call.Property(c => c.Theme).HasMaxLength(LongestTheme);
            call.Property(c => c.Text).HasMaxLength(LongestCall);
            call.Property(c => c.Organiser).HasMaxLength(100);
            call.Property(c => c.DecisionReason).HasMaxLength(LongestReason);
            call.HasIndex(c => c.Number).IsUnique();
        });
        model.Entity<GradeRow>(grade =>
        {
            grade.ToTable("essay_grade");
            grade.HasKey(g => new { g.CallId, g.Ordinal });
            grade.Property(g => g.Name).HasMaxLength(20);
        });
        model.Entity<JudgeRow>(judge =>
        {
            judge.ToTable("essay_judge");
            judge.HasKey(j => new { j.CallId, j.AccountId });
            judge.HasIndex(j => j.AccountId);
        });
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable("essay_entry");
            entry.HasKey(e => e.Id);
            entry.HasPlace();
            entry.Property(e => e.Number).HasMaxLength(NumberLength);
            entry.Property(e => e.Title).HasMaxLength(LongestTitle);
            entry.Property(e => e.Text).HasMaxLength(LongestText);
            entry.Property(e => e.Byline).HasMaxLength(LongestByline);
            entry.HasIndex(e => e.Number).IsUnique();
            entry.HasIndex(e => new { e.CallId, e.Blind }).IsUnique().HasFilter("blind IS NOT NULL");
            entry.HasIndex(e => new { e.CallId, e.AuthorId });
            entry.HasIndex(e => e.AuthorId);
        });
        model.Entity<ReviewRow>(review =>
        {
            review.ToTable("essay_review");
            review.HasKey(r => new { r.EntryId, r.JudgeId });
            review.HasIndex(r => r.JudgeId);
        });
        model.Entity<WorkRow>(work =>
        {
            work.ToTable("essay_work");
            work.HasKey(w => w.Number);
            work.Property(w => w.Number).ValueGeneratedNever();
            work.Property(w => w.CallNumber).HasMaxLength(NumberLength);
            work.Property(w => w.Theme).HasMaxLength(LongestTheme);
            work.Property(w => w.Grade).HasMaxLength(20);
            work.Property(w => w.Title).HasMaxLength(LongestTitle);
            work.Property(w => w.Byline).HasMaxLength(LongestByline);
            work.Property(w => w.Text).HasMaxLength(LongestText);
            work.Property(w => w.PullQuote).HasMaxLength(200);
            work.Property(w => w.PictureCredit).HasMaxLength(60);
            work.Property(w => w.WithdrawnNote).HasMaxLength(LongestReason);
            work.HasIndex(w => w.EntryId).IsUnique();
            work.HasIndex(w => w.PictureId).HasFilter("picture_id IS NOT NULL");
        });
        model.Entity<EssayEventRow>(e =>
        {
            e.ToTable("essay_event");
            e.HasFacts();
            e.Property(x => x.CallNumber).HasMaxLength(NumberLength);
            e.HasIndex(x => new { x.Step, x.HappenedAtUtc });
            e.HasIndex(x => x.EntryId);
        });
    }
}
