using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Attending;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Activities.SigningUp;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Time;

namespace Wutong.Activities.Pages;

/// <summary>活动查询: activities and what came of them for anybody, who took part for staff within reach.</summary>
internal sealed class ActivityQuery(AppDb db, ICurrentActor current, Rights rights, IAccountNames names, TimeProvider time)
{
    private const int MostPeople = 500, MostOfSeries = 200, MostWords = 50;

    /// <summary>Not over and not called off, the next first.</summary>
    /// <param name="after">The last one of the page before.</param>
    public async Task<(IReadOnlyList<ActivityRow> Items, Guid? Next)> ComingAsync(ActivityWanted wanted, Guid? after, int size, CancellationToken ct)
    {
        var now = time.UtcNow;
        var rows = wanted.Of(All("coming")).Where(a => a.State == ActivityState.Planned && a.EndsAtUtc > now);
        if (after is { } last && await FindAsync(last, ct) is { BeginsAtUtc: var at }) rows = rows.Where(a => a.BeginsAtUtc > at || (a.BeginsAtUtc == at && a.Id > last));
        return Cut(await rows.OrderBy(a => a.BeginsAtUtc).ThenBy(a => a.Id).Take(size + 1).ToListAsync(ct), size);
    }

    /// <summary>Held, or for staff over and not yet closed; the last first.</summary>
    /// <param name="before">The last one of the page before.</param>
    public async Task<(IReadOnlyList<ActivityRow> Items, Guid? Next)> PastAsync(ActivityWanted wanted, bool toHold, Guid? before, int size, CancellationToken ct)
    {
        var rows = wanted.Of(toHold ? ToHold() : All("held").Where(a => a.State == ActivityState.Held));
        if (before is { } last && await FindAsync(last, ct) is { BeginsAtUtc: var at }) rows = rows.Where(a => a.BeginsAtUtc < at || (a.BeginsAtUtc == at && a.Id < last));
        return Cut(await rows.OrderByDescending(a => a.BeginsAtUtc).ThenByDescending(a => a.Id).Take(size + 1).ToListAsync(ct), size);
    }

    /// <summary>For the export and the calendar: coming, then held, or for staff to be closed; so many at most.</summary>
    public IAsyncEnumerable<ActivityRow> AllAsync(ActivityWanted wanted, string? view, int most)
    {
        var now = time.UtcNow;
        var rows = wanted.Of(view switch { "held" => All("export-held").Where(a => a.State == ActivityState.Held), "over" => ToHold(), _ => All("export").Where(a => a.State == ActivityState.Planned && a.EndsAtUtc > now) });
        return (view is null ? rows.OrderBy(a => a.BeginsAtUtc).ThenBy(a => a.Id) : rows.OrderByDescending(a => a.BeginsAtUtc).ThenByDescending(a => a.Id)).Take(most).AsAsyncEnumerable();
    }

    public Task<int> CountToHoldAsync(CancellationToken ct) => ToHold().CountAsync(ct);

    public Task<ActivityRow?> FindAsync(string number, CancellationToken ct) => All("activity").SingleOrDefaultAsync(a => a.Number == number, ct);

    public async Task<string> AddressOfAsync(Guid id, CancellationToken ct) => "activities/" + await All("number-of").Where(a => a.Id == id).Select(a => a.Number).SingleAsync(ct);

    public async Task<string> SeriesAddressOfAsync(Guid id, CancellationToken ct) => "activities/series/" + await db.Set<SeriesRow>().TagWith("activities.series-number-of").Where(s => s.Id == id).Select(s => s.Number).SingleAsync(ct);

    public bool MayKeep(Place place) => current.Actor.ReachOf(ActivitiesPermissions.Keep, rights).Covers(new(place));

    /// <summary>Series, newest first.</summary>
    public async Task<PageOf<SeriesRow>> SeriesAsync(PageKey? page, int size, CancellationToken ct) => PageKey.Page(await db.Set<SeriesRow>().AsNoTracking().TagWith("activities.all-series").PageNewest(s => s.Id, page).Take(size + 1).ToListAsync(ct), page, size, s => ("", s.Id.ToString()));

    public Task<SeriesRow?> FindSeriesAsync(string number, CancellationToken ct) => db.Set<SeriesRow>().AsNoTracking().TagWith("activities.series").SingleOrDefaultAsync(s => s.Number == number, ct);

