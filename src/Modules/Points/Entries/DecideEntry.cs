using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;

namespace Wutong.Points.Entries;

/// <summary>审批手工入账: by somebody who neither asked for it nor gains by it.</summary>
internal sealed record DecideEntry(Guid Entry, bool Approve, string? Answer = null) : ICommand;

internal sealed class DecideEntryHandler : Handler<DecideEntry>
{
    public override Permission Needs => PointsPermissions.Enter;
    public override Target? TargetOf(DecideEntry command, IWrite write) => Find(command.Entry, write) is { } row ? new(row.Place) : null;
    protected override (string Kind, string Id)? RefusalsOf(DecideEntry command) => ("points-entry", command.Entry.ToString());

    public override Answer Run(DecideEntry command, IWrite write)
    {
        var row = Find(command.Entry, write)!;
        if (row.State is not EntryState.Asked) return No("points.decided", "这张单已经处理过了。", "This one has been decided.");
        if (row.AskedById == write.Actor.Id) return No("points.two-people", "提出的人不能审批，请另一位同事来批。", "Whoever asked cannot decide; a colleague has to.");
        if (row.MemberId == write.Actor.Id) return No("points.own-entry", "不能审批给自己的入账。", "Nobody decides about their own account.");
        (row.DecidedById, row.DecidedAtUtc, row.Answer) = (write.Actor.Id, write.Now, command.Approve ? Input.Optional("answer", command.Answer, 500) : Input.Text("answer", command.Answer, 2, 500));
        row.State = command.Approve ? EntryState.Approved : EntryState.Refused;
        if (command.Approve)
        {
            if (EntryDraft.Of(row, write) is not { } draft || LedgerBook.Write(draft, write) is not Written.Done written) return No("points.too-little", "账上没有这么多了：已经用掉、预留或过期。", "There is not that much left: it was spent, is held or has lapsed.");
            row.WrittenId = written.Id;
        }
        write.Tell(command.Approve ? "points-entry.approve" : "points-entry.refuse", "points-entry", row.Id.ToString());
        return new Answer.Done("points-entry", row.Id);
    }

    private static EntryRow? Find(Guid id, IWrite write) => write.Db.Set<EntryRow>().AsTracking().SingleOrDefault(e => e.Id == id);
}
