using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Scoring;

namespace Wutong.Essays.Judging;

/// <summary>盲审稿: all that a judge is told of an entry.</summary>
internal sealed record BlindEntry(int Blind, string Title, string Text, int Words, bool IsScored);

/// <summary>How far a judge is with one call.</summary>
internal sealed record JudgeTask(string Number, string Theme, int Entries, int Scored);

/// <summary>评委查询: the one place from which a judge's pages read entries; author, byline, number and time never leave the database here.</summary>
internal sealed class JudgeReading(AppDb db, ICurrentActor current, IScores scores)
{
    private Guid Me => current.Actor.Id;

    public async Task<IReadOnlyList<JudgeTask>> TasksAsync(CancellationToken ct)
    {
        var me = Me;
        var calls = await Calls().OrderByDescending(c => c.ClosesAtUtc).ThenBy(c => c.Id).ToListAsync(ct);
        var tasks = new List<JudgeTask>();
        foreach (var call in calls)
        {
            var open = Open(call.Id);
            tasks.Add(new(call.Number, call.Theme, await open.CountAsync(ct), await open.CountAsync(e => db.Set<ReviewRow>().Any(r => r.EntryId == e.Id && r.JudgeId == me), ct)));
        }
        return tasks;
    }

    /// <returns>Null when there is no such call, it is not being judged, or not by this reader.</returns>
    public Task<CallRow?> FindAsync(string call, CancellationToken ct) => Calls().SingleOrDefaultAsync(c => c.Number == call, ct);

    public async Task<IReadOnlyList<(int Blind, string Title, int Words, bool IsScored)>> ListAsync(CallRow call, CancellationToken ct)
    {
        var me = Me;
        var rows = await Open(call.Id).OrderBy(e => e.Blind).Select(e => new { e.Blind, e.Title, e.Words, IsScored = db.Set<ReviewRow>().Any(r => r.EntryId == e.Id && r.JudgeId == me) }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Blind!.Value, r.Title, r.Words, r.IsScored))];
    }

    /// <returns>Null when it is not for this judge.</returns>
    public async Task<(BlindEntry Entry, IReadOnlyDictionary<string, int>? Marks)?> EntryAsync(CallRow call, int blind, CancellationToken ct)
    {
        var me = Me;
        if (await Open(call.Id).SingleOrDefaultAsync(e => e.Blind == blind, ct) is not { } row) return null;
        var mine = (await scores.SheetsAsync(Reviews.SubjectOf(row), ct)).SingleOrDefault(s => s.JudgeId == me);
        return (new(blind, row.Title, row.Text, row.Words, mine is not null), mine?.Marks);
    }

    private IQueryable<CallRow> Calls()
    {
        var me = Me;
        return db.Set<CallRow>().AsNoTracking().TagWith("essays.judge-calls").Where(c => c.State == CallState.Judging && db.Set<JudgeRow>().Any(j => j.CallId == c.Id && j.AccountId == me));
    }

    /// <summary>Those this judge gets: not their own, none they are kept from.</summary>
    private IQueryable<EntryRow> Open(Guid call)
    {
        var me = Me;
        return db.Set<EntryRow>().AsNoTracking().TagWith("essays.judge-entries").Where(e => e.CallId == call && e.State == EntryState.Submitted && e.Blind != null && e.AuthorId != me
            && !db.Set<ReviewRow>().Any(r => r.EntryId == e.Id && r.JudgeId == me && r.State != ReviewState.Scored));
    }
}
