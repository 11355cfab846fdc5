using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Register;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Time;

namespace Wutong.Activities.Telling;

/// <summary>报名告诉谁: moved up, changed, called off, confirmed: whoever signed up.</summary>
internal sealed class SignUpNotices(AppDb db) : INoticeSource
{
    public string Kind => SignUpBook.Kind;

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var ids = messages.Select(m => Guid.Parse(m.RecordId)).ToList();
        var accounts = await db.Set<SignUpRow>().AsNoTracking().TagWith("activities.to-notice").Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.AccountId, ct);
        return [.. from m in messages where accounts.ContainsKey(Guid.Parse(m.RecordId)) select (m, accounts[Guid.Parse(m.RecordId)])];
    }
}

internal sealed class SignUpTexts(AppDb db) : IOutsideText
{
    public string Kind => SignUpBook.Kind;
    public Permission See => ActivitiesPermissions.Join;

    public (string Chinese, string English) LabelOf(string topic) => topic switch
    {
        "activity-sign-up.move-up" => ("候补递补，您有名额了", "A place became free for you"),
        "activity-sign-up.change" => ("活动的时间或地点改了", "Time or place of an activity changed"),
        "activity-sign-up.cancel" => ("活动取消", "Activity called off"),
        "activity-sign-up.serve" => ("志愿服务已确认", "Volunteer's service confirmed"),
        _ => ("活动报名", "Sign-up for an activity"),
    };

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        var rows = await db.Set<SignUpRow>().AsNoTracking().TagWith("activities.to-tell").Where(s => wanted.Contains(s.Id)).Join(db.Set<ActivityRow>(), s => s.ActivityId, a => a.Id, (s, a) => new { SignUp = s, a.Name, a.Spot, a.Why }).ToListAsync(ct);
        return rows.ToDictionary(r => r.SignUp.Id.ToString(), r => new OutsideText($"{r.Name} {ChinaDay.Text(ChinaDay.Of(r.SignUp.BeginsAtUtc))} {ChinaDay.Clock(r.SignUp.BeginsAtUtc)} {r.Spot}", r.Why is null ? [] : [r.Why], r.SignUp.Place, null, r.SignUp.AccountId), StringComparer.Ordinal);
    }
}
