using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;

namespace Wutong.Platform.Notices;

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
        var mayOpen = source is not null && text is not null && current.Actor.ReachOf(source.See, rights).Covers(new(text.Place, text.UnitId, text.PersonId));
        return new(row, row.MadeAtUtc > mark, zh, en, mayOpen ? text!.Title : null);
    }

    private async Task<DateTime> MarkAsync(CancellationToken ct)
    {
        var me = current.Actor.Id;
        return await db.Set<NoticeMarkRow>().TagWith("notices.mark").Where(m => m.AccountId == me).Select(m => (DateTime?)m.ReadUpToUtc).SingleOrDefaultAsync(ct) ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
    }
}