    public Task<SeriesRow?> SeriesOfAsync(ActivityRow activity, CancellationToken ct) => db.Set<SeriesRow>().AsNoTracking().TagWith("activities.series-of").SingleOrDefaultAsync(s => s.Id == activity.SeriesId, ct);

    /// <summary>In the order they are held.</summary>
    public Task<List<ActivityRow>> OfSeriesAsync(Guid series, CancellationToken ct) => All("of-series").Where(a => a.SeriesId == series && a.State != ActivityState.Cancelled).OrderBy(a => a.BeginsAtUtc).ThenBy(a => a.Id).Take(MostOfSeries).ToListAsync(ct);

    /// <summary>Series that are not over within a reader's reach, for a form.</summary>
    public Task<List<SeriesRow>> OpenSeriesAsync(CancellationToken ct)
    {
        var since = time.UtcNow.AddDays(-31); // what was held is also recorded afterwards
        return db.Set<SeriesRow>().AsNoTracking().TagWith("activities.open-series").Where(s => s.UntilUtc > since).OrderByDescending(s => s.Id).Take(MostOfSeries).ToListAsync(ct);
    }

    public async Task<ActivityStory> StoryOfAsync(ActivityRow activity, CancellationToken ct) => new(
        await db.Set<OutcomeRow>().AsNoTracking().TagWith("activities.outcomes").Standing().Where(o => o.ActivityId == activity.Id).OrderBy(o => o.Kind).ThenBy(o => o.Id).Take(MostOfSeries).ToListAsync(ct),
        await db.Set<PhotoRow>().AsNoTracking().TagWith("activities.photos").Where(p => p.ActivityId == activity.Id).OrderBy(p => p.Ordinal).ToListAsync(ct),
        await db.Set<AttendanceRow>().AsNoTracking().TagWith("activities.count-there").Standing().CountAsync(a => a.ActivityId == activity.Id, ct),
        await db.Set<FeedbackRow>().AsNoTracking().TagWith("activities.count-feedback").CountAsync(f => f.ActivityId == activity.Id, ct),
        await db.Set<FeedbackRow>().AsNoTracking().TagWith("activities.sum-feedback").Where(f => f.ActivityId == activity.Id).SumAsync(f => f.Stars, ct));

    /// <summary>What was said, without names, the last first.</summary>
    public async Task<IReadOnlyList<string>> WordsOfAsync(ActivityRow activity, CancellationToken ct) => MayKeep(activity.Place)
        ? [.. (await db.Set<FeedbackRow>().AsNoTracking().TagWith("activities.words").Where(f => f.ActivityId == activity.Id && f.Words != null).OrderByDescending(f => f.AtUtc).Take(MostWords).Select(f => f.Words).ToListAsync(ct)).OfType<string>()] : [];

    /// <returns>Null when the reader has nothing to do with it.</returns>
    public async Task<SignUpRow?> MineAsync(Guid activity, CancellationToken ct) => await Mine("mine").SingleOrDefaultAsync(s => s.ActivityId == activity, ct);

    public async Task<bool> WasThereAsync(Guid activity, CancellationToken ct)
    {
        var me = current.Actor.Id;
        return current.Actor.IsSignedIn && await db.Set<AttendanceRow>().AsNoTracking().TagWith("activities.was-i-there").Standing().AnyAsync(a => a.ActivityId == activity && a.AttendeeKind == AttendanceRow.Account && a.AttendeeId == me, ct);
    }

    public async Task<FeedbackRow?> MyFeedbackAsync(Guid activity, CancellationToken ct)
    {
        var me = current.Actor.Id;
        return await db.Set<FeedbackRow>().AsNoTracking().TagWith("activities.my-feedback").SingleOrDefaultAsync(f => f.ActivityId == activity && f.AccountId == me, ct);
    }

    /// <summary>我的活动, the newest sign-up first.</summary>
    public async Task<PageOf<MySignUp>> MineAsync(PageKey? page, int size, CancellationToken ct)
    {
        var made = PageKey.Page(await Mine("my-activities").Where(s => s.State != SignUpState.There).PageNewest(s => s.Id, page).Take(size + 1).ToListAsync(ct), page, size, s => ("", s.Id.ToString()));
        var ids = made.Items.Select(s => s.ActivityId).ToList();
        var activities = await All("of-mine").Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return new([.. made.Items.Select(s => new MySignUp(s, activities[s.ActivityId]))], made.Previous, made.Next);
    }

