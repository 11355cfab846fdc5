using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;

namespace Wutong.Points.Appeals;

/// <summary>What pages show of appeals: one's own, or those within reach that wait.</summary>
internal sealed class AppealReading(AppDb db, ICurrentActor current, Rights rights, IAccountNames names)
{
    private const int Most = 50;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AppealRow>> MineAsync(CancellationToken ct)
    {
        var me = current.Actor.Id;
        return await db.Set<AppealRow>().AsNoTracking().TagWith("points.my-appeals").Where(a => a.MemberId == me).OrderByDescending(a => a.Id).Take(Most).ToListAsync(ct);
    }

    /// <summary>Not answered yet, oldest first, with what their member is called.</summary>
    public async Task<IReadOnlyList<(AppealRow Appeal, string? Member)>> WaitingAsync(CancellationToken ct)
    {
        var rows = await current.Actor.ReachOf(PointsPermissions.Enter, rights).Cut(db.Set<AppealRow>().AsNoTracking().TagWith("points.appeals")).Where(a => a.Answer == null).OrderBy(a => a.Id).Take(Most).ToListAsync(ct);
        var called = await names.FindAsync([.. rows.Select(a => a.MemberId).Distinct()], ct);
        return [.. rows.Select(a => (a, called.GetValueOrDefault(a.MemberId)))];
    }

    public Task<int> CountWaitingAsync(CancellationToken ct) => current.Actor.ReachOf(PointsPermissions.Enter, rights).Cut(db.Set<AppealRow>().TagWith("points.appeals-waiting")).CountAsync(a => a.Answer == null, ct);
}

/// <summary>申诉答复告诉谁: whoever appealed.</summary>
internal sealed class AppealNotices(AppDb db) : INoticeSource
{
    public string Kind => "points-appeal";

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var answered = messages.Where(m => m.Topic == "points-appeal.answer").ToList();
        var ids = answered.ConvertAll(m => Guid.Parse(m.RecordId));
        var members = await db.Set<AppealRow>().AsNoTracking().TagWith("points.appeals-to-notice").Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.MemberId, ct);
        return [.. from m in answered where members.ContainsKey(Guid.Parse(m.RecordId)) select (m, members[Guid.Parse(m.RecordId)])];
    }
}

internal sealed class AppealTexts(AppDb db) : IOutsideText
{
    public string Kind => "points-appeal";
    public Permission See => PointsPermissions.Own;
    public (string Chinese, string English) LabelOf(string topic) => topic == "points-appeal.answer" ? ("积分申诉已答复", "Appeal about points answered") : ("积分申诉", "Appeal about points");

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        return (await db.Set<AppealRow>().AsNoTracking().TagWith("points.appeals-to-tell").Where(a => wanted.Contains(a.Id)).ToListAsync(ct))
            .ToDictionary(a => a.Id.ToString(), a => new OutsideText(a.Text.Length > 20 ? a.Text[..20] + "…" : a.Text, a.Answer is null ? [] : [a.Answer], a.Place, null, a.MemberId), StringComparer.Ordinal);
    }
}
