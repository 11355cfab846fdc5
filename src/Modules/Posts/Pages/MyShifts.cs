using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Pages;

/// <summary>我的班次: always the reader's own.</summary>
internal sealed class MyShifts(AppDb db, ICurrentActor current, TimeProvider time)
{
    private const int Most = 50;
    private static readonly ClaimState[] Running = [ClaimState.Waiting, ClaimState.Holding, ClaimState.Came];

    /// <summary>Not over yet, the next first.</summary>
    public async Task<IReadOnlyList<MyShift>> AheadAsync(CancellationToken ct)
    {
        var now = time.UtcNow;
        var rows = await Mine().Where(c => c.EndsAtUtc > now && Running.Contains(c.State)).OrderBy(c => c.BeginsAtUtc).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
        var waiting = rows.Where(c => c.State is ClaimState.Waiting).Select(c => c.ShiftId).ToList();
        var queue = (await db.Set<ClaimRow>().AsNoTracking().TagWith("posts.queue").Where(c => waiting.Contains(c.ShiftId) && c.State == ClaimState.Waiting).OrderBy(c => c.ClaimedAtUtc).ThenBy(c => c.Id).Select(c => new { c.ShiftId, c.Id }).ToListAsync(ct)).ToLookup(c => c.ShiftId, c => c.Id);
        return await WithPostsAsync(rows, c => c.State is ClaimState.Waiting ? queue[c.ShiftId].Index().First(q => q.Item == c.Id).Index + 1 : 0, ct);
    }

    /// <summary>Over, the last first.</summary>
    public async Task<PageOf<MyShift>> PastAsync(PageKey? page, CancellationToken ct)
    {
        var now = time.UtcNow;
        var made = PageKey.Page(await Mine().Where(c => c.EndsAtUtc <= now || !Running.Contains(c.State)).PageNewest(c => c.Id, page).Take(Most + 1).ToListAsync(ct), page, Most, c => ("", c.Id.ToString()));
        return new(await WithPostsAsync([.. made.Items], _ => 0, ct), made.Previous, made.Next);
    }

    /// <returns>Null when the reader has no claim on it.</returns>
    public async Task<MyShift?> OfAsync(Guid shift, CancellationToken ct) => await Mine().SingleOrDefaultAsync(c => c.ShiftId == shift, ct) is { } claim ? (await WithPostsAsync([claim], _ => 0, ct))[0] : null;

    /// <returns>The one that begins next, or is under way; null: none.</returns>
    public async Task<MyShift?> NextAsync(CancellationToken ct)
    {
        if (!current.Actor.IsSignedIn) return null;
        var now = time.UtcNow;
        return await Mine().Where(c => c.EndsAtUtc > now && (c.State == ClaimState.Holding || c.State == ClaimState.Came)).OrderBy(c => c.BeginsAtUtc).FirstOrDefaultAsync(ct) is { } claim ? (await WithPostsAsync([claim], _ => 0, ct))[0] : null;
    }

    /// <summary>Served, and nobody has confirmed it yet.</summary>
    public Task<int> CountToConfirmAsync(CancellationToken ct) => Mine().CountAsync(c => c.State == ClaimState.Left, ct);

    private IQueryable<ClaimRow> Mine()
    {
        var me = current.Actor.Id;
        return db.Set<ClaimRow>().AsNoTracking().TagWith("posts.mine").Where(c => c.MemberId == me);
    }

    private async Task<IReadOnlyList<MyShift>> WithPostsAsync(List<ClaimRow> claims, Func<ClaimRow, int> queue, CancellationToken ct)
    {
        var (of, ids) = (claims.Select(c => c.PostId).Distinct().ToList(), claims.ConvertAll(c => c.ShiftId));
        var posts = await db.Set<PostRow>().AsNoTracking().TagWith("posts.mine-posts").Where(p => of.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var why = await db.Set<ShiftRow>().AsNoTracking().TagWith("posts.mine-cancelled").Where(s => ids.Contains(s.Id) && s.Why != null).ToDictionaryAsync(s => s.Id, s => s.Why, ct);
        return [.. claims.Select(c => new MyShift(c, posts[c.PostId], queue(c), why.GetValueOrDefault(c.ShiftId)))];
    }
}

/// <param name="Queue">1: next to move up; 0: has a place.</param>
/// <param name="Why">Why the shift was cancelled.</param>
internal sealed record MyShift(ClaimRow Claim, PostRow Post, int Queue, string? Why);
