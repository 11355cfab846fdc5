using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Chains;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Points.Appeals;
using Wutong.Points.Batches;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Lapsing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Redeeming;
using Wutong.Points.Rules;
using Wutong.Points.Stars;

namespace Wutong.Points;

internal sealed class PointsModel : IModelPart
{
    public const string Transfers = "points_transfer";
    private const int CodeLength = 32, IdLength = 64;

    public void Build(ModelBuilder model)
    {
        Ledger(model);
        model.Entity<MemberRow>(member =>
        {
            member.ToTable("points_member");
            member.HasKey(m => m.Id);
            member.HasPlace();
            member.HasIndex(m => new { m.StreetCode, m.Id });
        });
        model.Entity<RuleRow>(rule =>
        {
            rule.ToTable("points_rule");
            rule.HasKey(r => new { r.Code, r.Version });
            rule.Property(r => r.Code).HasMaxLength(CodeLength);
            rule.Property(r => r.NameZh).HasMaxLength(60);
            rule.Property(r => r.NameEn).HasMaxLength(120);
        });
        model.Entity<StarRow>(star =>
        {
            star.ToTable("points_star");
            star.HasKey(s => new { s.Version, s.Level });
        });
        model.Entity<GiftRow>(gift =>
        {
            gift.ToTable("points_gift");
            gift.HasKey(g => g.Id);
            gift.HasPlace();
            gift.Property(g => g.NameZh).HasMaxLength(40);
            gift.Property(g => g.NameEn).HasMaxLength(80);
            gift.Property(g => g.Note).HasMaxLength(200);
            gift.HasIndex(g => new { g.StreetCode, g.Price, g.Id });
        });
        model.Entity<RedemptionRow>(redemption =>
        {
            redemption.ToTable("points_redemption", t => t.HasCheckConstraint("ck_points_redemption_price", "price > 0"));
            redemption.HasKey(r => r.Id);
            redemption.HasPlace();
            redemption.Property(r => r.Number).HasMaxLength(24);
            redemption.HasIndex(r => r.Number).IsUnique();
            redemption.HasIndex(r => new { r.MemberId, r.Id });
            redemption.HasIndex(r => new { r.StationId, r.State, r.Id });
            redemption.HasIndex(r => r.UntilUtc).HasFilter("state = 1").HasDatabaseName("ix_points_redemption_waiting");
        });
        model.Entity<LapseNoticeRow>(notice =>
        {
            notice.ToTable("points_lapse_notice");
            notice.HasKey(n => n.Id);
            notice.HasPlace();
            notice.HasIndex(n => new { n.MemberId, n.LapsesAtUtc }).IsUnique();
        });
        model.Entity<BatchRow>(batch =>
        {
            batch.ToTable("points_batch");
            batch.HasKey(b => b.Id);
            batch.HasPlace();
            batch.Property(b => b.Name).HasMaxLength(40);
        });
        model.Entity<QualifiedRow>(qualified =>
        {
            qualified.ToTable("points_qualified");
            qualified.HasFacts();
            qualified.HasIndex(q => new { q.BatchId, q.MemberId }).IsUnique();
            qualified.HasIndex(q => q.MemberId);
        });
        model.Entity<AppealRow>(appeal =>
        {
            appeal.ToTable("points_appeal");
            appeal.HasKey(a => a.Id);
            appeal.HasPlace();
            appeal.Property(a => a.Text).HasMaxLength(500);
            appeal.Property(a => a.Answer).HasMaxLength(500);
            appeal.HasIndex(a => new { a.MemberId, a.Id });
            appeal.HasIndex(a => a.Id).HasFilter("answer IS NULL").HasDatabaseName("ix_points_appeal_waiting");
        });
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable("points_entry");
            entry.HasKey(e => e.Id);
            entry.HasPlace();
            entry.Property(e => e.Reason).HasMaxLength(500);
            entry.Property(e => e.Answer).HasMaxLength(500);
            entry.HasIndex(e => new { e.State, e.Id });
            entry.HasIndex(e => new { e.MemberId, e.Id });
        });
    }

    /// <remarks>No foreign keys between transfers, postings, accounts and lots, which are written by every command: see ADR 0005. Laws say the same every night.</remarks>
    private static void Ledger(ModelBuilder model)
    {
        model.Entity<TransferRow>(transfer =>
        {
            transfer.ToTable(Transfers);
            transfer.HasFacts();
            transfer.HasChain(Transfers);
            transfer.Property(t => t.Effect).HasMaxLength(200);
            transfer.Property(t => t.RuleCode).HasMaxLength(CodeLength);
            transfer.Property(t => t.SourceKind).HasMaxLength(CodeLength);
            transfer.Property(t => t.SourceId).HasMaxLength(IdLength);
            transfer.HasIndex(t => t.Effect).IsUnique();
            transfer.HasIndex(t => new { t.MemberId, t.HappenedAtUtc });
        });
        model.Entity<PostingRow>(posting =>
        {
            posting.ToTable("points_posting", t => t.HasCheckConstraint("ck_points_posting_amount", "amount <> 0"));
            posting.HasKey(p => new { p.TransferId, p.Position });
            posting.HasIndex(p => p.AccountId).HasFilter("account_id IS NOT NULL");
            posting.HasIndex(p => p.LotId).HasFilter("lot_id IS NOT NULL");
        });
        model.Entity<AccountRow>(account =>
        {
            account.ToTable("points_account", t => t.HasCheckConstraint("ck_points_account_balance", "balance >= 0"));
            account.HasKey(a => a.Id);
            account.HasIndex(a => new { a.HolderId, a.Asset });
            account.HasIndex(a => a.GiftId).HasFilter("gift_id IS NOT NULL");
        });
        model.Entity<LotRow>(lot =>
        {
            lot.ToTable("points_lot", t => t.HasCheckConstraint("ck_points_lot_remaining", "remaining >= 0 AND remaining <= amount"));
            lot.HasKey(l => l.Id);
            lot.HasIndex(l => new { l.AccountId, l.LapsesAtUtc, l.Id }).HasFilter("remaining > 0");
            lot.HasIndex(l => new { l.LapsesAtUtc, l.AccountId }).HasFilter("remaining > 0");
        });
    }
}
