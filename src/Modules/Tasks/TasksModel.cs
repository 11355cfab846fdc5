using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Tasks;

internal sealed class TasksModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<TaskRow>(task =>
        {
            task.ToTable("task");
            task.HasKey(t => t.Id);
            task.HasPlace();
            task.Property(t => t.Number).HasMaxLength(16);
            task.Property(t => t.Title).HasMaxLength(100);
            task.Property(t => t.Standard).HasMaxLength(500);
            task.Property(t => t.SourceKind).HasMaxLength(32);
            task.Property(t => t.SourceId).HasMaxLength(64);
            task.Property(t => t.InboxKey).HasMaxLength(16);
            task.Ignore(t => t.Limit);
            task.HasIndex(t => t.Number).IsUnique();
            // one index for each offered order of the inbox: whose move, in which area or unit, most pressing first
            task.HasIndex(t => new { t.WaitsFor, t.UnitId, t.InboxKey, t.Number });
            task.HasIndex(t => new { t.WaitsFor, t.StreetCode, t.InboxKey, t.Number });
            task.HasIndex(t => new { t.WaitsFor, t.DistrictCode, t.InboxKey, t.Number });
            task.HasIndex(t => new { t.StreetCode, t.InboxKey, t.Number }).HasFilter("needs_giver");
            task.HasIndex(t => new { t.CommunityCode, t.InboxKey, t.Number }).HasFilter("needs_giver");
            task.HasIndex(t => new { t.DistrictCode, t.InboxKey, t.Number }).HasFilter("needs_giver");
            // and of the register: newest first
            task.HasIndex(t => new { t.StreetCode, t.Number });
            task.HasIndex(t => new { t.CommunityCode, t.Number });
            task.HasIndex(t => new { t.DistrictCode, t.Number });
            task.HasIndex(t => new { t.UnitId, t.Number });
            task.HasIndex(t => new { t.SourceKind, t.SourceId });
            // and what the bells look for
            task.HasIndex(t => t.DueAtUtc).HasFilter("escalated_at_utc IS NULL AND waits_for = 1").HasDatabaseName("ix_task_to_escalate");
            task.HasIndex(t => t.SupervisedUntilUtc).HasFilter("supervised_until_utc IS NOT NULL");
        });
        // No foreign key to the task: TaskLaws.EventHasItsTask and EvidenceHasItsEvent, and why.
        model.Entity<TaskEventRow>(row =>
        {
            row.ToTable("task_event");
            row.HasFacts();
            row.Property(e => e.Text).HasMaxLength(1000);
            row.Property(e => e.TaskNumber).HasMaxLength(16);
            row.Property(e => e.TaskTitle).HasMaxLength(100);
            row.HasIndex(e => new { e.TaskId, e.Id });
            row.HasIndex(e => new { e.Move, e.HappenedAtUtc });
            row.HasIndex(e => new { e.Move, e.DueAtUtc });
            row.HasIndex(e => new { e.ActorId, e.Id });
        });
        model.Entity<TaskEvidenceRow>(row =>
        {
            row.ToTable("task_evidence");
            row.HasKey(e => e.Id);
            row.Property(e => e.Text).HasMaxLength(500);
            row.HasIndex(e => e.TaskId);
        });
    }
}
