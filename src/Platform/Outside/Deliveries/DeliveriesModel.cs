using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Outside.Deliveries;

internal sealed class DeliveriesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<SubscriptionRow>(row =>
        {
            row.ToTable("outside_subscription");
            row.HasKey(s => s.Id);
            row.Property(s => s.Name).HasMaxLength(50);
            row.Property(s => s.Kind).HasMaxLength(16);
            row.Property(s => s.Shown).HasMaxLength(100);
            row.Property(s => s.Topics).HasMaxLength(500);
            row.Property(s => s.AreaCode).HasMaxLength(15);
            row.Ignore(s => s.Circuit);
            row.Ignore(s => s.RecentUtc);
        });
        model.Entity<DeliveryRow>(row =>
        {
            row.ToTable("outside_delivery");
            row.HasKey(d => d.Id);
            row.Property(d => d.Topic).HasMaxLength(64);
            row.Property(d => d.Kind).HasMaxLength(32);
            row.Property(d => d.RecordId).HasMaxLength(64);
            row.Property(d => d.ReasonCode).HasMaxLength(64);
            row.Property(d => d.ReasonZh).HasMaxLength(200);
            row.Property(d => d.ReasonEn).HasMaxLength(200);
            row.HasOne<SubscriptionRow>().WithMany().HasForeignKey(d => d.SubscriptionId).OnDelete(DeleteBehavior.Restrict);
            row.HasIndex(d => new { d.SubscriptionId, d.OutboxId }).IsUnique(); // nothing is fanned out twice
            row.HasIndex(d => new { d.SubscriptionId, d.OutboxTx, d.OutboxId, d.NextUtc }).HasFilter("state = 1").HasDatabaseName("ix_outside_delivery_waiting");
            row.HasIndex(d => new { d.State, d.Id });
            row.HasIndex(d => d.EndedAtUtc).HasFilter("state = 2").HasDatabaseName("ix_outside_delivery_sent");
        });
    }
}
