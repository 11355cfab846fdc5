using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Marking;

/// <summary>案卷与地段: marks a case as lying at a place, and lets the place follow who works on it.</summary>
internal sealed class CaseMarks(UnownedRegister register)
{
    private static readonly PartState[] Stands = [PartState.Given, PartState.Working, PartState.Done];

    public Answer Mark(UnownedPlaceRow row, CaseRow found, IWrite write)
    {
        if (CaseMoves.IsOver(found.Stage)) return new Answer.Refused("unowned.case-is-over", $"案卷 {found.Number} 已经办结，不再标记地段。", $"Case {found.Number} is over; it is not marked any more.");
        if (UnownedRegister.MarkOf(found.Id, write) is not null) return new Answer.Refused("unowned.marked-already", $"案卷 {found.Number} 已经标在一处地段，先取消标记。", $"Case {found.Number} is marked as lying at a place already; unmark it first.");
        var move = UnownedRules.MarkOf(UnownedRegister.Standing(row, write), UnownedRegister.CasesAt(row.Id, write), found.ReportedAtUtc > (row.OwnerSetAtUtc ?? DateTime.MaxValue));
        if (register.Moved(row, move, write, new(Case: found)) is Answer.Refused no) return no;
        write.Db.Add(new UnownedCaseRow { CaseId = found.Id, PlaceId = row.Id, EventId = LastEvent(row, write), IsRecurrence = move == UnownedMove.Recur, MarkedAtUtc = write.Now });
        return (Answer?)Working(row, found, write) ?? new Answer.Done("unowned", row.Id);
    }

    public Answer Unmark(UnownedPlaceRow row, UnownedCaseRow mark, CaseRow found, string reason, IWrite write)
    {
        write.Db.Remove(mark);
        return mark.IsRecurrence ? register.Moved(row, UnownedMove.Unrecur, write, new(reason, Case: found, Voids: mark.EventId)) : register.Moved(row, UnownedMove.Unmark, write, new(reason, Case: found));
    }

    /// <summary>首接牵头, 参与整治: whoever has a part of the case takes part at the place; its lead leads.</summary>
    /// <returns>Null, or the rule against it: another unit leads there.</returns>
    public Answer.Refused? Working(UnownedPlaceRow row, CaseRow found, IWrite write)
    {
        foreach (var part in CaseParts.Standing(found.Id, write))
        {
            var stands = UnownedRegister.Standing(row, write);
            var move = part.IsLead ? UnownedMove.Lead : UnownedMove.Join;
            if (part.IsLead ? stands.Lead == part.UnitId : stands.Has(part.UnitId)) continue;
            if (register.Moved(row, move, write, new(Unit: part.UnitId, Case: found)) is Answer.Refused no) return no;
        }
        return null;
    }

    /// <summary>Whether the place's lead has a case there in its hands.</summary>
    public static bool HasWork(UnownedPlaceRow row, IWrite write)
    {
        write.Save();
        return row.LeadId is { } lead && write.Db.Set<CasePartRow>().AsNoTracking().Any(p => p.UnitId == lead && p.IsLead && Stands.Contains(p.State) && write.Db.Set<UnownedCaseRow>().Any(m => m.CaseId == p.CaseId && m.PlaceId == row.Id));
    }

    private static Guid LastEvent(UnownedPlaceRow row, IWrite write)
    {
        write.Save();
        return write.Db.Set<UnownedEventRow>().AsNoTracking().Where(e => e.PlaceId == row.Id && e.Ordinal == row.Steps).Select(e => e.Id).Single();
    }
}
