using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Time;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Telling;

/// <summary>认领告诉谁: moved up, cancelled, confirmed, noted as missed: its member.</summary>
internal sealed class ClaimNotices(AppDb db) : INoticeSource
{
    public string Kind => "post-claim";

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var ids = messages.Select(m => Guid.Parse(m.RecordId)).ToList();
        var members = await db.Set<ClaimRow>().AsNoTracking().TagWith("posts.to-notice").Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.MemberId, ct);
        return [.. from m in messages where members.ContainsKey(Guid.Parse(m.RecordId)) select (m, members[Guid.Parse(m.RecordId)])];
    }
}

internal sealed class ClaimTexts(AppDb db) : IOutsideText
{
    public string Kind => "post-claim";
    public Permission See => PostsPermissions.Serve;

    public (string Chinese, string English) LabelOf(string topic) => topic switch
    {
        "post-claim.move-up" => ("候补递补，您有名额了", "A place became free for you"),
        "post-claim.cancel" => ("班次取消", "Shift cancelled"),
        "post-claim.serve" => ("服务已确认", "Service confirmed"),
        "post-claim.miss" => ("认领的班次记为未到", "A shift you claimed is noted as missed"),
        _ => ("岗位认领", "Claim on a post"),
    };

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        var rows = await db.Set<ClaimRow>().AsNoTracking().TagWith("posts.to-tell").Where(c => wanted.Contains(c.Id))
            .Join(db.Set<PostRow>(), c => c.PostId, p => p.Id, (c, p) => new { Claim = c, p.Name }).Join(db.Set<ShiftRow>(), c => c.Claim.ShiftId, s => s.Id, (c, s) => new { c.Claim, c.Name, s.Why }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Claim.Id.ToString(), r => new OutsideText($"{r.Name} {ChinaDay.Text(ChinaDay.Of(r.Claim.BeginsAtUtc))} {ChinaDay.Clock(r.Claim.BeginsAtUtc)}", r.Why is null ? [] : [r.Why], r.Claim.Place, null, r.Claim.MemberId), StringComparer.Ordinal);
    }
}
