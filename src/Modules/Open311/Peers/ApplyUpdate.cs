using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Cases.Life;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Peers;

/// <summary>用上对方的进展: what another server says of a case we sent to it.</summary>
internal sealed record ApplyUpdate(Guid Peer, string UpdateId, string OutsideId, string Status, string Text) : ICommand;

/// <remarks>Where the connection stands for the unit that has the case, its word moves that unit's part: taken up, returned, handled. Our own check follows as ever. The words are for whoever works on the case.</remarks>
internal sealed class ApplyUpdateHandler(ICaseDesk desk) : Handler<ApplyUpdate>
{
    private const int MostText = 900;
    public override Permission Needs => Open311Permissions.Exchange;
    public override Target? TargetOf(ApplyUpdate command, IWrite write) => SendingOf(command, write) is null ? null : Target.Installation;

    public override Answer Run(ApplyUpdate command, IWrite write)
    {
        if (write.Db.Set<SeenUpdateRow>().Any(u => u.PeerId == command.Peer && u.UpdateId == command.UpdateId)) return new Answer.Done("open311_seen_update", command.UpdateId, WasBefore: true);
        write.Db.Add(new SeenUpdateRow { PeerId = command.Peer, UpdateId = command.UpdateId, SeenAtUtc = write.Now });
        var (peer, standing) = (write.Db.Set<PeerRow>().Single(p => p.Id == command.Peer), desk.Find(SendingOf(command, write)!.CaseId, write)!);
        var text = $"{peer.Name}：{(command.Text.Length > MostText ? command.Text[..MostText] : command.Text)}";
        if (peer.UnitId is { } unit && unit == standing.UnitId && StepOf(command.Status, standing.Stage) is { } step) _ = desk.Hand(standing.Id, unit, step, text, write); // what its rules refuse is still told
        _ = desk.Tell(standing.Id, text, null, write); // one that is over takes no more words
        return new Answer.Done("open311_seen_update", command.UpdateId);
    }

    private static UnitStep? StepOf(string status, CaseStage stage) => status switch
    {
        "fixed" or "closed" => UnitStep.Handled,
        "not_councils_responsibility" => UnitStep.Returned,
        "in_progress" or "investigating" or "action_scheduled" or "planned" when stage is CaseStage.Dispatched or CaseStage.Reopened => UnitStep.Accepted,
        _ => null,
    };

    private static SendingRow? SendingOf(ApplyUpdate command, IWrite write) => write.Db.Set<SendingRow>().AsNoTracking().FirstOrDefault(s => s.PeerId == command.Peer && s.OutsideId == command.OutsideId);
}
