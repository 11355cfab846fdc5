using System.Net;
using CsCheck;
using Wutong.Platform.Outside.Guard;

namespace Wutong.Tests.Outside;

public sealed class AddressRuleTests
{
    private static string? Refusal(string address, params string[] allowed) => AddressRule.Refusal(IPAddress.Parse(address), [.. allowed.Select(IPNetwork.Parse)]);

    [Theory]
    [InlineData("8.8.8.8"), InlineData("1.1.1.1"), InlineData("223.5.5.5"), InlineData("100.63.255.255"), InlineData("100.128.0.0"), InlineData("172.15.255.255"), InlineData("172.32.0.0")]
    [InlineData("192.167.255.255"), InlineData("192.169.0.0"), InlineData("11.0.0.0"), InlineData("126.255.255.255"), InlineData("128.0.0.0"), InlineData("169.253.255.255"), InlineData("223.255.255.255"), InlineData("198.20.0.0")]
    [InlineData("2400:3200::1"), InlineData("2001:4860:4860::8888"), InlineData("::ffff:8.8.8.8"), InlineData("64:ff9b::8.8.8.8"), InlineData("2400:3200::5efe:808:808")]
    public void Addresses_of_the_open_internet_may_be_connected_to(string address) => Assert.Null(Refusal(address));

    [Theory]
    [InlineData("127.0.0.1", "loopback"), InlineData("127.255.255.254", "loopback"), InlineData("10.0.0.1", "private"), InlineData("172.16.0.1", "private"), InlineData("172.31.255.255", "private"), InlineData("192.168.1.1", "private")]
    [InlineData("169.254.1.1", "link-local"), InlineData("169.254.169.254", "link-local"), InlineData("100.100.100.200", "cloud metadata"), InlineData("168.63.129.16", "cloud metadata"), InlineData("192.0.0.192", "cloud metadata")]
    [InlineData("100.64.0.1", "carrier NAT"), InlineData("100.127.255.255", "carrier NAT"), InlineData("0.0.0.0", "this network"), InlineData("0.1.2.3", "this network"), InlineData("224.0.0.1", "multicast"), InlineData("239.255.255.255", "multicast")]
    [InlineData("240.0.0.1", "reserved"), InlineData("255.255.255.255", "reserved"), InlineData("192.0.2.1", "documentation"), InlineData("198.51.100.7", "documentation"), InlineData("203.0.113.9", "documentation"), InlineData("198.18.0.1", "benchmarking"), InlineData("198.19.255.255", "benchmarking")]
    [InlineData("::", "unspecified"), InlineData("::1", "loopback"), InlineData("fe80::1", "link-local"), InlineData("fe80::1%1", "link-local"), InlineData("2400:3200::1%1", "link-local"), InlineData("fc00::1", "unique local"), InlineData("fdff::1", "unique local")]
    [InlineData("fd00:ec2::254", "cloud metadata"), InlineData("fd20:ce::254", "cloud metadata"), InlineData("fec0::1", "site-local"), InlineData("ff02::1", "multicast"), InlineData("2001:db8::1", "documentation"), InlineData("3fff::1", "documentation")]
    [InlineData("::ffff:127.0.0.1", "loopback"), InlineData("::ffff:10.0.0.1", "private"), InlineData("::ffff:100.100.100.200", "cloud metadata"), InlineData("::127.0.0.1", "IPv4-compatible"), InlineData("::8.8.8.8", "IPv4-compatible")]
    [InlineData("64:ff9b::10.0.0.1", "carries 10.0.0.1, private"), InlineData("64:ff9b::a9fe:a9fe", "carries 169.254.169.254, link-local"), InlineData("64:ff9b:1::10.0.0.1", "local NAT64"), InlineData("2002:7f00:1::", "6to4"), InlineData("2002:a00:1::1", "6to4")]
    [InlineData("2001:0:808:808::f5ff:fffe", "Teredo"), InlineData("2400:3200::5efe:10.0.0.1", "carries 10.0.0.1, private"), InlineData("2400:3200::200:5efe:127.0.0.1", "carries 127.0.0.1, loopback"), InlineData("::ffff:0:127.0.0.1", "not global"), InlineData("4000::1", "not global"), InlineData("100::1", "not global")]
    public void Addresses_that_are_nobodys_on_the_internet_are_refused_by_name(string address, string kind) => Assert.EndsWith($"({kind})", Refusal(address));

    [Theory]
    [InlineData("10.20.3.4", "10.20.0.0/16"), InlineData("127.0.0.1", "127.0.0.1/32"), InlineData("::ffff:10.20.3.4", "10.20.0.0/16"), InlineData("fd12:3456::9", "fd12:3456::/32"), InlineData("::1", "::1/128"), InlineData("64:ff9b::10.20.3.4", "10.20.0.0/16"), InlineData("192.168.0.1", "0.0.0.0/0")]
    public void A_network_the_operator_named_is_open(string address, string allowed)
    {
        Assert.NotNull(Refusal(address));
        Assert.Null(Refusal(address, allowed));
    }

    [Theory]
    [InlineData("10.21.0.1", "10.20.0.0/16"), InlineData("169.254.169.254", "169.254.0.0/16"), InlineData("100.100.100.200", "100.64.0.0/10"), InlineData("fd00:ec2::254", "fc00::/7"), InlineData("0.0.0.0", "0.0.0.0/0"), InlineData("::", "::/0")]
    [InlineData("224.0.0.1", "0.0.0.0/0"), InlineData("fe80::1", "fe80::/10"), InlineData("2002:a00:1::1", "::/0"), InlineData("::10.20.0.1", "10.20.0.0/16"), InlineData("::ffff:169.254.169.254", "::/0"), InlineData("64:ff9b::169.254.169.254", "0.0.0.0/0")]
    public void What_the_operator_did_not_name_or_may_not_open_stays_shut(string address, string allowed) => Assert.NotNull(Refusal(address, allowed));

    /// <summary>An oracle written another way: the bits of the address against IANA's table by hand.</summary>
    [Fact]
    public void Every_ipv4_address_is_judged_as_the_table_says() => Gen.UInt.Sample(bits =>
    {
        var (a, b, c) = (bits >> 24, bits >> 16 & 0xFF, bits >> 8 & 0xFF);
        var shut = a is 0 or 10 or 127 or >= 224
            || (a == 100 && b is >= 64 and < 128) || (a == 169 && b == 254) || (a == 172 && b is >= 16 and < 32) || (a == 192 && b == 168) || (a == 198 && b is 18 or 19)
            || (a, b, c) is (192, 0, 0) or (192, 0, 2) or (192, 88, 99) or (198, 51, 100) or (203, 0, 113) || bits == 0xA83F8110;
        byte[] v4 = [(byte)a, (byte)b, (byte)c, (byte)bits];
        foreach (var address in new[] { new IPAddress(v4), new IPAddress(v4).MapToIPv6(), new IPAddress([0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. v4]) })
            Assert.Equal(shut, AddressRule.Refusal(address, []) is not null);
    }, iter: 20_000);
}
