using Wutong.Platform.Laws;
using Wutong.Platform.Lists;

namespace Wutong.Platform.Scoring;

/// <summary>评分的规律.</summary>
internal static class ScoringLaws
{
    public static Law NoConflictedJudge { get; } = new("scoring.no-conflicted-judge", "应回避的评委没有再评分", "No judge scored after being named as conflicted",
        db => db.Set<ScoreSheetRow>().Where(s => db.Set<ScoreConflictRow>().Any(c => c.SubjectKind == s.SubjectKind && c.SubjectId == s.SubjectId && c.JudgeId == s.JudgeId && c.NamedAtUtc < s.RecordedAtUtc))
            .OrderBy(s => s.Id).Select(s => new LawBreach("score-sheet", s.Id.ToString(), "应回避的评委在回避之后评了分", "a judge scored after being named as conflicted")));

    public static Law MarksAreWhole { get; } = new("scoring.marks-are-whole", "每份评分逐项打分，分数在满分以内", "A sheet marks every item within its scale",
        db => db.Set<ScoreSheetRow>().Where(s => !s.IsVoid && (db.Set<ListItemRow>().Count(i => i.VersionId == s.VersionId) != s.Marks.Count
                || s.Marks.Any(m => !db.Set<ListItemRow>().Any(i => i.VersionId == s.VersionId && i.Code == m.ItemCode && m.Marks >= 0 && m.Marks <= i.MostMarks))))
            .OrderBy(s => s.Id).Select(s => new LawBreach("score-sheet", s.Id.ToString(), "评分缺项，或超出满分", "a sheet lacks a mark or has one outside its scale")));

    public static Law UsesAPublishedVersion { get; } = new("scoring.uses-a-published-version", "评分用的都是已发布的评分表", "Sheets use published versions",
        db => db.Set<ScoreSheetRow>().Where(s => !db.Set<ListVersionRow>().Any(v => v.Id == s.VersionId && v.PublishedAtUtc != null && v.EffectiveFrom != null))
            .OrderBy(s => s.Id).Select(s => new LawBreach("score-sheet", s.Id.ToString(), "评分用了没有发布的评分表", "a sheet uses a version that is not published")));

    public static IReadOnlyList<Law> All { get; } = [NoConflictedJudge, MarksAreWhole, UsesAPublishedVersion];
}
