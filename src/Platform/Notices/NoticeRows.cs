using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Notices;

/// <summary>站内通知: kept 90 days.</summary>
internal sealed class NoticeRow
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required long OutboxId { get; init; }
    public required string Topic { get; init; }
    public required string Kind { get; init; }
    public required string RecordId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>When it became a notice: unread are those made after the account's mark.</summary>
    public required DateTime MadeAtUtc { get; init; }
}

/// <summary>已读到哪里.</summary>
internal sealed class NoticeMarkRow
{
    public required Guid AccountId { get; init; }
    public required DateTime ReadUpToUtc { get; set; }
}

internal sealed class NoticesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<NoticeRow>(notice =>
        {
            notice.ToTable("notice");
            notice.HasKey(n => n.Id);
            notice.Property(n => n.Topic).HasMaxLength(64);
            notice.Property(n => n.Kind).HasMaxLength(32);
            notice.Property(n => n.RecordId).HasMaxLength(64);
            notice.HasIndex(n => new { n.AccountId, n.OutboxId }).IsUnique();
            notice.HasIndex(n => new { n.AccountId, n.Id });
            notice.HasIndex(n => new { n.AccountId, n.MadeAtUtc });
            notice.HasIndex(n => n.MadeAtUtc);
        });
        model.Entity<NoticeMarkRow>(mark =>
        {
            mark.ToTable("notice_mark");
            mark.HasKey(m => m.AccountId);
        });
    }
}