    /// <returns>The one that begins next; null: none.</returns>
    public async Task<ActivityRow?> NextOfMineAsync(CancellationToken ct)
    {
        var now = time.UtcNow;
        var next = current.Actor.IsSignedIn ? await Mine("my-next").Where(s => s.BeginsAtUtc > now && s.State == SignUpState.Holding).OrderBy(s => s.BeginsAtUtc).FirstOrDefaultAsync(ct) : null;
        return next is null ? null : await FindAsync(next.ActivityId, ct);
    }

    /// <summary>谁报名了, for staff: those with a place first, then the waiting list in its order.</summary>
    public async Task<IReadOnlyList<SignUpLine>> PeopleOfAsync(ActivityRow activity, CancellationToken ct)
    {
        if (!MayKeep(activity.Place)) return [];
        var rows = await db.Set<SignUpRow>().AsNoTracking().TagWith("activities.people").Where(s => s.ActivityId == activity.Id && s.State != SignUpState.Withdrawn).OrderBy(s => s.State == SignUpState.Waiting).ThenBy(s => s.SignedAtUtc).ThenBy(s => s.Id).Take(MostPeople).ToListAsync(ct);
        var there = await db.Set<AttendanceRow>().AsNoTracking().TagWith("activities.there").Standing().Where(a => a.ActivityId == activity.Id && a.AttendeeKind == AttendanceRow.Account).Select(a => a.AttendeeId).ToHashSetAsync(ct);
        var called = await names.FindAsync([.. rows.Select(s => s.AccountId)], ct);
        return [.. rows.Where(s => s.State is not SignUpState.There || there.Contains(s.AccountId)).Select(s => new SignUpLine(s, called.GetValueOrDefault(s.AccountId), there.Contains(s.AccountId)))];
    }

    private Task<ActivityRow?> FindAsync(Guid id, CancellationToken ct) => All("find").SingleOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>Over, within reach, and nobody has said that it was held.</summary>
    private IQueryable<ActivityRow> ToHold()
    {
        var now = time.UtcNow;
        return current.Actor.ReachOf(ActivitiesPermissions.Keep, rights).Cut(All("to-hold")).Where(a => a.State == ActivityState.Planned && a.EndsAtUtc <= now);
    }

    private IQueryable<SignUpRow> Mine(string tag)
    {
        var me = current.Actor.Id;
        return db.Set<SignUpRow>().AsNoTracking().TagWith("activities." + tag).Where(s => s.AccountId == me);
    }

    private IQueryable<ActivityRow> All(string tag) => db.Set<ActivityRow>().AsNoTracking().TagWith("activities." + tag);

    private static (IReadOnlyList<ActivityRow>, Guid?) Cut(List<ActivityRow> rows, int size) => rows.Count > size ? (rows[..size], rows[size - 1].Id) : (rows, null);
}

/// <summary>What a list is narrowed to.</summary>
internal sealed record ActivityWanted(string? Area, string? Kind)
{
    public IQueryable<ActivityRow> Of(IQueryable<ActivityRow> rows) => rows.Where(a => (Area == null || a.CommunityCode == Area || a.StreetCode == Area || a.DistrictCode == Area) && (Kind == null || a.Kind == Kind));
}

/// <summary>What came of an activity.</summary>
/// <param name="There">People noted as having come.</param>
/// <param name="Said">Who said how it was.</param>
/// <param name="Stars">Of all of them together.</param>
internal sealed record ActivityStory(IReadOnlyList<OutcomeRow> Outcomes, IReadOnlyList<PhotoRow> Photos, int There, int Said, int Stars)
{
    /// <summary>Fewer answers say nothing, and might say who.</summary>
    public const int LeastSaid = 5;
}

/// <param name="Name">Null: the account is gone.</param>
internal sealed record SignUpLine(SignUpRow SignUp, string? Name, bool WasThere);

internal sealed record MySignUp(SignUpRow SignUp, ActivityRow Activity);
