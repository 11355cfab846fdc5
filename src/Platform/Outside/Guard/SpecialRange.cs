using System.Net;

namespace Wutong.Platform.Outside.Guard;

/// <summary>特殊地址段: a range that is nobody's address on the open Internet.</summary>
/// <param name="IsNever">True: stays closed even when the operator's list covers it.</param>
internal sealed record SpecialRange(IPNetwork Network, string Name, bool IsNever = false)
{
    /// <summary>IANA's special-purpose registries for IPv4 (RFC 6890 and later) and where clouds keep their metadata. The first that holds an address names it.</summary>
    public static readonly SpecialRange[] V4 =
    [
        Of("100.100.100.200/32", "cloud metadata", true), // Alibaba Cloud
        Of("168.63.129.16/32", "cloud metadata", true), // Azure
        Of("192.0.0.192/32", "cloud metadata", true), // Oracle Cloud
        Of("169.254.0.0/16", "link-local", true), // and the metadata of most clouds
        Of("0.0.0.0/8", "this network", true),
        Of("224.0.0.0/4", "multicast", true),
        Of("240.0.0.0/4", "reserved", true),
        Of("10.0.0.0/8", "private"), Of("172.16.0.0/12", "private"), Of("192.168.0.0/16", "private"),
        Of("127.0.0.0/8", "loopback"),
        Of("100.64.0.0/10", "carrier NAT"),
        Of("192.0.0.0/24", "protocol assignments"),
        Of("192.88.99.0/24", "6to4 relay"),
        Of("198.18.0.0/15", "benchmarking"),
        Of("192.0.2.0/24", "documentation"), Of("198.51.100.0/24", "documentation"), Of("203.0.113.0/24", "documentation"),
    ];

    /// <summary>Inside IPv6. Whatever is not in 2000::/3 and not here is refused as well.</summary>
    public static readonly SpecialRange[] V6 =
    [
        Of("fd00:ec2::/32", "cloud metadata", true), // AWS: fd00:ec2::254
        Of("fd20:ce::254/128", "cloud metadata", true), // Google Cloud
        Of("fe80::/10", "link-local", true),
        Of("ff00::/8", "multicast", true),
        Of("::/128", "unspecified", true),
        Of("::1/128", "loopback"),
        Of("fc00::/7", "unique local"),
        Of("fec0::/10", "site-local"),
        Of("64:ff9b:1::/48", "local NAT64"),
        Of("::/96", "IPv4-compatible", true),
        Of("2001::/32", "Teredo", true), // carries an IPv4 address, hidden
        Of("2002::/16", "6to4", true), // carries an IPv4 address
        Of("2001:db8::/32", "documentation"), Of("3fff::/20", "documentation"),
        Of("2001::/23", "protocol assignments"),
    ];

    private static SpecialRange Of(string network, string name, bool isNever = false) => new(IPNetwork.Parse(network), name, isNever);
}
