using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;

namespace Wutong.Platform.Scoring;

internal sealed class ScoreQueries(AppDb db, INamedLists lists, TimeProvider time) : IScores
{
    public async Task<IReadOnlyList<ScoreSheet>> SheetsAsync(ScoreSubject subject, CancellationToken ct)
    {
        var rows = await db.Set<ScoreSheetRow>().AsNoTracking().TagWith("scoring.sheets").Include(s => s.Marks).Where(s => s.SubjectKind == subject.Kind && s.SubjectId == subject.Id)
            .Standing(time.UtcNow).Where(s => !db.Set<ScoreConflictRow>().Any(c => c.SubjectKind == s.SubjectKind && c.SubjectId == s.SubjectId && c.JudgeId == s.JudgeId))
            .OrderBy(s => s.HappenedAtUtc).ThenBy(s => s.Id).ToListAsync(ct);
        return [.. rows.Select(s => new ScoreSheet(s.Id, subject, s.JudgeId, s.VersionId, s.Marks.ToDictionary(m => m.ItemCode, m => m.Marks, StringComparer.Ordinal), s.HappenedAtUtc, s.RecordedAtUtc, s.CorrectsId))];
    }

    public async Task<ScoreResult?> ResultAsync(ScoreSubject subject, Guid version, ScoreMethod method, CancellationToken ct)
    {
        var sheets = (await SheetsAsync(subject, ct)).Where(s => s.VersionId == version).ToList();
        if (sheets.Count == 0 || await lists.VersionAsync(version, ct) is not { IsChecklist: true } checklist) return null;
        return ScoreSum.Of([.. checklist.Items.Select(i => new ScoreItem(i.Code, i.Zh, i.En, i.Weight!.Value, i.MostMarks!.Value))],
            [.. sheets.Select((s, i) => new JudgeMarks($"评委 {i + 1}", [.. checklist.Items.Select(item => s.Marks[item.Code])]))], method);
    }
}
