using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Scoring;

internal sealed class ScoreBook(IListRegister lists) : IScoreBook
{
    public Answer Give(ScoreSubject subject, Guid judge, Guid version, IReadOnlyDictionary<string, int> marks, Place place, DateTime happenedAtUtc, IWrite write)
    {
        if (Conflict(subject, judge, write) is { } conflict) return conflict;
        if (lists.Version(version, write) is not { IsPublished: true, IsChecklist: true } checklist)
            return new Answer.Refused("scoring.no-checklist", "要用一版已发布的评分表来评。", "A published version of a checklist is needed.", "version");
        if (write.Db.Set<ScoreSheetRow>().Standing(write.Now).Any(s => s.SubjectKind == subject.Kind && s.SubjectId == subject.Id && s.JudgeId == judge && s.VersionId == version))
            return new Answer.Refused("scoring.scored-before", "这位评委已经评过，要改请更正。", "This judge has scored before; correct that sheet instead.");
        return Add(subject, judge, checklist, marks, place, happenedAtUtc, null, write);
    }

    public Answer Correct(Guid sheet, IReadOnlyDictionary<string, int> marks, IWrite write)
    {
        if (write.Db.Set<ScoreSheetRow>().SingleOrDefault(s => s.Id == sheet) is not { } old) return new Answer.Missing();
        var subject = new ScoreSubject(old.SubjectKind, old.SubjectId);
        if (Conflict(subject, old.JudgeId, write) is { } conflict) return conflict;
        if (write.Db.Set<ScoreSheetRow>().Any(s => s.CorrectsId == sheet)) return new Answer.Refused("scoring.corrected-before", "这份评分已经更正过，请更正最新的一份。", "This sheet was corrected before; correct the latest one.");
        return Add(subject, old.JudgeId, lists.Version(old.VersionId, write)!, marks, old.Place, old.HappenedAtUtc, sheet, write);
    }

    public void NameConflict(ScoreSubject subject, Guid judge, string reasonZh, IWrite write)
    {
        if (Conflict(subject, judge, write) is not null) return;
        write.Db.Add(new ScoreConflictRow { SubjectKind = subject.Kind, SubjectId = subject.Id, JudgeId = judge, ReasonZh = Input.Text("reason", reasonZh, 2, 300), NamedAtUtc = write.Now });
    }

    public ScoreResult? Result(ScoreSubject subject, Guid version, ScoreMethod method, IWrite write) =>
        ScoreQueries.Sum([.. ScoreQueries.Rows(write.Db, subject, write.Now).ToList().Select(ScoreQueries.Told).Where(s => s.VersionId == version)], lists.Version(version, write), method);

    private static Answer.Refused? Conflict(ScoreSubject subject, Guid judge, IWrite write) =>
        write.Db.Set<ScoreConflictRow>().Any(c => c.SubjectKind == subject.Kind && c.SubjectId == subject.Id && c.JudgeId == judge)
            ? new("scoring.conflict", "这位评委对它要回避，不能评分。", "This judge has a conflict of interest and may not score it.") : null;

    private static Answer.Done Add(ScoreSubject subject, Guid judge, ListVersion checklist, IReadOnlyDictionary<string, int> marks, Place place, DateTime happenedAtUtc, Guid? corrects, IWrite write)
    {
        foreach (var code in marks.Keys)
            if (checklist.Items.All(i => i.Code != code)) throw new BadInputException("marks." + code, "评分表里没有这一项。", "The checklist has no such item.");
        foreach (var item in checklist.Items)
            if (!marks.TryGetValue(item.Code, out int given) || given < 0 || given > item.MostMarks)
                throw new BadInputException("marks." + item.Code, $"“{item.Zh}”请打 0 到 {item.MostMarks} 分。", $"\"{item.En}\": 0 to {item.MostMarks} is wanted.");
        var id = write.NewId();
        write.Db.Add(new ScoreSheetRow
        {
            Id = id, SubjectKind = subject.Kind, SubjectId = subject.Id, JudgeId = judge, VersionId = checklist.Id, Place = place, CorrectsId = corrects,
            HappenedAtUtc = happenedAtUtc.ToMicroseconds(), RecordedAtUtc = write.Now, Marks = [.. marks.Select(m => new ScoreMarkRow { SheetId = id, ItemCode = m.Key, Marks = m.Value })],
        });
        return new("score-sheet", id);
    }
}
