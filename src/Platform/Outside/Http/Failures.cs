using System.Net.Sockets;
using System.Security.Authentication;
using Wutong.Platform.Outside.Guard;

namespace Wutong.Platform.Outside.Http;

/// <summary>What went wrong on the way out, in words without secrets.</summary>
internal static class Failures
{
    public static readonly OutsideReason
        TimedOut = new("timeout", "对方没有及时回答", "The other side did not answer in time"),
        UnknownName = new("unknown-name", "找不到这个域名", "The host name is not known"),
        Unreachable = new("unreachable", "连不上对方", "The other side cannot be reached"),
        BadTls = new("tls", "对方的证书不受信任，或加密连接没有建成", "The other side's certificate is not trusted, or no encrypted connection came about"),
        Broken = new("broken", "对方的回答中断或读不懂", "The other side's answer broke off or cannot be read");

    /// <returns>Null for what is no failure of the network: it is a mistake of ours and passes through.</returns>
    public static SendOutcome? Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is RefusedAddressException refused) return new SendOutcome.Dead(Refused(refused));
            if (e is OperationCanceledException or TimeoutException) // our own time limit; a caller that cancels is told so before this is looked at
                return new SendOutcome.Later(TimedOut);
            if (e is AuthenticationException) return new SendOutcome.Later(BadTls);
            if (e is SocketException socket) return new SendOutcome.Later(socket.SocketErrorCode switch
            {
                SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => UnknownName,
                SocketError.TimedOut => TimedOut,
                _ => Unreachable,
            });
        }
        return exception is HttpRequestException or IOException ? new SendOutcome.Later(Broken) : null;
    }

    private static OutsideReason Refused(RefusedAddressException refused) =>
        new("refused-address", $"不允许连接 {refused.What}；运维人员可在 Outside:AllowedNetworks 中写明该网段", $"{refused.What} may not be connected to; the operator may name its network in Outside:AllowedNetworks");
}
