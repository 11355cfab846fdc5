using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Points;
using Wutong.Posts.Claims;
using Wutong.Posts.Confirming;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Measures;

/// <summary>服务岗位的规律.</summary>
internal static class PostLaws
{
    public static Law ClaimStandsWhereItsLastStepLeftIt { get; } = Claims("claim-stands-where-its-last-step-left-it", "认领的状态就是最后一步之后的状态", "A claim stands where its last step left it", "的状态和最后一步不一致", "and its last step do not agree",
        db => db.Set<ClaimRow>().Where(c => !db.Set<ClaimEventRow>().Any(e => e.ClaimId == c.Id && e.Ordinal == c.Steps && e.State == c.State) || db.Set<ClaimEventRow>().Any(e => e.ClaimId == c.Id && e.Ordinal > c.Steps)));

    /// <remarks>In place of foreign keys (ADR 0005).</remarks>
    public static Law ClaimHasItsShift { get; } = Claims("claim-has-its-shift", "每次认领都有它的班次和岗位，时间相同", "Every claim has its shift and post, of the same time", "没有它的班次", "has no such shift",
        db => db.Set<ClaimRow>().Where(c => !db.Set<ShiftRow>().Any(s => s.Id == c.ShiftId && s.PostId == c.PostId && s.BeginsAtUtc == c.BeginsAtUtc && s.EndsAtUtc == c.EndsAtUtc && db.Set<PostRow>().Any(p => p.Id == s.PostId))));

    public static Law StepHasItsClaim { get; } = new("posts.step-has-its-claim", "每一步都有它的认领", "Every step belongs to a claim",
        db => db.Set<ClaimEventRow>().Where(e => !db.Set<ClaimRow>().Any(c => c.Id == e.ClaimId && c.ShiftId == e.ShiftId && c.PostId == e.PostId)).OrderBy(e => e.Id).Select(e => new LawBreach("post-claim", e.ClaimId.ToString(), $"岗位 {e.PostNumber} 有一步没有认领", $"a step at post {e.PostNumber} belongs to no claim")));

    public static Law TakenIsCounted { get; } = new("posts.taken-is-counted", "班次的已认领数就是有名额的认领数，不超过名额", "What a shift says is taken are the claims that have a place, within its places",
        db => db.Set<ShiftRow>().Where(s => s.Taken > s.Places || s.Taken != Placed(db).Count(c => c.ShiftId == s.Id)).OrderBy(s => s.Id).Select(s => new LawBreach("post-shift", s.Id.ToString(), "这个班次的已认领数不对", "what this shift says is taken is not")));

    public static Law NobodyWaitsForAFreePlace { get; } = new("posts.nobody-waits-for-a-free-place", "有候补的班次没有空着的名额", "Where somebody waits, no place is free",
        db => db.Set<ShiftRow>().Where(s => s.Taken < s.Places && db.Set<ClaimRow>().Any(c => c.ShiftId == s.Id && c.State == ClaimState.Waiting)).OrderBy(s => s.Id).Select(s => new LawBreach("post-shift", s.Id.ToString(), "这个班次有名额空着，却有人在候补", "a place of this shift is free and somebody waits")));

    public static Law OnePlaceAtATime { get; } = Claims("one-place-at-a-time", "一个人同一时间只认领一个班次", "Nobody has claimed two shifts at a time", "和同一人的另一次认领时间重叠", "overlaps another of the same member",
        db => Placed(db).Where(c => Placed(db).Any(o => o.MemberId == c.MemberId && o.Id != c.Id && o.BeginsAtUtc < c.EndsAtUtc && c.BeginsAtUtc < o.EndsAtUtc)));

    public static Law MinutesLieWithinTheShift { get; } = Claims("minutes-lie-within-the-shift", "确认过的服务有分钟数，不超过班次，没确认的没有", "What was confirmed has its minutes, no more than the shift; what was not has none", "的分钟数不对", "has minutes that cannot be",
        db => db.Set<ClaimRow>().Where(c => (c.State == ClaimState.Served && c.Minutes == null) || (c.State != ClaimState.Served && c.Minutes != null) || c.Minutes < 0 || c.BeginsAtUtc.AddMinutes(c.Minutes ?? 0) > c.EndsAtUtc));

    public static Law ServedIsEarned { get; } = Claims("served-is-earned", "确认过的服务和积分台账里的入账一一对应", "What was confirmed is what the ledger of points has, one for one", "和积分台账对不上", "is not what the ledger of points has",
        db => db.Set<ClaimRow>().Where(c => (c.TransferId != null && c.State != ClaimState.Served) || (c.TransferId != null && !Earned(db).Any(t => t.Id == c.TransferId && t.Member == c.MemberId && t.Points == c.Points))));

    public static Law EntryHasItsService { get; } = new("posts.entry-has-its-service", "岗位服务的入账都有确认过的服务", "An entry of a service at a post has that service",
        db => Earned(db).Where(t => !db.Set<ClaimRow>().Any(c => c.TransferId == t.Id && c.State == ClaimState.Served)).OrderBy(t => t.Id).Select(t => new LawBreach("points-transfer", t.Id.ToString(), "这笔岗位服务入账没有确认过的服务", "this entry of a service at a post has no such service")));

    public static IReadOnlyList<Law> All { get; } = [ClaimStandsWhereItsLastStepLeftIt, ClaimHasItsShift, StepHasItsClaim, TakenIsCounted, NobodyWaitsForAFreePlace, OnePlaceAtATime, MinutesLieWithinTheShift, ServedIsEarned, EntryHasItsService];

    private static IQueryable<EarnedService> Earned(AppDb db) => EarnedService.Of(db, ConfirmServiceHandler.Source);

    private static IQueryable<ClaimRow> Placed(AppDb db) => db.Set<ClaimRow>().Where(c => c.State != ClaimState.Waiting && c.State != ClaimState.Withdrawn && c.State != ClaimState.Cancelled);

    private static Law Claims(string code, string nameZh, string nameEn, string zh, string en, Func<AppDb, IQueryable<ClaimRow>> broken) => new("posts." + code, nameZh, nameEn,
        db => broken(db).OrderBy(c => c.Id).Select(c => new LawBreach("post-claim", c.Id.ToString(), $"认领 {c.Id} {zh}", $"claim {c.Id} {en}")));
}
