using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Series;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Scoring;

namespace Wutong.Essays.Pages;

/// <summary>读征文: who may see which is decided here, once. Whoever judges a call sees of it what the public sees, and their blind entries in <see cref="JudgeReading"/>.</summary>
internal sealed class EssayReading(AppDb db, ICurrentActor current, Rights rights, IScores scores, TimeProvider time)
{
    private Guid Me => current.Actor.Id;
    private Reach Reach => current.Actor.ReachOf(EssaysPermissions.Keep, rights);

    public bool MayKeepSome => current.Actor.May(EssaysPermissions.Keep, rights);

    public async Task<bool> MayKeepAsync(CallRow call, CancellationToken ct)
    {
        var me = Me;
        return Reach.Covers(new(call.Place)) && !await db.Set<JudgeRow>().AsNoTracking().TagWith("essays.is-judge").AnyAsync(j => j.CallId == call.Id && j.AccountId == me, ct);
    }

    /// <summary>Those that are out, and for staff the drafts within reach; newest first.</summary>
    public async Task<IReadOnlyList<CallRow>> CallsAsync(CancellationToken ct) =>
        await Reach.Cut(db.Set<CallRow>().AsNoTracking().TagWith("essays.calls"), c => c.State != CallState.Draft).OrderByDescending(c => c.Id).Take(100).ToListAsync(ct);

    public async Task<CallRow?> CallAsync(string number, CancellationToken ct) =>
        await db.Set<CallRow>().AsNoTracking().TagWith("essays.call").SingleOrDefaultAsync(c => c.Number == number, ct) is { } call && (call.State is not CallState.Draft || await MayKeepAsync(call, ct)) ? call : null;

    /// <returns>Null also when the reader does not run it.</returns>
    public async Task<CallRow?> KeptCallAsync(string number, CancellationToken ct) => await CallAsync(number, ct) is { } call && await MayKeepAsync(call, ct) ? call : null;

    public async Task<CallRow> CallOfAsync(EntryRow entry, CancellationToken ct) => await db.Set<CallRow>().AsNoTracking().TagWith("essays.call-of").SingleAsync(c => c.Id == entry.CallId, ct);

    public async Task<IReadOnlyList<GradeRow>> GradesAsync(CallRow call, CancellationToken ct) => await db.Set<GradeRow>().AsNoTracking().TagWith("essays.grades").Where(g => g.CallId == call.Id).OrderBy(g => g.Ordinal).ToListAsync(ct);

    public async Task<IReadOnlyList<Guid>> JudgesAsync(CallRow call, CancellationToken ct) => await db.Set<JudgeRow>().AsNoTracking().TagWith("essays.judges").Where(j => j.CallId == call.Id).OrderBy(j => j.NamedAtUtc).ThenBy(j => j.AccountId).Select(j => j.AccountId).ToListAsync(ct);

    /// <summary>Of a call the reader runs: best score first, before the judging in the order they came.</summary>
    public async Task<IReadOnlyList<EntryRow>> EntriesAsync(CallRow call, CancellationToken ct) =>
        await db.Set<EntryRow>().AsNoTracking().TagWith("essays.entries").Where(e => e.CallId == call.Id && e.State == EntryState.Submitted).OrderByDescending(e => e.ScoreHundredths ?? -1).ThenBy(e => e.Blind).ThenBy(e => e.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<(EntryRow Entry, CallRow Call)>> MineAsync(CancellationToken ct)
    {
        var me = Me;
        var rows = await db.Set<EntryRow>().AsNoTracking().TagWith("essays.mine").Where(e => e.AuthorId == me).OrderByDescending(e => e.Id).Join(db.Set<CallRow>(), e => e.CallId, c => c.Id, (e, c) => new { e, c }).ToListAsync(ct);
        return [.. rows.Select(r => (r.e, r.c))];
    }

    public bool IsMine(EntryRow entry) => current.Actor.IsSignedIn && entry.AuthorId == Me;

    /// <returns>Null when there is no such number, or it is neither one's own nor of a call one runs: both look alike.</returns>
    public async Task<EntryRow?> EntryAsync(string number, CancellationToken ct)
    {
        if (await db.Set<EntryRow>().AsNoTracking().TagWith("essays.entry").SingleOrDefaultAsync(e => e.Number == number, ct) is not { } entry) return null;
        return IsMine(entry) || await MayKeepAsync(await CallOfAsync(entry, ct), ct) ? entry : null;
    }

    public Task<ScoreResult?> ScoreAsync(EntryRow entry, CallRow call, CancellationToken ct) => scores.ResultAsync(Reviews.SubjectOf(entry), call.RubricId, ScoreMethod.Mean, ct);

    public async Task<IReadOnlyList<ReviewRow>> ReviewsAsync(EntryRow entry, CancellationToken ct) => await db.Set<ReviewRow>().AsNoTracking().TagWith("essays.reviews").Where(r => r.EntryId == entry.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<WorkRow>> SeriesAsync(CancellationToken ct) => await db.Set<WorkRow>().AsNoTracking().TagWith("essays.series").OrderByDescending(w => w.Number).Take(200).ToListAsync(ct);

    public Task<WorkRow?> WorkAsync(int number, CancellationToken ct) => db.Set<WorkRow>().AsNoTracking().TagWith("essays.work").SingleOrDefaultAsync(w => w.Number == number, ct);

    public Task<WorkRow?> WorkOfAsync(EntryRow entry, CancellationToken ct) => db.Set<WorkRow>().AsNoTracking().TagWith("essays.work-of").SingleOrDefaultAsync(w => w.EntryId == entry.Id, ct);

    public async Task<bool> MayLayOutAsync(WorkRow work, CancellationToken ct) =>
        await db.Set<EntryRow>().AsNoTracking().TagWith("essays.entry-of").Where(e => e.Id == work.EntryId).SingleOrDefaultAsync(ct) is { } entry && Reach.Covers(new(entry.Place));

    /// <summary>获奖名单, once it is decided: by grade; the number in the series where there is one.</summary>
    public async Task<IReadOnlyList<(int Grade, string Title, WorkRow? Work)>> AwardsAsync(CallRow call, CancellationToken ct)
    {
        if (call.State is not CallState.Decided) return [];
        var rows = await db.Set<EntryRow>().AsNoTracking().TagWith("essays.awards").Where(e => e.CallId == call.Id && e.Grade != null).OrderBy(e => e.Grade).ThenByDescending(e => e.ScoreHundredths).ThenBy(e => e.Blind).ToListAsync(ct);
        var (ids, works) = (rows.ConvertAll(e => e.Id), new Dictionary<Guid, WorkRow>());
        foreach (var work in await db.Set<WorkRow>().AsNoTracking().TagWith("essays.awards-works").Where(w => ids.Contains(w.EntryId)).ToListAsync(ct)) works[work.EntryId] = work;
        return [.. rows.Select(e => (e.Grade!.Value, e.Title, works.GetValueOrDefault(e.Id)))];
    }

    public bool TakesEntries(CallRow call) => call.TakesEntries(time.GetUtcNow().UtcDateTime);
}
