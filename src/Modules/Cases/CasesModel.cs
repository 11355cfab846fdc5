using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Public;
using Wutong.Cases.Records;
using Wutong.Cases.Reporting;
using Wutong.Cases.Rules;
using Wutong.Cases.Templates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Cases;

internal sealed class CasesModel : IModelPart
{
    private const int KindCodeLength = 32;

    public void Build(ModelBuilder model)
    {
        model.Entity<CaseRow>(row =>
        {
            row.ToTable("case_file");
            row.HasKey(c => c.Id);
            row.HasPlace();
            row.Property(c => c.Number).HasMaxLength(16);
            row.Property(c => c.KindCode).HasMaxLength(KindCodeLength);
            row.Property(c => c.Text).HasMaxLength(4000);
            row.Property(c => c.Address).HasMaxLength(200);
            row.Property(c => c.OutsideNumber).HasMaxLength(64);
            row.Property(c => c.PublicText).HasMaxLength(4000);
            row.Property(c => c.OriginKind).HasMaxLength(OriginRules.LongestKind);
            row.Property(c => c.OriginId).HasMaxLength(OriginRules.LongestId);
            row.Property(c => c.PublicAddress).HasMaxLength(200);
            row.Property(c => c.DueKey).HasMaxLength(16);
            row.Ignore(c => c.Clock);
            // ids are in the order of time: looking one up in the key's tree that does not stand there yet locks the page on which everybody's new ones go, and of serializable reports at once a third had to begin again (PostgreSQL, 100 a second; then none)
            if (model.Model.FindAnnotation("Npgsql:ValueGenerationStrategy") is not null) row.HasIndex(c => c.Id, "ix_case_file_id_hash").HasDatabaseName("ix_case_file_id_hash").HasAnnotation("Npgsql:IndexMethod", "hash");
            row.HasIndex(c => c.Number).IsUnique();
            row.HasIndex(c => new { c.Source, c.OutsideNumber }).IsUnique().HasFilter("outside_number IS NOT NULL");
            // one index for each offered order: what waits for whom, most pressing first
            row.HasIndex(c => new { c.WaitsFor, c.DistrictCode, c.DueKey, c.Number });
            row.HasIndex(c => new { c.WaitsFor, c.StreetCode, c.DueKey, c.Number });
            row.HasIndex(c => new { c.WaitsFor, c.CommunityCode, c.DueKey, c.Number });
            row.HasIndex(c => new { c.WaitsFor, c.UnitId, c.DueKey, c.Number });
            // and the register, newest first
            row.HasIndex(c => new { c.DistrictCode, c.Number });
            row.HasIndex(c => new { c.StreetCode, c.Number });
            row.HasIndex(c => new { c.CommunityCode, c.Number });
            row.HasIndex(c => new { c.GridCode, c.Number });
            row.HasIndex(c => new { c.UnitId, c.Number });
            row.HasIndex(c => new { c.KindCode, c.Number });
            row.HasIndex(c => new { c.PersonId, c.Number }).HasFilter("person_id IS NOT NULL");
            row.HasIndex(c => new { c.OriginKind, c.OriginId, c.Number }, "ix_case_file_origin").HasDatabaseName("ix_case_file_origin").HasFilter("origin_kind IS NOT NULL");
            row.HasIndex(c => c.DuplicateOfId).HasFilter("duplicate_of_id IS NOT NULL");
            // of those, what is not ended: a few in a hundred of all; what else is asked of it stands in the index, so that rows are fetched only to be shown
            row.HasIndex(c => new { c.DistrictCode, c.Number, c.Stage, c.KindCode, c.DueAtUtc }, "ix_case_file_open_district").HasDatabaseName("ix_case_file_open_district").HasFilter("waits_for IS NOT NULL");
            row.HasIndex(c => new { c.StreetCode, c.Number, c.Stage, c.KindCode, c.DueAtUtc }, "ix_case_file_open_street").HasDatabaseName("ix_case_file_open_street").HasFilter("waits_for IS NOT NULL");
            row.HasIndex(c => new { c.CommunityCode, c.Number, c.Stage, c.KindCode, c.DueAtUtc }, "ix_case_file_open_community").HasDatabaseName("ix_case_file_open_community").HasFilter("waits_for IS NOT NULL");
            row.HasIndex(c => new { c.UnitId, c.Number, c.Stage, c.KindCode, c.DueAtUtc }, "ix_case_file_open_unit").HasDatabaseName("ix_case_file_open_unit").HasFilter("waits_for IS NOT NULL");
            // the public's list: all of it, by area, by kind; a name of its own, or it would be taken for the index on the same columns above
            row.HasIndex(c => c.Number, "ix_case_file_public").HasDatabaseName("ix_case_file_public").HasFilter("published_at_utc IS NOT NULL");
            row.HasIndex(c => new { c.StreetCode, c.Number }, "ix_case_file_public_street").HasDatabaseName("ix_case_file_public_street").HasFilter("published_at_utc IS NOT NULL");
            row.HasIndex(c => new { c.CommunityCode, c.Number }, "ix_case_file_public_community").HasDatabaseName("ix_case_file_public_community").HasFilter("published_at_utc IS NOT NULL");
            row.HasIndex(c => new { c.KindCode, c.Number }, "ix_case_file_public_kind").HasDatabaseName("ix_case_file_public_kind").HasFilter("published_at_utc IS NOT NULL");
            row.HasIndex(c => new { c.KindCode, c.LatE7 }, "ix_case_file_near").HasDatabaseName("ix_case_file_near").HasFilter("published_at_utc IS NOT NULL AND closed_at_utc IS NULL");
            // the same for other systems: by when it was reported, when it last moved, when it was published
            row.HasIndex(c => new { c.ReportedAtUtc, c.Number }, "ix_case_file_public_reported").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_reported");
            row.HasIndex(c => new { c.KindCode, c.ReportedAtUtc, c.Number }, "ix_case_file_public_kind_reported").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_kind_reported");
            row.HasIndex(c => new { c.ChangedAtUtc, c.Number }, "ix_case_file_public_changed").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_changed");
            row.HasIndex(c => c.PublishedAtUtc, "ix_case_file_published").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_published");
            // what the bells look for, and what is to be looked at again
            row.HasIndex(c => c.DueAtUtc, "ix_case_file_to_escalate").HasDatabaseName("ix_case_file_to_escalate").HasFilter("due_at_utc IS NOT NULL AND escalated_at_utc IS NULL");
            row.HasIndex(c => c.DueKey, "ix_case_file_needs_command").HasDatabaseName("ix_case_file_needs_command").HasFilter("needs_command");
            row.HasIndex(c => c.SupervisedUntilUtc).HasFilter("supervised_until_utc IS NOT NULL");
            row.HasIndex(c => c.SuspendedUntilUtc).HasFilter("suspended_until_utc IS NOT NULL");
        });
        model.Entity<CaseEventRow>(row =>
        {
            row.ToTable("case_event");
            row.HasFacts();
            row.Property(e => e.Text).HasMaxLength(1000);
            row.Property(e => e.PublicText).HasMaxLength(1000);
            row.Property(e => e.CorrectionReason).HasMaxLength(1000);
            row.Property(e => e.CaseNumber).HasMaxLength(16);
            row.Property(e => e.KindCode).HasMaxLength(KindCodeLength);
            row.HasIndex(e => new { e.CaseId, e.Ordinal });
            row.HasIndex(e => new { e.Move, e.HappenedAtUtc });
            row.HasIndex(e => e.HappenedAtUtc);
        });
        model.Entity<CasePartRow>(row =>
        {
            row.ToTable("case_part");
            row.HasKey(p => p.TaskId);
            row.HasIndex(p => new { p.CaseId, p.GivenAtUtc });
            row.HasIndex(p => new { p.UnitId, p.CaseId });
            row.Property(p => p.ListNumber).HasMaxLength(16);
            row.HasIndex(p => new { p.UnitId, p.ListNumber }).HasFilter("list_number IS NOT NULL"); // the register of a unit, newest first
        });
        model.Entity<CasePhotoRow>(row =>
        {
            row.ToTable("case_photo");
            row.HasKey(p => new { p.CaseId, p.Ordinal });
            row.HasIndex(p => p.FileId);
        });
        model.Entity<RuleBookRow>(row =>
        {
            row.ToTable("case_rules");
            row.HasKey(r => r.Version);
            row.Property(r => r.Version).ValueGeneratedNever();
        });
        model.Entity<TemplateRow>(row =>
        {
            row.ToTable("case_template");
            row.HasKey(t => t.Id);
            row.Property(t => t.Title).HasMaxLength(60);
            row.Property(t => t.Text).HasMaxLength(1000);
        });
        model.Entity<CaseAlsoRow>(row =>
        {
            row.ToTable("case_also");
            row.HasKey(a => a.Id);
            row.HasIndex(a => new { a.CaseId, a.PersonId }).IsUnique().HasFilter("person_id IS NOT NULL");
        });
        model.Entity<KindRow>(row =>
        {
            row.ToTable("case_kind");
            row.HasKey(k => new { k.Code, k.Version });
            row.Property(k => k.Code).HasMaxLength(KindCodeLength);
        });
    }
}
