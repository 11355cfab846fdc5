using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;

namespace Wutong.Platform.Scoring;

internal sealed class ScoreQueries(AppDb db, INamedLists lists, TimeProvider time) : IScores
{
    public async Task<IReadOnlyList<ScoreSheet>> SheetsAsync(ScoreSubject subject, CancellationToken ct) => [.. (await Rows(db, subject, time.UtcNow).ToListAsync(ct)).Select(Told)];

    public async Task<ScoreResult?> ResultAsync(ScoreSubject subject, Guid version, ScoreMethod method, CancellationToken ct) =>
        Sum([.. (await SheetsAsync(subject, ct)).Where(s => s.VersionId == version)], await lists.VersionAsync(version, ct), method);

    /// <summary>The sheets that stand, without those of judges named as conflicted, in the order of the first sheets.</summary>
    internal static IQueryable<ScoreSheetRow> Rows(AppDb db, ScoreSubject subject, DateTime nowUtc) =>
        db.Set<ScoreSheetRow>().AsNoTracking().TagWith("scoring.sheets").Include(s => s.Marks).Where(s => s.SubjectKind == subject.Kind && s.SubjectId == subject.Id)
            .Standing(nowUtc).Where(s => !db.Set<ScoreConflictRow>().Any(c => c.SubjectKind == s.SubjectKind && c.SubjectId == s.SubjectId && c.JudgeId == s.JudgeId))
            .OrderBy(s => s.HappenedAtUtc).ThenBy(s => s.Id);

    internal static ScoreSheet Told(ScoreSheetRow s) =>
        new(s.Id, new(s.SubjectKind, s.SubjectId), s.JudgeId, s.VersionId, s.Marks.ToDictionary(m => m.ItemCode, m => m.Marks, StringComparer.Ordinal), s.HappenedAtUtc, s.RecordedAtUtc, s.CorrectsId);

    /// <param name="sheets">All by this version.</param>
    internal static ScoreResult? Sum(IReadOnlyList<ScoreSheet> sheets, ListVersion? version, ScoreMethod method) => sheets.Count == 0 || version is not { IsChecklist: true } checklist ? null
        : ScoreSum.Of([.. checklist.Items.Select(i => new ScoreItem(i.Code, i.Zh, i.En, i.Weight!.Value, i.MostMarks!.Value))],
            [.. sheets.Select((s, i) => new JudgeMarks($"评委 {i + 1}", [.. checklist.Items.Select(item => s.Marks[item.Code])]))], method);
}
