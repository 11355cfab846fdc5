using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Points.Entries;

/// <summary>撤回手工入账单, by whoever asked, while nobody has decided.</summary>
internal sealed record WithdrawEntry(Guid Entry) : ICommand;

internal sealed class WithdrawEntryHandler : Handler<WithdrawEntry>
{
    public override Permission Needs => PointsPermissions.Enter;
    public override Target? TargetOf(WithdrawEntry command, IWrite write) => Find(command.Entry, write) is { } row ? new(row.Place) : null;

    public override Answer Run(WithdrawEntry command, IWrite write)
    {
        var row = Find(command.Entry, write)!;
        if (row.AskedById != write.Actor.Id) return No("points.not-yours", "只有提出的人能撤回。", "Only whoever asked can withdraw it.");
        if (row.State is not EntryState.Asked) return No("points.decided", "这张单已经处理过了。", "This one has been decided.");
        row.State = EntryState.Withdrawn;
        return new Answer.Done("points-entry", row.Id);
    }

    private static EntryRow? Find(Guid id, IWrite write) => write.Db.Set<EntryRow>().AsTracking().SingleOrDefault(e => e.Id == id);
}
