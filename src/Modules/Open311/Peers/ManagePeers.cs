using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Peers;

/// <summary>What a connection is for.</summary>
internal sealed record PeerWish(string Name, string Address, string? Jurisdiction, bool Sends, bool Receives, bool KnowsRepeats, Guid? UnitId, IReadOnlyDictionary<string, string> Codes);

/// <summary>添加对接系统. The key comes sealed.</summary>
internal sealed record AddPeer(Guid Id, PeerWish Wish, byte[]? SealedKey) : ICommand;

internal sealed class AddPeerHandler(IUnitRegister units) : Handler<AddPeer>
{
    public override Permission Needs => Open311Permissions.Manage;
    public override Target TargetOf(AddPeer command, IWrite write) => Target.Installation;

    public override Answer Run(AddPeer command, IWrite write)
    {
        var wish = command.Wish;
        if (wish.UnitId is { } unit && units.Find(unit, write) is null) throw new BadInputException("unit", "没有这个单位。", "There is no such unit.");
        if (wish.Codes.Count == 0) throw new BadInputException("codes", "至少对应一类。", "At least one kind is needed.");
        write.Db.Add(new PeerRow
        {
            Id = command.Id, Name = Input.Text("name", wish.Name, 2, 50), Address = Input.Text("address", wish.Address, 10, 500).TrimEnd('/') + "/", Jurisdiction = Input.Optional("jurisdiction", wish.Jurisdiction, 100), SealedKey = command.SealedKey,
            IsActive = true, Sends = wish.Sends, Receives = wish.Receives, KnowsRepeats = wish.KnowsRepeats, UnitId = wish.UnitId, Codes = JsonSerializer.Serialize(wish.Codes.ToDictionary(), PeerJson.Default.DictionaryStringString),
            MadeAtUtc = write.Now, UpdatesUtc = write.Now, RequestsUtc = write.Now, NextUtc = write.Now,
        });
        return new Answer.Done("open311_peer", command.Id);
    }
}

/// <summary>启用或停用. What waits stays waiting.</summary>
internal sealed record SwitchPeer(Guid Peer, bool IsOn) : ICommand;

internal sealed class SwitchPeerHandler : Handler<SwitchPeer>
{
    public override Permission Needs => Open311Permissions.Manage;
    public override Target? TargetOf(SwitchPeer command, IWrite write) => write.Db.Set<PeerRow>().Any(p => p.Id == command.Peer) ? Target.Installation : null;

    public override Answer Run(SwitchPeer command, IWrite write)
    {
        var row = write.Db.Set<PeerRow>().AsTracking().Single(p => p.Id == command.Peer);
        (row.IsActive, row.NextUtc, row.Failures) = (command.IsOn, write.Now, 0);
        return new Answer.Done("open311_peer", row.Id);
    }
}

/// <summary>再试: by somebody who has looked.</summary>
internal sealed record RetrySending(Guid Sending) : ICommand;

internal sealed class RetrySendingHandler : Handler<RetrySending>
{
    public override Permission Needs => Open311Permissions.Manage;
    public override Target? TargetOf(RetrySending command, IWrite write) => write.Db.Set<SendingRow>().Any(s => s.Id == command.Sending) ? Target.Installation : null;

    public override Answer Run(RetrySending command, IWrite write)
    {
        var row = write.Db.Set<SendingRow>().AsTracking().Single(s => s.Id == command.Sending);
        if (row.State is not (SendingState.Dead or SendingState.Unsure)) return No("open311.not-failed", "这件没有失败，不用再试。", "This one has not failed; there is nothing to try again.");
        (row.State, row.Attempts, row.FirstUtc, row.NextUtc) = (row.Token is null ? SendingState.Waiting : SendingState.Token, 0, write.Now, write.Now);
        return new Answer.Done("open311_sending", row.Id);
    }
}
