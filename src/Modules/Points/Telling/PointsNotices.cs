using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Time;
using Wutong.Points.Batches;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Lapsing;
using Wutong.Points.Redeeming;

namespace Wutong.Points.Telling;

/// <summary>兑换告诉谁: handed over, gone back: its member.</summary>
internal sealed class RedemptionNotices(AppDb db) : INoticeSource
{
    public string Kind => "redemption";

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var over = messages.Where(m => m.Topic is "redemption.hand-over" or "redemption.release").ToList();
        var ids = over.ConvertAll(m => Guid.Parse(m.RecordId));
        var members = await db.Set<RedemptionRow>().AsNoTracking().TagWith("points.to-notice").Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.MemberId, ct);
        return [.. from m in over where members.ContainsKey(Guid.Parse(m.RecordId)) select (m, members[Guid.Parse(m.RecordId)])];
    }
}

/// <summary>手工入账告诉谁: approved: its member; either way: whoever asked.</summary>
internal sealed class EntryNotices(AppDb db) : INoticeSource
{
    public string Kind => "points-entry";

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var decided = messages.Where(m => m.Topic is "points-entry.approve" or "points-entry.refuse").ToList();
        var ids = decided.ConvertAll(m => Guid.Parse(m.RecordId));
        var entries = await db.Set<EntryRow>().AsNoTracking().TagWith("points.entries-to-notice").Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        return [.. decided.Where(m => entries.ContainsKey(Guid.Parse(m.RecordId))).SelectMany(m => For(m, entries[Guid.Parse(m.RecordId)]))];
    }

    private static IEnumerable<(NoticeMessage, Guid)> For(NoticeMessage message, EntryRow entry)
    {
        yield return (message, entry.AskedById);
        if (entry.State is EntryState.Approved) yield return (message, entry.MemberId);
    }
}

/// <summary>获得资格告诉谁: each of them.</summary>
internal sealed class BatchNotices(AppDb db) : INoticeSource
{
    public string Kind => "points-batch";

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var ids = messages.Select(m => Guid.Parse(m.RecordId)).ToList();
        var qualified = (await db.Set<QualifiedRow>().AsNoTracking().TagWith("points.batch-to-notice").Where(q => ids.Contains(q.BatchId)).Select(q => new { q.BatchId, q.MemberId }).ToListAsync(ct)).ToLookup(q => q.BatchId, q => q.MemberId);
        return [.. messages.SelectMany(m => qualified[Guid.Parse(m.RecordId)].Select(member => (m, member)))];
    }
}

/// <summary>快到期告诉谁: whose they are.</summary>
internal sealed class LapseNotices(AppDb db) : INoticeSource
{
    public string Kind => "points-lapse-notice";

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var ids = messages.Select(m => Guid.Parse(m.RecordId)).ToList();
        var members = await db.Set<LapseNoticeRow>().AsNoTracking().TagWith("points.lapse-to-notice").Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.MemberId, ct);
        return [.. from m in messages where members.ContainsKey(Guid.Parse(m.RecordId)) select (m, members[Guid.Parse(m.RecordId)])];
    }
}

/// <summary>What is said in a notice about a redemption: its number and gift, never the code.</summary>
internal sealed class RedemptionTexts(AppDb db) : IOutsideText
{
    public string Kind => "redemption";
    public Permission See => PointsPermissions.Own;

    public (string Chinese, string English) LabelOf(string topic) => topic switch
    {
        "redemption.hand-over" => ("礼品已领取", "Gift fetched"),
        "redemption.release" => ("兑换已退回", "Gift let go, points returned"),
        _ => ("兑换礼品", "Gift taken"),
    };

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        var rows = await db.Set<RedemptionRow>().AsNoTracking().TagWith("points.to-tell").Where(r => wanted.Contains(r.Id)).Join(db.Set<GiftRow>(), r => r.GiftId, g => g.Id, (r, g) => new { Row = r, g.NameZh }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Row.Id.ToString(), r => new OutsideText($"{r.Row.Number} {r.NameZh}", [], r.Row.Place, null, r.Row.MemberId), StringComparer.Ordinal);
    }
}

internal sealed class EntryTexts(AppDb db) : IOutsideText
{
    public string Kind => "points-entry";
    public Permission See => PointsPermissions.Own;

    public (string Chinese, string English) LabelOf(string topic) => topic switch
    {
        "points-entry.approve" => ("手工入账已核准", "Entry by hand approved"),
        "points-entry.refuse" => ("手工入账未核准", "Entry by hand refused"),
        _ => ("手工入账待核准", "Entry by hand asked for"),
    };

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        return (await db.Set<EntryRow>().AsNoTracking().TagWith("points.entries-to-tell").Where(e => wanted.Contains(e.Id)).ToListAsync(ct))
            .ToDictionary(e => e.Id.ToString(), e => new OutsideText(e.Points > 0 ? $"{e.Points} 分" : e.Minutes > 0 ? $"{e.Minutes} 分钟" : "冲正一笔", e.Answer is null ? [] : [e.Answer], e.Place, null, e.MemberId), StringComparer.Ordinal);
    }
}

internal sealed class BatchTexts(AppDb db) : IOutsideText
{
    public string Kind => "points-batch";
    public Permission See => PointsPermissions.Own;
    public (string Chinese, string English) LabelOf(string topic) => ("获得兑换资格", "Qualified for a redemption");

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        return (await db.Set<BatchRow>().AsNoTracking().TagWith("points.batches-to-tell").Where(b => wanted.Contains(b.Id)).ToListAsync(ct)).ToDictionary(b => b.Id.ToString(), b => new OutsideText($"{b.Name}（{b.LeastPoints} 分以上）", [], b.Place, null), StringComparer.Ordinal);
    }
}

/// <summary>How many points, and the last day they can be used on.</summary>
internal sealed class LapseTexts(AppDb db) : IOutsideText
{
    public string Kind => "points-lapse-notice";
    public Permission See => PointsPermissions.Own;
    public (string Chinese, string English) LabelOf(string topic) => ("积分快到期", "Points about to lapse");

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        return (await db.Set<LapseNoticeRow>().AsNoTracking().TagWith("points.lapse-to-tell").Where(n => wanted.Contains(n.Id)).ToListAsync(ct))
            .ToDictionary(n => n.Id.ToString(), n => new OutsideText($"{n.Points} 分，可用到 {ChinaDay.Text(ChinaDay.Of(n.LapsesAtUtc.AddTicks(-1)))}", [], n.Place, null, n.MemberId), StringComparer.Ordinal);
    }
}
