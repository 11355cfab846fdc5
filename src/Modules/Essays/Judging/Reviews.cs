using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Platform.Scoring;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Judging;

/// <summary>评审簿: sheets and conflicts go to the shared scoring; what comes of them is kept with the entry.</summary>
internal sealed class Reviews(IScoreBook book)
{
    public static Answer.Refused NotJudging { get; } = new("essays.not-judging", "现在不在评审期间。", "It is not being judged now.");

    public static ScoreSubject SubjectOf(EntryRow entry) => new(EssayBook.Kind, entry.Id.ToString());

    public Answer Score(CallRow call, EntryRow entry, ReviewRow? review, IReadOnlyDictionary<string, int> marks, IWrite write)
    {
        var answer = review?.SheetId is { } old ? book.Correct(old, marks, write) : book.Give(SubjectOf(entry), write.Actor.Id, call.RubricId, marks, entry.Place, write.Now, write);
        if (answer is not Answer.Done { RecordId: var sheet }) return answer;
        if (review is null) write.Db.Add(review = new() { EntryId = entry.Id, JudgeId = write.Actor.Id, State = ReviewState.Scored, AtUtc = write.Now });
        (review.SheetId, review.AtUtc) = (sheet, write.Now);
        Count(call, entry, write);
        return EssayBook.Done(call); // not the entry's number, which the judge does not learn
    }

    public void Exclude(CallRow call, EntryRow entry, Guid judge, ReviewState state, string reason, IWrite write)
    {
        book.NameConflict(SubjectOf(entry), judge, reason, write);
        var review = write.Db.Set<ReviewRow>().AsTracking().SingleOrDefault(r => r.EntryId == entry.Id && r.JudgeId == judge);
        if (review is null) write.Db.Add(new ReviewRow { EntryId = entry.Id, JudgeId = judge, State = state, AtUtc = write.Now });
        else (review.State, review.AtUtc) = (state, write.Now);
        Count(call, entry, write);
    }

    private void Count(CallRow call, EntryRow entry, IWrite write)
    {
        write.Save();
        var before = entry.Sheets;
        entry.Sheets = write.Db.Set<ReviewRow>().Count(r => r.EntryId == entry.Id && r.State == ReviewState.Scored);
        entry.ScoreHundredths = book.Result(SubjectOf(entry), call.RubricId, ScoreMethod.Mean, write) is { } result ? (long)(result.Score * 100) : null;
        if (before < call.JudgesNeeded && entry.Sheets >= call.JudgesNeeded) EssayBook.Happened(entry, EssayStep.Judged, call, write);
        if (before >= call.JudgesNeeded && entry.Sheets < call.JudgesNeeded) EssayBook.Undo(entry, EssayStep.Judged, write);
    }
}
