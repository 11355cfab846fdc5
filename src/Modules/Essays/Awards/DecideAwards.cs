using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Awards;

/// <param name="Entry">Its number.</param>
/// <param name="Grade">The grade's ordinal.</param>
internal sealed record AwardDraft(string Entry, int Grade);

/// <summary>评奖: all awards of a call at once; it is decided then.</summary>
/// <param name="Reason">Needed where a better score has a lower grade, or none.</param>
internal sealed record DecideAwards(string Call, IReadOnlyList<AwardDraft> Awards, string? Reason = null) : ICallCommand;

internal sealed class DecideAwardsHandler : CallHandler<DecideAwards>
{
    public override bool RunsAlone => true;

    protected override Answer Run(CallRow call, DecideAwards command, IWrite write)
    {
        if (call.State is not CallState.Judging) return No("essays.not-judging", "评审中的才能评奖。", "Only a call that is being judged can be decided.");
        var entries = write.Db.Set<EntryRow>().AsTracking().Where(e => e.CallId == call.Id && e.State == EntryState.Submitted).ToList();
        if (entries.Exists(e => e.AuthorId == write.Actor.Id)) return No("essays.own", "自己也投了稿，请另一位同事来评奖。", "You have an entry in it yourself; a colleague has to decide.");
        if (entries.Count(e => e.Sheets < call.JudgesNeeded) is > 0 and var lacking) return No("essays.not-all-judged", $"还有 {lacking} 篇没有评够 {call.JudgesNeeded} 位评委。", $"{lacking} entries are not yet scored by {call.JudgesNeeded} judges.");
        Give(command.Awards ?? [], entries, write.Db.Set<GradeRow>().Where(g => g.CallId == call.Id).ToList());
        if (!AwardOrder.Follows([.. entries.Select(e => (e.ScoreHundredths ?? 0, e.Grade))]) && Input.Optional("reason", command.Reason, EssaysModel.LongestReason) is null)
            return No("essays.reason-needed", "奖项没有按分数高低来评，请写明理由。", "The awards do not follow the scores; please say why.", "reason");
        (call.State, call.DecidedAtUtc, call.DecisionReason) = (CallState.Decided, write.Now, Input.Optional("reason", command.Reason, EssaysModel.LongestReason));
        foreach (var entry in entries.Where(e => e.Grade is not null))
        {
            EssayBook.Happened(entry, EssayStep.Awarded, call, write);
            write.Tell("essay.awarded", EssayBook.Kind, entry.Number);
        }
        return EssayBook.Done(call);
    }

    private static void Give(IReadOnlyList<AwardDraft> awards, List<EntryRow> entries, List<GradeRow> grades)
    {
        foreach (var entry in entries) entry.Grade = null;
        foreach (var award in awards)
        {
            var entry = entries.SingleOrDefault(e => e.Number == award.Entry && e.Grade is null) ?? throw new BadInputException("awards", "有一篇不在这次来稿里，或写了两次。", "An entry is not of this call, or stands twice.");
            entry.Grade = grades.Any(g => g.Ordinal == award.Grade) ? award.Grade : throw new BadInputException("awards", "没有这个奖项。", "There is no such grade.");
        }
        foreach (var grade in grades)
            if (entries.Count(e => e.Grade == grade.Ordinal) is var given && given > grade.Places)
                throw new BadInputException("awards", $"{grade.Name}只有 {grade.Places} 个，评了 {given} 个。", $"There are {grade.Places} of {grade.Name}, and {given} were given.");
    }
}

/// <summary>名次: the order of scores, ties as ties, and whether awards follow it.</summary>
internal static class AwardOrder
{
    /// <summary>No entry with a better score has a lower grade, or none.</summary>
    public static bool Follows(IReadOnlyList<(long Score, int? Grade)> entries)
    {
        var lowest = long.MaxValue; // among the grades above
        foreach (var grade in entries.GroupBy(e => e.Grade ?? int.MaxValue).OrderBy(g => g.Key))
        {
            if (grade.Max(e => e.Score) > lowest) return false;
            lowest = Math.Min(lowest, grade.Min(e => e.Score));
        }
        return true;
    }

    /// <summary>1, 2, 2, 4: how many are better, and one.</summary>
    public static int RankOf(long score, IReadOnlyCollection<long> all) => 1 + all.Count(s => s > score);

    /// <summary>What the scores say: the grades filled from the top, stopping where a tie would not fit.</summary>
    public static Dictionary<Guid, int> Suggested(IEnumerable<EntryRow> entries, IReadOnlyList<GradeRow> grades)
    {
        var suggested = new Dictionary<Guid, int>();
        var ties = entries.Where(e => e.ScoreHundredths is not null).GroupBy(e => e.ScoreHundredths).OrderByDescending(g => g.Key).ToList();
        var (grade, left) = (0, grades.Count > 0 ? grades[0].Places : 0);
        foreach (var tie in ties)
        {
            var count = tie.Count();
            while (grade < grades.Count && left < count) (grade, left) = (grade + 1, grade + 1 < grades.Count ? grades[grade + 1].Places : 0);
            if (grade >= grades.Count) break;
            foreach (var entry in tie) suggested[entry.Id] = grades[grade].Ordinal;
            left -= count;
        }
        return suggested;
    }
}
