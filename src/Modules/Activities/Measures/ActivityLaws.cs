using Wutong.Activities.Attending;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Points;

namespace Wutong.Activities.Measures;

/// <summary>活动的规律.</summary>
internal static class ActivityLaws
{
    public static Law StandsWhereItsLastStepLeftIt { get; } = Activities("stands-where-its-last-step-left-it", "活动的状态就是最后一步之后的状态", "An activity stands where its last step left it", "的状态和最后一步不一致", "and its last step do not agree",
        db => db.Set<ActivityRow>().Where(a => !db.Set<ActivityEventRow>().Any(e => e.ActivityId == a.Id && e.Ordinal == a.Steps && e.State == a.State) || db.Set<ActivityEventRow>().Any(e => e.ActivityId == a.Id && e.Ordinal > a.Steps)));

    public static Law TakenIsCounted { get; } = Activities("taken-is-counted", "活动的已报名数就是有名额的报名数，不超过名额", "What an activity says is taken are the sign-ups that have a place, within its places", "的已报名数不对", "counts its sign-ups wrongly",
        db => db.Set<ActivityRow>().Where(a => a.Taken > a.Places || a.HelpersTaken > a.Helpers || a.Taken != db.Set<SignUpRow>().Count(s => s.ActivityId == a.Id && s.State == SignUpState.Holding && !s.IsHelper) || a.HelpersTaken != db.Set<SignUpRow>().Count(s => s.ActivityId == a.Id && s.State == SignUpState.Holding && s.IsHelper)));

    public static Law NobodyWaitsForAFreePlace { get; } = Activities("nobody-waits-for-a-free-place", "有候补的活动没有空着的名额", "Where somebody waits, no place is free", "有名额空着，却有人在候补", "has a free place while somebody waits",
        db => db.Set<ActivityRow>().Where(a => (a.Taken < a.Places && db.Set<SignUpRow>().Any(s => s.ActivityId == a.Id && s.State == SignUpState.Waiting && !s.IsHelper)) || (a.HelpersTaken < a.Helpers && db.Set<SignUpRow>().Any(s => s.ActivityId == a.Id && s.State == SignUpState.Waiting && s.IsHelper))));

    public static Law LiesWithinItsSeries { get; } = Activities("lies-within-its-series", "活动有它的系列，办在系列的日子里", "An activity has its series and lies within its days", "没有它的系列，或者不在系列的日子里", "has no such series, or lies outside its days",
        db => db.Set<ActivityRow>().Where(a => a.SeriesId != null && a.State != ActivityState.Cancelled && !db.Set<SeriesRow>().Any(s => s.Id == a.SeriesId && a.BeginsAtUtc >= s.FromUtc && a.BeginsAtUtc < s.UntilUtc)));

    public static Law NobodyCameTwice { get; } = new("activities.nobody-came-twice", "一个人在一次活动里只记一次到场", "Nobody is noted twice at one activity",
        db => There(db).Where(a => There(db).Any(o => o.ActivityId == a.ActivityId && o.AttendeeKind == a.AttendeeKind && o.AttendeeId == a.AttendeeId && o.Id != a.Id)).OrderBy(a => a.Id).Select(a => new LawBreach("activity", a.ActivityId.ToString(), $"活动 {a.Number} 把一个人记了两次", $"activity {a.Number} notes somebody twice")));

    public static Law NobodyCameToWhatWasNotHeld { get; } = new("activities.nobody-came-to-what-was-called-off", "取消的活动没有到场、没有成效", "Nobody came to what was called off, and nothing came of it",
        db => There(db).Select(a => a.ActivityId).Concat(db.Set<OutcomeRow>().Standing().Select(o => o.ActivityId)).Where(id => !db.Set<ActivityRow>().Any(a => a.Id == id && a.State != ActivityState.Cancelled)).Distinct().OrderBy(id => id).Select(id => new LawBreach("activity", id.ToString(), "有到场或成效，却没有这次活动或者它取消了", "people came or something came of it, and there is no such activity or it was called off")));

    public static Law OutcomesAreOfWhatWasHeld { get; } = new("activities.outcomes-are-of-what-was-held", "成效都属于已经办结的活动", "Outcomes are of activities that were held",
        db => db.Set<OutcomeRow>().Standing().Where(o => !db.Set<ActivityRow>().Any(a => a.Id == o.ActivityId && a.State == ActivityState.Held)).OrderBy(o => o.Id).Select(o => new LawBreach("activity", o.ActivityId.ToString(), $"活动 {o.Number} 没有办结却有成效", $"activity {o.Number} was not held and has outcomes")));

    public static Law ServiceIsEarned { get; } = new("activities.service-is-earned", "确认过的志愿服务和积分台账里的入账一一对应", "Confirmed services of volunteers are what the ledger of points has, one for one",
        db => db.Set<SignUpRow>().Where(s => (s.Minutes != null && !db.Set<HelpRow>().Any(h => h.SignUpId == s.Id && h.Minutes == s.Minutes)) || (s.TransferId != null && (s.Minutes == null || !Earned(db).Any(t => t.Id == s.TransferId && t.Member == s.AccountId && t.Points == s.Points))))
            .OrderBy(s => s.Id).Select(s => new LawBreach(SignUpBook.Kind, s.Id.ToString(), "这次志愿服务和台账对不上", "this volunteer's service is not what the ledger has")));

    public static Law EntryHasItsService { get; } = new("activities.entry-has-its-service", "活动志愿服务的入账都有确认过的服务", "An entry of a volunteer's service has that service",
        db => Earned(db).Where(t => !db.Set<SignUpRow>().Any(s => s.TransferId == t.Id && s.Minutes != null)).OrderBy(t => t.Id).Select(t => new LawBreach("points-transfer", t.Id.ToString(), "这笔活动志愿服务入账没有确认过的服务", "this entry of a volunteer's service has no such service")));

    public static IReadOnlyList<Law> All { get; } = [StandsWhereItsLastStepLeftIt, TakenIsCounted, NobodyWaitsForAFreePlace, LiesWithinItsSeries, NobodyCameTwice, NobodyCameToWhatWasNotHeld, OutcomesAreOfWhatWasHeld, ServiceIsEarned, EntryHasItsService];

    private static IQueryable<AttendanceRow> There(AppDb db) => db.Set<AttendanceRow>().Standing();
    private static IQueryable<EarnedService> Earned(AppDb db) => EarnedService.Of(db, SignUpBook.Kind);

    private static Law Activities(string code, string nameZh, string nameEn, string zh, string en, Func<AppDb, IQueryable<ActivityRow>> broken) => new("activities." + code, nameZh, nameEn,
        db => broken(db).OrderBy(a => a.Id).Select(a => new LawBreach("activity", a.Id.ToString(), $"活动 {a.Number} {zh}", $"activity {a.Number} {en}")));
}
