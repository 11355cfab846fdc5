using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;

namespace Wutong.Points.Entries;

/// <summary>提出手工入账: nothing is written before another one has decided.</summary>
/// <param name="Transfer">For a reversal: which transfer.</param>
internal sealed record AskEntry(Guid Member, EntryKind Kind, string Reason, int Points = 0, int Minutes = 0, Guid? Transfer = null) : ICommand;

internal sealed class AskEntryHandler : Handler<AskEntry>
{
    private const int MostPoints = 10_000, MostMinutes = 31 * 24 * 60;
    public override Permission Needs => PointsPermissions.Enter;

    /// <summary>Who has left keeps what was earned, which may have to be mended.</summary>
    public override Target? TargetOf(AskEntry command, IWrite write) => write.Db.Set<MemberRow>().AsNoTracking().SingleOrDefault(m => m.Id == command.Member) is { } member ? new(member.Place) : null;

    public override Answer Run(AskEntry command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 4, 500);
        if (command.Member == write.Actor.Id) return No("points.own-entry", "不能给自己入账，请由别人提出。", "Nobody enters anything for themselves; somebody else has to ask.");
        if (Input.OneOf("kind", command.Kind) is EntryKind.Reverse && Unfit(command, write) is { } no) return no;
        var (points, minutes) = command.Kind is EntryKind.Reverse ? (0, 0) : (Input.Whole("points", command.Points, 0, MostPoints), Input.Whole("minutes", command.Minutes, 0, MostMinutes));
        if (command.Kind is not EntryKind.Reverse && points + minutes == 0) throw new BadInputException("points", "请填积分或时长。", "Points or minutes are needed.");
        if (command.Kind is EntryKind.Deduct && minutes > 0) throw new BadInputException("minutes", "时长不能扣减；记错了请冲正那一笔。", "Minutes are not taken away; a wrong entry is reversed.");
        var id = write.NewId();
        write.Db.Add(new EntryRow
        {
            Id = id, Kind = command.Kind, MemberId = command.Member, Points = points, Minutes = minutes, TransferId = command.Kind is EntryKind.Reverse ? command.Transfer : null, Reason = reason,
            AskedById = write.Actor.Id, AskedAtUtc = write.Now, State = EntryState.Asked, Place = TargetOf(command, write)!.Place!,
        });
        write.Tell("points-entry.ask", "points-entry", id.ToString());
        return new Answer.Done("points-entry", id);
    }

    private static Answer.Refused? Unfit(AskEntry command, IWrite write)
    {
        var transfer = write.Db.Set<TransferRow>().AsNoTracking().SingleOrDefault(t => t.Id == command.Transfer && t.MemberId == command.Member);
        if (transfer is not { Kind: TransferKind.Earn or TransferKind.Enter or TransferKind.Deduct }) throw new BadInputException("transfer", "只能冲正这位成员的一笔入账或扣减。", "Only an entry or a deduction of this member can be reversed.");
        return write.Db.Set<TransferRow>().Any(t => t.CorrectsId == command.Transfer) ? (Answer.Refused)No("points.reversed", "这一笔已经冲正过了。", "This one has been reversed.", "transfer") : null;
    }
}
