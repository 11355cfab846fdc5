using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Attending;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Pages;
using Wutong.Activities.Register;
using Wutong.Activities.SigningUp;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Activities.Telling;

/// <summary>活动里关于一个账号的全部: sign-ups, that one was there, and what one said.</summary>
internal sealed class ActivitiesData(AppDb db) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        var signed = db.Set<SignUpRow>().AsNoTracking().TagWith("activities.personal-data").Where(s => s.AccountId == account).Join(db.Set<ActivityRow>(), s => s.ActivityId, a => a.Id, (s, a) => new { SignUp = s, a.Name }).OrderBy(r => r.SignUp.Id);
        await foreach (var r in signed.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("活动报名", "Sign-ups for activities", ActivityWords.State(r.SignUp.State, Lang.Chinese), ActivityWords.State(r.SignUp.State, Lang.English), $"{r.Name} {ChinaDay.Text(ChinaDay.Of(r.SignUp.BeginsAtUtc))}", r.SignUp.SignedAtUtc);
        var there = db.Set<AttendanceRow>().AsNoTracking().TagWith("activities.personal-attendance").Standing().Where(a => a.AttendeeKind == AttendanceRow.Account && a.AttendeeId == account).OrderBy(a => a.Id);
        await foreach (var a in there.AsAsyncEnumerable().WithCancellation(ct)) yield return new("活动到场", "Activities come to", "到场", "Came", a.Name, a.HappenedAtUtc);
        var said = db.Set<FeedbackRow>().AsNoTracking().TagWith("activities.personal-feedback").Where(f => f.AccountId == account).OrderBy(f => f.ActivityId);
        await foreach (var f in said.AsAsyncEnumerable().WithCancellation(ct)) yield return new("活动反馈", "Feedback on activities", $"{f.Stars} 星", $"{f.Stars} stars", f.Words ?? "", f.AtUtc);
    }
}
