using System.Net;
using System.Net.Sockets;

namespace Wutong.Platform.Outside.Guard;

/// <summary>外发地址规则: may this program connect to that address?</summary>
/// <remarks>IPv6 that carries an IPv4 address is judged by what it carries (mapped, NAT64, ISATAP) or refused (6to4, Teredo).</remarks>
internal static class AddressRule
{
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96"), GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <returns>Null when it may; else what kind of address it is, as "127.0.0.1 (loopback)".</returns>
    public static string? Refusal(IPAddress address, IReadOnlyList<IPNetwork> allowed) =>
        KindOf(address, allowed) is { } kind ? $"{address} ({kind})" : null;

    private static string? KindOf(IPAddress address, IReadOnlyList<IPNetwork> allowed)
    {
        if (address.IsIPv4MappedToIPv6) return KindOf(address.MapToIPv4(), allowed); // the system connects to the IPv4 address
        var isV4 = address.AddressFamily == AddressFamily.InterNetwork;
        if (!isV4 && address.ScopeId != 0) return "link-local";

        var special = Array.Find(isV4 ? SpecialRange.V4 : SpecialRange.V6, r => r.Network.Contains(address));
        if (special is { IsNever: true }) return special.Name;
        if (allowed.Any(n => n.Contains(address))) return null;
        if (special is not null) return special.Name;
        if (isV4) return null;

        if (Nat64.Contains(address)) return Carried(address, allowed);
        if (!GlobalUnicast.Contains(address)) return "not global";
        return IsIsatap(address) ? Carried(address, allowed) : null;
    }

    private static string? Carried(IPAddress address, IReadOnlyList<IPNetwork> allowed)
    {
        var inner = new IPAddress(address.GetAddressBytes().AsSpan(12));
        return KindOf(inner, allowed) is { } kind ? $"carries {inner}, {kind}" : null;
    }

    /// <summary>RFC 5214: the interface identifier 0000:5efe or 0200:5efe, then the IPv4 address.</summary>
    private static bool IsIsatap(IPAddress address) => address.GetAddressBytes().AsSpan(8, 4) is [0 or 2, 0, 0x5e, 0xfe];
}
