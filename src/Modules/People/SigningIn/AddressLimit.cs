using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Wutong.People.SigningIn;

/// <summary>来源地址限量: how many codes one address may ask for in an hour, so that nobody sends the district's messages to all the town. Each node counts its own.</summary>
/// <remarks>An IPv6 address counts with its /64, which is one household's. Generous: behind one address of a mobile carrier stand many people.</remarks>
internal sealed class AddressLimit(PeopleSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(Counted(address),
        _ => new() { PermitLimit = settings.SmsAsksPerAddressAnHour, Window = TimeSpan.FromHours(1), QueueLimit = 0 }));

    /// <param name="address">Null where there is none (a test's own server): not limited.</param>
    public bool Allows(IPAddress? address)
    {
        if (address is null) return true;
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static IPAddress Counted(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }
}
