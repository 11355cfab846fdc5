using Wutong.Cases;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Peers;

/// <summary>收取对方的案卷: a request of another server becomes a case here, once.</summary>
internal sealed record ReceiveCase(Guid Peer, string OutsideId, string Kind, string Text, int? LonE7, int? LatE7, string? Address) : ICommand;

internal sealed class ReceiveCaseHandler(ICaseDesk desk) : Handler<ReceiveCase>
{
    public override Permission Needs => Open311Permissions.Exchange;
    public override Target TargetOf(ReceiveCase command, IWrite write) => Target.Installation;

    public override Answer Run(ReceiveCase command, IWrite write) =>
        desk.Open(new(write.NewId(), command.Kind, command.LonE7, command.LatE7, command.Address, command.Text, null, OutsideNumber: NumberOf(command)), write);

    /// <summary>The connection's first letters keep two servers' numbers apart.</summary>
    private static string NumberOf(ReceiveCase command) => $"{command.Peer.ToString("N")[^8..]}:{command.OutsideId}" is { Length: <= 64 } number ? number : $"{command.Peer.ToString("N")[^8..]}:#{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(command.OutsideId)))[..40]}";
}
