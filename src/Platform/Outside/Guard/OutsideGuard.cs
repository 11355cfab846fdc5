using System.Net;
using System.Net.Sockets;

namespace Wutong.Platform.Outside.Guard;

/// <summary>外发守卫: the one way a connection leaves for an address that somebody typed in.</summary>
/// <remarks>Names are resolved here and the very address that was judged is connected to, so a name that answers differently the second time gains nothing. Thread-safe.</remarks>
internal sealed class OutsideGuard(IReadOnlyList<IPNetwork> allowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public OutsideGuard(IReadOnlyList<IPNetwork> allowed) : this(allowed, (host, ct) => Dns.GetHostAddressesAsync(host, ct)) { }

    /// <summary>A socket connected to a judged address of <paramref name="host"/>; the caller owns the stream.</summary>
    /// <exception cref="RefusedAddressException">One of its addresses may not be connected to.</exception>
    /// <exception cref="SocketException">The name is not known or nothing answers.</exception>
    public async Task<Stream> ConnectAsync(string host, int port, CancellationToken ct) => await OpenAsync(await JudgedAsync(host, ct), port, ct);

    /// <summary>Every address of a name, all of them judged: a name with one bad address among good ones is refused whole.</summary>
    /// <exception cref="RefusedAddressException">One of its addresses may not be connected to.</exception>
    /// <exception cref="SocketException">The name is not known.</exception>
    public async Task<IPAddress[]> JudgedAsync(string host, CancellationToken ct)
    {
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, ct);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses)
            if (AddressRule.Refusal(address, allowed) is { } refusal) throw new RefusedAddressException(refusal);
        return addresses;
    }

    /// <summary>Tries the addresses one after another; the first that answers is taken.</summary>
    internal static async Task<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken ct)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i < addresses.Length - 1) { socket.Dispose(); }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
