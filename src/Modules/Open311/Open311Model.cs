using Microsoft.EntityFrameworkCore;
using Wutong.Open311.Keys;
using Wutong.Open311.Peers;
using Wutong.Open311.Receiving;
using Wutong.Platform.Data;

namespace Wutong.Open311;

internal sealed class Open311Model : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<KeyRow>(row =>
        {
            row.ToTable("open311_key");
            row.HasKey(k => k.Id);
            row.Property(k => k.Name).HasMaxLength(50);
            row.Property(k => k.Hash).HasMaxLength(64);
            row.Property(k => k.Shown).HasMaxLength(8);
            row.Property(k => k.Jurisdiction).HasMaxLength(100);
            row.HasIndex(k => k.Hash).IsUnique();
        });
        model.Entity<ReceiptRow>(row =>
        {
            row.ToTable("open311_receipt");
            row.HasKey(r => r.Id);
            row.Property(r => r.Token).HasMaxLength(32);
            row.Property(r => r.CaseNumber).HasMaxLength(16);
            row.HasIndex(r => r.Token).IsUnique().HasFilter("token IS NOT NULL");
            row.HasIndex(r => r.TakenAtUtc).HasFilter("draft IS NOT NULL").HasDatabaseName("ix_open311_receipt_waiting");
            row.HasIndex(r => r.TakenAtUtc).HasFilter("media IS NOT NULL").HasDatabaseName("ix_open311_receipt_media");
        });
        model.Entity<UpdateRow>(row =>
        {
            row.ToTable("open311_update");
            row.HasKey(u => new { u.KeyId, u.UpdateId });
            row.Property(u => u.UpdateId).HasMaxLength(100);
        });
        model.Entity<PeerRow>(row =>
        {
            row.ToTable("open311_peer");
            row.HasKey(p => p.Id);
            row.Property(p => p.Name).HasMaxLength(50);
            row.Property(p => p.Address).HasMaxLength(500);
            row.Property(p => p.Jurisdiction).HasMaxLength(100);
            row.Property(p => p.ReasonZh).HasMaxLength(300);
            row.Property(p => p.ReasonEn).HasMaxLength(300);
        });
        model.Entity<SendingRow>(row =>
        {
            row.ToTable("open311_sending");
            row.HasKey(s => s.Id);
            row.Property(s => s.CaseNumber).HasMaxLength(16);
            row.Property(s => s.OutsideId).HasMaxLength(200);
            row.Property(s => s.Token).HasMaxLength(200);
            row.Property(s => s.ReasonCode).HasMaxLength(64);
            row.Property(s => s.ReasonZh).HasMaxLength(300);
            row.Property(s => s.ReasonEn).HasMaxLength(300);
            row.HasIndex(s => new { s.PeerId, s.CaseId }).IsUnique(); // a case is sent to a server once
            row.HasIndex(s => new { s.PeerId, s.OutsideId }).HasFilter("outside_id IS NOT NULL");
            row.HasIndex(s => s.NextUtc).HasFilter("next_utc IS NOT NULL");
            row.HasIndex(s => new { s.State, s.Id });
        });
        model.Entity<SeenUpdateRow>(row =>
        {
            row.ToTable("open311_seen_update");
            row.HasKey(u => new { u.PeerId, u.UpdateId });
            row.Property(u => u.UpdateId).HasMaxLength(200);
        });
    }
}
