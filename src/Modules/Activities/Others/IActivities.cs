using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Attending;
using Wutong.Activities.Register;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Activities;

/// <summary>活动查询, for other modules. Activities are public.</summary>
public interface IActivities
{
    /// <summary>Those held for a record of another module, newest first.</summary>
    Task<PageOf<ActivityEntry>> OfOriginAsync(string kind, Guid id, PageKey? page, int size, CancellationToken ct);

    /// <returns>Null when there is no such activity.</returns>
    Task<ActivityEntry?> FindAsync(string number, CancellationToken ct);

    /// <summary>Who of another module's register was noted as having been there.</summary>
    Task<IReadOnlySet<Guid>> AttendeesAsync(Guid activity, string attendeeKind, CancellationToken ct);
}

internal sealed class ActivitiesQuery(AppDb db) : IActivities
{
    public async Task<PageOf<ActivityEntry>> OfOriginAsync(string kind, Guid id, PageKey? page, int size, CancellationToken ct) => PageKey.Page(
        [.. (await db.Set<ActivityRow>().AsNoTracking().TagWith("activities.of-origin").Where(a => a.OriginId == id && a.OriginKind == kind).PageNewest(a => a.Id, page).Take(size + 1).ToListAsync(ct)).Select(ActivityEntry.Of)],
        page, size, a => ("", a.Id.ToString()));

    public async Task<ActivityEntry?> FindAsync(string number, CancellationToken ct) => await db.Set<ActivityRow>().AsNoTracking().TagWith("activities.entry").SingleOrDefaultAsync(a => a.Number == number, ct) is { } row ? ActivityEntry.Of(row) : null;

    public async Task<IReadOnlySet<Guid>> AttendeesAsync(Guid activity, string attendeeKind, CancellationToken ct) =>
        await db.Set<AttendanceRow>().AsNoTracking().TagWith("activities.attendees").Standing().Where(a => a.ActivityId == activity && a.AttendeeKind == attendeeKind).Select(a => a.AttendeeId).ToHashSetAsync(ct);
}
