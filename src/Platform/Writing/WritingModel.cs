using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Chains;
using Wutong.Platform.Data;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Writing;

internal sealed class WritingModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<CommandKeyRow>(key =>
        {
            key.ToTable("command_key");
            key.HasKey(k => new { k.OwnerId, k.Command, k.Key });
            key.Property(k => k.Command).HasMaxLength(64);
            key.Property(k => k.Key).HasMaxLength(64);
            key.Property(k => k.Kind).HasMaxLength(32);
            key.Property(k => k.RecordId).HasMaxLength(64);
            key.HasIndex(k => k.AtUtc);
        });
        model.Entity<OutboxRow>(message =>
        {
            message.ToTable("outbox");
            message.HasKey(m => m.Id);
            message.Property(m => m.Topic).HasMaxLength(64);
            message.Property(m => m.Kind).HasMaxLength(32);
            message.Property(m => m.RecordId).HasMaxLength(64);
            message.HasIndex(m => new { m.Tx, m.Id });
        });
        model.Entity<OutboxCursorRow>(cursor =>
        {
            cursor.ToTable("outbox_cursor");
            cursor.HasKey(c => c.Name);
            cursor.Property(c => c.Name).HasMaxLength(64);
            cursor.Ignore(c => c.At);
        });
        model.Entity<AuditRow>(row =>
        {
            row.ToTable("audit");
            row.HasChain("audit");
            row.Property(r => r.Command).HasMaxLength(64);
            row.Property(r => r.Permission).HasMaxLength(64);
            row.Property(r => r.Kind).HasMaxLength(32);
            row.Property(r => r.RecordId).HasMaxLength(64);
            row.Property(r => r.AreaCode).HasMaxLength(15);
            row.HasIndex(r => new { r.Kind, r.RecordId, r.AtUtc });
            row.HasIndex(r => new { r.ActorId, r.AtUtc });
            row.HasIndex(r => r.AtUtc);
        });
    }
}
