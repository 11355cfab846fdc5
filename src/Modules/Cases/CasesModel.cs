using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
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
            row.Property(c => c.PublicAddress).HasMaxLength(200);
            row.Property(c => c.DueKey).HasMaxLength(16);
            row.Ignore(c => c.Clock);
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
            row.HasIndex(c => c.DuplicateOfId).HasFilter("duplicate_of_id IS NOT NULL");
            // the public's list: all of it, by area, by kind; named, or each would take the place of the register's own of the same columns
            row.HasIndex(c => c.Number, "ix_case_file_public").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public");
            row.HasIndex(c => new { c.StreetCode, c.Number }, "ix_case_file_public_street").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_street");
            row.HasIndex(c => new { c.CommunityCode, c.Number }, "ix_case_file_public_community").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_community");
            row.HasIndex(c => new { c.KindCode, c.Number }, "ix_case_file_public_kind").HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_kind");
            // the same for other systems: by when it was reported, when it last moved, when it was published
            row.HasIndex(c => new { c.ReportedAtUtc, c.Number }).HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_reported");
            row.HasIndex(c => new { c.KindCode, c.ReportedAtUtc, c.Number }).HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_kind_reported");
            row.HasIndex(c => new { c.ChangedAtUtc, c.Number }).HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_public_changed");
            row.HasIndex(c => c.PublishedAtUtc).HasFilter("published_at_utc IS NOT NULL").HasDatabaseName("ix_case_file_published");
            // what the bells look for, and what is to be looked at again
            row.HasIndex(c => c.DueAtUtc).HasFilter("due_at_utc IS NOT NULL AND escalated_at_utc IS NULL").HasDatabaseName("ix_case_file_to_escalate");
            row.HasIndex(c => c.SupervisedUntilUtc).HasFilter("supervised_until_utc IS NOT NULL");
            row.HasIndex(c => c.SuspendedUntilUtc).HasFilter("suspended_until_utc IS NOT NULL");
        });
        model.Entity<CaseEventRow>(row =>
        {
            row.ToTable("case_event");
            row.HasFacts();
            row.Property(e => e.Text).HasMaxLength(1000);
            row.Property(e => e.PublicText).HasMaxLength(1000);
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
        });
        model.Entity<CasePhotoRow>(row =>
        {
            row.ToTable("case_photo");
            row.HasKey(p => new { p.CaseId, p.Ordinal });
            row.HasIndex(p => p.FileId);
        });
        model.Entity<KindRow>(row =>
        {
            row.ToTable("case_kind");
            row.HasKey(k => new { k.Code, k.Version });
            row.Property(k => k.Code).HasMaxLength(KindCodeLength);
        });
    }
}
