using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;

namespace Wutong.Platform.Notices;

/// <summary>通知来源: which accounts a message about records of one kind is for. Registered per scope.</summary>
public interface INoticeSource
{
    /// <summary>As in the outbox: "task". Its words are those of the kind's <see cref="Outside.IOutsideText"/>.</summary>
    string Kind { get; }

    Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct);
}

/// <summary>A message of the outbox.</summary>
public sealed record NoticeMessage(long Id, string Topic, string RecordId, DateTime AtUtc);

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

/// <summary>A notice with its words.</summary>
internal sealed record NoticeLine(NoticeRow Row, bool IsNew, string LabelZh, string LabelEn, string? Title);

/// <summary>Whoever asks reads their own notices; what they may no longer see has no title and no link.</summary>
internal sealed class NoticeQuery(AppDb db, ICurrentActor current, Rights rights, IServiceProvider scope) : INavCount
{
    private const int MostCounted = 100;
    public string Href => "notices";

    public async Task<int> CountAsync(CancellationToken ct)
    {
        if (!current.Actor.IsSignedIn) return 0;
        var (me, mark) = (current.Actor.Id, await MarkAsync(ct));
        return await db.Set<NoticeRow>().TagWith("notices.count").Where(n => n.AccountId == me && n.MadeAtUtc > mark).OrderBy(n => n.MadeAtUtc).Take(MostCounted).CountAsync(ct);
    }

    /// <summary>Newest first.</summary>
    public async Task<PageOf<NoticeLine>> ListAsync(PageKey? page, int size, CancellationToken ct)
    {
        var (me, mark) = (current.Actor.Id, await MarkAsync(ct));
        var mine = db.Set<NoticeRow>().AsNoTracking().TagWith("notices.mine").Where(n => n.AccountId == me);
        if (page is not null && Guid.TryParse(page.Id, out var key)) mine = page.IsBackward ? mine.Where(n => n.Id > key) : mine.Where(n => n.Id < key);
        mine = page is { IsBackward: true } ? mine.OrderBy(n => n.Id) : mine.OrderByDescending(n => n.Id);
        var made = PageKey.Page(await mine.Take(size + 1).ToListAsync(ct), page, size, n => ("", n.Id.ToString()));
        var texts = await Outside.Deliveries.OutsideTexts.LoadAsync(scope, made.Items.Select(n => (n.Kind, n.RecordId)), ct);
        return new([.. made.Items.Select(n => LineOf(n, mark, texts))], made.Previous, made.Next);
    }

    private NoticeLine LineOf(NoticeRow row, DateTime mark, Outside.Deliveries.OutsideTexts texts)
    {
        var (source, text) = (texts.SourceOf(row.Kind), texts.Of(row.Kind, row.RecordId));
        var (zh, en) = source?.LabelOf(row.Topic) ?? (row.Topic, row.Topic);
        var mayOpen = source is not null && text is not null && current.Actor.ReachOf(source.See, rights).Covers(new(text.Place, text.UnitId));
        return new(row, row.MadeAtUtc > mark, zh, en, mayOpen ? text!.Title : null);
    }

    private async Task<DateTime> MarkAsync(CancellationToken ct)
    {
        var me = current.Actor.Id;
        return await db.Set<NoticeMarkRow>().TagWith("notices.mark").Where(m => m.AccountId == me).Select(m => (DateTime?)m.ReadUpToUtc).SingleOrDefaultAsync(ct) ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
    }
}
