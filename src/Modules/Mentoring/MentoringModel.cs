using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Assessing;
using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Mentoring.Stars;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Mentoring;

/// <remarks>No foreign key from a fact to its record: laws watch that, as elsewhere (ADR 0005).</remarks>
internal sealed class MentoringModel : IModelPart
{
    private const int CodeLength = 40;

    public void Build(ModelBuilder model)
    {
        People(model);
        Work(model);
    }

    private static void People(ModelBuilder model)
    {
        model.Entity<ProgrammeRow>(programme =>
        {
            programme.ToTable("mentoring_programme");
            programme.HasKey(p => p.Id);
            programme.HasPlace();
            programme.Property(p => p.Number).HasMaxLength(CodeLength);
            programme.Property(p => p.Name).HasMaxLength(OpenProgrammeHandler.LongestName);
            programme.Property(p => p.Aim).HasMaxLength(OpenProgrammeHandler.LongestAim);
            programme.HasIndex(p => p.Number).IsUnique();
        });
        model.Entity<PartnerRow>(partner =>
        {
            partner.ToTable("mentoring_partner");
            partner.HasKey(p => p.Id);
            partner.HasPlace();
            partner.Property(p => p.Code).HasMaxLength(CodeLength);
            partner.Property(p => p.Name).HasMaxLength(AddPartnerHandler.LongestName);
            partner.Property(p => p.SortKey).HasMaxLength(64);
            partner.Property(p => p.Office).HasMaxLength(AddPartnerHandler.LongestOffice);
            partner.HasMany(p => p.Fields).WithOne().HasForeignKey(f => f.PartnerId).OnDelete(DeleteBehavior.Cascade);
            partner.HasIndex(p => new { p.ProgrammeId, p.Side, p.SortKey, p.Id });
        });
        model.Entity<PartnerFieldRow>(field =>
        {
            field.ToTable("mentoring_partner_field");
            field.HasKey(f => new { f.PartnerId, f.Field });
            field.Property(f => f.Field).HasMaxLength(CodeLength);
        });
        model.Entity<PartnerEventRow>(row =>
        {
            row.ToTable("mentoring_partner_event");
            row.HasLife();
        });
        model.Entity<PairRow>(pair =>
        {
            pair.ToTable("mentoring_pair");
            pair.HasKey(p => p.Id);
            pair.HasPlace();
            pair.Property(p => p.Code).HasMaxLength(CodeLength);
            pair.Property(p => p.Name).HasMaxLength(Lives.LongestName);
            pair.Property(p => p.Goals).HasMaxLength(SignPairHandler.LongestGoals);
            pair.HasIndex(p => p.Code).IsUnique();
            pair.HasIndex(p => new { p.ProgrammeId, p.Id });
            pair.HasIndex(p => p.MentorId);
            pair.HasIndex(p => p.TraineeId);
        });
        model.Entity<PairEventRow>(row =>
        {
            row.ToTable("mentoring_pair_event");
            row.HasLife();
            row.Property(r => r.Why).HasMaxLength(200);
        });
        model.Entity<MentorStarRow>(star =>
        {
            star.ToTable("mentoring_star");
            star.HasKey(s => new { s.Version, s.Level });
        });
    }

    private static void Work(ModelBuilder model)
    {
        model.Entity<MeetingRow>(meeting =>
        {
            meeting.ToTable("mentoring_meeting");
            meeting.HasFacts();
            meeting.Property(m => m.PairCode).HasMaxLength(CodeLength);
            meeting.Property(m => m.Topic).HasMaxLength(RecordMeetingHandler.LongestTopic);
            meeting.Property(m => m.Next).HasMaxLength(RecordMeetingHandler.LongestTopic);
            meeting.HasIndex(m => new { m.PairId, m.HappenedAtUtc });
            meeting.HasIndex(m => m.HappenedAtUtc);
        });
        model.Entity<AssessmentRow>(assessment =>
        {
            assessment.ToTable("mentoring_assessment");
            assessment.HasFacts();
            assessment.Property(a => a.PairCode).HasMaxLength(CodeLength);
            assessment.Property(a => a.Note).HasMaxLength(AssessHandler.LongestNote);
            assessment.HasIndex(a => new { a.PairId, a.Side, a.HappenedAtUtc });
        });
        model.Entity<AttachmentRow>(attachment =>
        {
            attachment.ToTable("mentoring_attachment");
            attachment.HasFacts();
            attachment.Property(a => a.Host).HasMaxLength(AttachHandler.LongestHost);
            attachment.HasIndex(a => new { a.TraineeId, a.HappenedAtUtc });
            attachment.HasIndex(a => a.HappenedAtUtc);
        });
        model.Entity<HostWordRow>(word =>
        {
            word.ToTable("mentoring_host_word");
            word.HasFacts();
            word.Property(w => w.Text).HasMaxLength(NoteHostWordHandler.LongestText);
            word.Property(w => w.SaidBy).HasMaxLength(AttachHandler.LongestHost);
            word.HasIndex(w => w.AttachmentId);
        });
        model.Entity<TalkRow>(talk =>
        {
            talk.ToTable("mentoring_talk");
            talk.HasFacts();
            talk.Property(t => t.Topic).HasMaxLength(RecordTalkHandler.LongestTopic);
            talk.Property(t => t.By).HasMaxLength(RecordTalkHandler.LongestBy);
            talk.HasIndex(t => new { t.ProgrammeId, t.HappenedAtUtc });
            talk.HasIndex(t => new { t.Kind, t.HappenedAtUtc });
        });
        model.Entity<TalkPartnerRow>(one =>
        {
            one.ToTable("mentoring_talk_partner");
            one.HasKey(p => new { p.TalkId, p.PartnerId });
            one.HasIndex(p => p.PartnerId);
        });
    }
}
