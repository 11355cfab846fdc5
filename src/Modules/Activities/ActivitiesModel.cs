using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Activities.Attending;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Activities;

/// <remarks>No foreign key from a fact to its record: laws watch that, as elsewhere (ADR 0005).</remarks>
internal sealed class ActivitiesModel : IModelPart
{
    private const int CodeLength = 40;

    public void Build(ModelBuilder model)
    {
        Register(model);
        People(model);
        Outcomes(model);
    }

    private static void Register(ModelBuilder model)
    {
        model.Entity<SeriesRow>(series =>
        {
            series.ToTable("activity_series");
            series.HasKey(s => s.Id);
            series.HasPlace();
            series.Property(s => s.Number).HasMaxLength(CodeLength);
            series.Property(s => s.Name).HasMaxLength(SeriesForm.LongestName);
            series.Property(s => s.Theme).HasMaxLength(SeriesForm.LongestTheme);
            series.Property(s => s.Hosts).HasMaxLength(SeriesForm.LongestHosts);
            series.Ignore(s => s.First).Ignore(s => s.Last);
            series.HasIndex(s => s.Number).IsUnique();
        });
        model.Entity<ActivityRow>(activity =>
        {
            activity.ToTable("activity", t => t.HasCheckConstraint("ck_activity_taken", "taken >= 0 AND taken <= places AND helpers_taken >= 0 AND helpers_taken <= helpers"));
            activity.HasKey(a => a.Id);
            activity.HasPlace();
            activity.Property(a => a.Number).HasMaxLength(CodeLength);
            activity.Property(a => a.Kind).HasMaxLength(CodeLength);
            activity.Property(a => a.Name).HasMaxLength(ActivityBook.LongestName);
            activity.Property(a => a.Text).HasMaxLength(ActivityBook.LongestText);
            activity.Property(a => a.Host).HasMaxLength(ActivityBook.LongestHost);
            activity.Property(a => a.Spot).HasMaxLength(ActivityBook.LongestSpot);
            activity.Property(a => a.Rule).HasMaxLength(32);
            activity.Property(a => a.Why).HasMaxLength(200);
            activity.Property(a => a.OriginKind).HasMaxLength(CodeLength);
            activity.HasIndex(a => a.Number).IsUnique();
            activity.HasIndex(a => new { a.State, a.BeginsAtUtc, a.Id });
            activity.HasIndex(a => new { a.SeriesId, a.BeginsAtUtc });
            activity.HasIndex(a => new { a.OriginId, a.OriginKind, a.Id }).HasFilter("origin_id IS NOT NULL");
        });
        model.Entity<ActivityEventRow>(row =>
        {
            row.ToTable("activity_event");
            row.HasFacts();
            Named(row, e => e.Number, e => e.Name);
            row.Property(e => e.Kind).HasMaxLength(CodeLength);
            row.Property(e => e.OriginKind).HasMaxLength(CodeLength);
            row.HasIndex(e => new { e.ActivityId, e.Ordinal });
            row.HasIndex(e => new { e.Move, e.HappenedAtUtc });
        });
    }

    private static void People(ModelBuilder model)
    {
        model.Entity<SignUpRow>(row =>
        {
            row.ToTable("activity_sign_up");
            row.HasKey(s => s.Id);
            row.HasPlace();
            row.HasIndex(s => new { s.ActivityId, s.AccountId }).IsUnique();
            row.HasIndex(s => new { s.AccountId, s.BeginsAtUtc });
            row.HasIndex(s => s.TransferId).HasFilter("transfer_id IS NOT NULL");
        });
        model.Entity<HelpRow>(row =>
        {
            row.ToTable("activity_help");
            row.HasFacts();
            Named(row, h => h.Number, h => h.Name);
            row.HasIndex(h => h.SignUpId);
            row.HasIndex(h => h.HappenedAtUtc);
        });
        model.Entity<AttendanceRow>(row =>
        {
            row.ToTable("activity_attendance");
            row.HasFacts();
            Named(row, a => a.Number, a => a.Name);
            row.Property(a => a.AttendeeKind).HasMaxLength(CodeLength);
            row.HasIndex(a => new { a.ActivityId, a.AttendeeKind, a.AttendeeId });
            row.HasIndex(a => a.AttendeeId);
            row.HasIndex(a => a.HappenedAtUtc);
        });
    }

    private static void Outcomes(ModelBuilder model)
    {
        model.Entity<OutcomeRow>(row =>
        {
            row.ToTable("activity_outcome");
            row.HasFacts();
            Named(row, o => o.Number, o => o.Name);
            row.Property(o => o.What).HasMaxLength(RecordOutcomeHandler.LongestWhat);
            row.HasIndex(o => o.ActivityId);
            row.HasIndex(o => new { o.Kind, o.HappenedAtUtc });
        });
        model.Entity<PhotoRow>(photo =>
        {
            photo.ToTable("activity_photo");
            photo.HasKey(p => new { p.ActivityId, p.FileId });
            photo.Property(p => p.Credit).HasMaxLength(AddActivityPhotosHandler.LongestCredit);
            photo.HasIndex(p => p.FileId);
        });
        model.Entity<FeedbackRow>(row =>
        {
            row.ToTable("activity_feedback");
            row.HasKey(f => new { f.ActivityId, f.AccountId });
            row.Property(f => f.Words).HasMaxLength(GiveFeedbackHandler.LongestWords);
            row.HasIndex(f => f.AccountId);
        });
    }

    private static void Named<T>(EntityTypeBuilder<T> row, System.Linq.Expressions.Expression<Func<T, string>> number, System.Linq.Expressions.Expression<Func<T, string>> name) where T : class
    {
        row.Property(number).HasMaxLength(CodeLength);
        row.Property(name).HasMaxLength(ActivityBook.LongestName);
    }
}
