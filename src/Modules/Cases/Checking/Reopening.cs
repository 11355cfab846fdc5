using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Checking;

/// <summary>重新处置: a closed case goes to the units it was with, each with a new task; one that was rejected is verified.</summary>
internal static class Reopening
{
    public static Answer Reopen(CaseRow row, string reason, CaseRegister register, CaseParts parts, IWrite write)
    {
        var last = row.Stage == CaseStage.Closed ? LastRound(row, write) : [];
        if (row.Stage == CaseStage.Closed && last.Count == 0)
            return new Answer.Refused("cases.nobody-to-reopen", "这件是当场处置的，还没有责任单位；请直接立案，再派遣。", "This one was settled on the spot and no unit has it; register it, then dispatch it.");
        var lead = last.Find(p => p.IsLead)?.UnitId;
        var answer = register.Moved(row, CaseMove.Reopen, write, new(reason, UnitId: lead),
            () => (row.ReopenCount, row.ClosedAtUtc, row.DoneAtUtc, row.Outcome, row.UnitId) = (row.ReopenCount + 1, null, null, null, lead));
        if (answer is not Answer.Done) return answer;
        foreach (var part in last)
        {
            part.State = PartState.Earlier;
            parts.Give(row, part.UnitId, part.IsLead, null, write);
        }
        return answer;
    }

    private static List<CasePartRow> LastRound(CaseRow row, IWrite write) =>
        [.. write.Db.Set<CasePartRow>().AsTracking().Where(p => p.CaseId == row.Id && p.State == PartState.Passed).OrderByDescending(p => p.IsLead).ThenBy(p => p.GivenAtUtc)];
}
