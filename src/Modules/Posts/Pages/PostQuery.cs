using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Pages;

/// <summary>岗位查询: posts and shifts for anybody, claims for staff within reach.</summary>
internal sealed class PostQuery(AppDb db, ICurrentActor current, Rights rights, IAccountNames names, TimeProvider time)
{
    private const int PageSize = 30, MostShifts = 50, MostClaims = 200;

    /// <summary>Shifts that have not begun, the next first.</summary>
    /// <param name="area">Code of a district, subdistrict or community; null: all.</param>
    /// <param name="after">The last shift of the page before; null begins at the next one.</param>
    public async Task<(IReadOnlyList<ShiftLine> Items, Guid? Next)> ComingAsync(string? area, Guid? after, int size, CancellationToken ct)
    {
        var now = time.UtcNow;
        var rows = db.Set<ShiftRow>().AsNoTracking().TagWith("posts.coming").Where(s => s.State == ShiftState.Planned && s.BeginsAtUtc > now && (area == null || s.CommunityCode == area || s.StreetCode == area || s.DistrictCode == area));
        if (after is { } last && await db.Set<ShiftRow>().AsNoTracking().TagWith("posts.shift").SingleOrDefaultAsync(s => s.Id == last, ct) is { BeginsAtUtc: var at }) rows = rows.Where(s => s.BeginsAtUtc > at || (s.BeginsAtUtc == at && s.Id > last));
        var shifts = await rows.OrderBy(s => s.BeginsAtUtc).ThenBy(s => s.Id).Take(size + 1).ToListAsync(ct);
        return (await WithPostsAsync([.. shifts.Take(size)], ct), shifts.Count > size ? shifts[size - 1].Id : null);
    }

    /// <summary>Posts, newest first.</summary>
    public async Task<PageOf<PostRow>> PostsAsync(string? area, bool isClosed, PageKey? page, CancellationToken ct) => PageKey.Page(
        await db.Set<PostRow>().AsNoTracking().TagWith("posts.posts").Where(p => p.IsOpen != isClosed && (area == null || p.CommunityCode == area || p.StreetCode == area || p.DistrictCode == area)).PageNewest(p => p.Id, page).Take(PageSize + 1).ToListAsync(ct),
        page, PageSize, p => ("", p.Id.ToString()));

    public Task<PostRow?> FindAsync(string number, CancellationToken ct) => db.Set<PostRow>().AsNoTracking().TagWith("posts.post").SingleOrDefaultAsync(p => p.Number == number, ct);

    public async Task<string> AddressOfAsync(Guid post, CancellationToken ct) => "posts/" + await db.Set<PostRow>().TagWith("posts.number-of").Where(p => p.Id == post).Select(p => p.Number).SingleAsync(ct);

    /// <summary>Shifts of a post that are not over, the next first; or those that are, the last first.</summary>
    public async Task<IReadOnlyList<ShiftLine>> ShiftsOfAsync(PostRow post, bool isOver, CancellationToken ct)
    {
        var now = time.UtcNow;
        var rows = db.Set<ShiftRow>().AsNoTracking().TagWith("posts.shifts-of").Where(s => s.PostId == post.Id && s.EndsAtUtc <= now == isOver && (isOver || s.State == ShiftState.Planned));
        return await WithPostsAsync(await (isOver ? rows.OrderByDescending(s => s.BeginsAtUtc) : rows.OrderBy(s => s.BeginsAtUtc)).Take(MostShifts).ToListAsync(ct), ct);
    }

    /// <returns>Null when there is no such shift.</returns>
    public async Task<ShiftLine?> ShiftAsync(Guid id, CancellationToken ct) => await db.Set<ShiftRow>().AsNoTracking().TagWith("posts.shift-page").SingleOrDefaultAsync(s => s.Id == id, ct) is { } row ? (await WithPostsAsync([row], ct))[0] : null;

    public bool MayKeep(Place place) => current.Actor.ReachOf(PostsPermissions.Keep, rights).Covers(new(place));

    /// <summary>谁认领了, for staff: those with a place first, then the waiting list in its order.</summary>
    public async Task<IReadOnlyList<ClaimLine>> ClaimsOfAsync(Guid shift, CancellationToken ct)
    {
        var rows = await current.Actor.ReachOf(PostsPermissions.Keep, rights).Cut(db.Set<ClaimRow>().AsNoTracking().TagWith("posts.claims-of")).Where(c => c.ShiftId == shift && c.State != ClaimState.Withdrawn)
            .OrderBy(c => c.State == ClaimState.Waiting).ThenBy(c => c.ClaimedAtUtc).ThenBy(c => c.Id).Take(MostClaims).ToListAsync(ct);
        var called = await names.FindAsync([.. rows.Select(c => c.MemberId)], ct);
        return [.. rows.Select(c => new ClaimLine(c, called.GetValueOrDefault(c.MemberId)))];
    }

    /// <summary>Shifts with services to confirm, the oldest first.</summary>
    public async Task<IReadOnlyList<(ShiftLine Shift, int Count)>> ToConfirmAsync(CancellationToken ct)
    {
        var counts = await ToConfirm().GroupBy(c => c.ShiftId).Select(g => new { g.Key, Count = g.Count(), Ends = g.Min(c => c.EndsAtUtc) }).OrderBy(g => g.Ends).Take(MostShifts).ToListAsync(ct);
        var ids = counts.ConvertAll(c => c.Key);
        var shifts = (await WithPostsAsync(await db.Set<ShiftRow>().AsNoTracking().TagWith("posts.shifts-to-confirm").Where(s => ids.Contains(s.Id)).ToListAsync(ct), ct)).ToDictionary(s => s.Shift.Id);
        return [.. counts.Select(c => (shifts[c.Key], c.Count))];
    }

    public Task<int> CountToConfirmAsync(CancellationToken ct) => ToConfirm().CountAsync(ct);

    /// <summary>Signed out, or the shift is over and nobody has said what became of it; not one's own.</summary>
    private IQueryable<ClaimRow> ToConfirm()
    {
        var (now, me) = (time.UtcNow, current.Actor.Id);
        return current.Actor.ReachOf(PostsPermissions.Keep, rights).Cut(db.Set<ClaimRow>().AsNoTracking().TagWith("posts.to-confirm"))
            .Where(c => c.MemberId != me && (c.State == ClaimState.Left || ((c.State == ClaimState.Came || c.State == ClaimState.Holding) && c.EndsAtUtc <= now)));
    }

    private async Task<IReadOnlyList<ShiftLine>> WithPostsAsync(List<ShiftRow> shifts, CancellationToken ct)
    {
        var (me, ids, of) = (current.Actor.Id, shifts.ConvertAll(s => s.Id), shifts.Select(s => s.PostId).Distinct().ToList());
        var posts = await db.Set<PostRow>().AsNoTracking().TagWith("posts.of-shifts").Where(p => of.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var mine = current.Actor.IsSignedIn ? await db.Set<ClaimRow>().AsNoTracking().TagWith("posts.mine-of").Where(c => c.MemberId == me && ids.Contains(c.ShiftId)).ToDictionaryAsync(c => c.ShiftId, c => c.State, ct) : [];
        return [.. shifts.Select(s => new ShiftLine(s, posts[s.PostId], mine.TryGetValue(s.Id, out var state) ? state : null))];
    }
}

/// <param name="Mine">How the reader's own claim on it stands; null: none.</param>
internal sealed record ShiftLine(ShiftRow Shift, PostRow Post, ClaimState? Mine);

/// <param name="Name">Null: the account is gone.</param>
internal sealed record ClaimLine(ClaimRow Claim, string? Name);
