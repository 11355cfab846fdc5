using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;

namespace Wutong.Tasks.Inbox;

/// <summary>待办: everything that waits for this reader, most pressing first; 已办: what they did.</summary>
internal sealed class InboxQuery(AppDb db, ICurrentActor current, Rights rights) : INavCount
{
    private const int MostCounted = 100;

    public string Href => "tasks";

    /// <summary>One index scan for each reason a task can wait for somebody, merged by how pressing it is.</summary>
    public async Task<PageOf<TaskLine>> ToDoAsync(PageKey? page, int size, CancellationToken ct)
    {
        var lines = new List<TaskLine>();
        foreach (var rows in Waiting()) lines.AddRange(await rows.TagWith("tasks.inbox").PageBy(t => t.InboxKey, t => t.Number, page).Take(size + 1).Select(TaskLine.Of).ToListAsync(ct));
        var isBackward = page is { IsBackward: true };
        var merged = lines.DistinctBy(l => l.Id).OrderBy(l => l.InboxKey, StringComparer.Ordinal).ThenBy(l => l.Number, StringComparer.Ordinal);
        var some = (isBackward ? merged.Reverse() : merged).Take(size + 1).ToList();
        return PageKey.Page(some, page, size, l => (l.InboxKey, l.Number));
    }

    /// <summary>How much is late, due within a day, and later; each counted up to a hundred.</summary>
    public async Task<(int Late, int Today, int Later)> CountsAsync(DateTime nowUtc, CancellationToken ct)
    {
        var due = new Dictionary<Guid, DateTime>();
        foreach (var rows in Waiting())
            foreach (var row in await rows.TagWith("tasks.inbox-counts").OrderBy(t => t.InboxKey).ThenBy(t => t.Number).Take(3 * MostCounted).Select(t => new { t.Id, t.DueAtUtc }).ToListAsync(ct)) due[row.Id] = row.DueAtUtc;
        int late = due.Values.Count(d => d <= nowUtc), today = due.Values.Count(d => d > nowUtc && d <= nowUtc.AddDays(1));
        return (late, today, due.Count - late - today);
    }

    public async Task<int> CountAsync(CancellationToken ct)
    {
        var count = 0;
        foreach (var rows in Waiting()) count += await rows.TagWith("tasks.inbox-count").OrderBy(t => t.InboxKey).Select(t => t.Id).Take(MostCounted).CountAsync(ct);
        return Math.Min(count, MostCounted);
    }

    /// <summary>What this reader did, newest first: one line a task.</summary>
    public async Task<PageOf<DoneLine>> DoneAsync(PageKey? page, int size, CancellationToken ct)
    {
        var mine = db.Set<TaskEventRow>().AsNoTracking().TagWith("tasks.done-by-me").Where(e => e.ActorId == current.Actor.Id);
        if (page is not null && Guid.TryParse(page.Id, out var key)) mine = page.IsBackward ? mine.Where(e => e.Id > key) : mine.Where(e => e.Id < key);
        mine = page is { IsBackward: true } ? mine.OrderBy(e => e.Id) : mine.OrderByDescending(e => e.Id);
        var rows = await mine.Take(size + 1).Select(e => new DoneLine(e.Id, e.TaskId, e.TaskNumber, e.TaskTitle, e.Move, e.RecordedAtUtc)).ToListAsync(ct);
        return PageKey.Page(rows, page, size, l => ("", l.EventId.ToString()));
    }

    private IEnumerable<IQueryable<TaskRow>> Waiting()
    {
        var tasks = db.Set<TaskRow>().AsNoTracking();
        Reach work = Of(TasksPermissions.Work), check = Of(TasksPermissions.Check), give = Of(TasksPermissions.Give);
        var me = current.Actor.Id;
        if (!work.IsNothing) yield return work.Cut(tasks.Where(t => t.WaitsFor == Tasks.Waiting.Unit && (t.PersonId == null || t.PersonId == me)));
        if (!check.IsNothing) yield return check.Cut(tasks.Where(t => t.WaitsFor == Tasks.Waiting.Checker && t.DoneById != me));
        if (!give.IsNothing) yield return give.Cut(tasks.Where(t => t.NeedsGiver));
    }

    private Reach Of(Permission permission) => current.Actor.ReachOf(permission, rights);
}

/// <summary>Something the reader did to a task.</summary>
internal sealed record DoneLine(Guid EventId, Guid TaskId, string Number, string Title, TaskMove Move, DateTime AtUtc);
