using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Guard;
using Wutong.Platform.Outside.Http;

namespace Wutong.Tests.Outside;

public sealed class GuardTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static Destination To(string address) => new(DestinationKinds.Webhook, address, Secret);

    private static string CodeOf(SendOutcome outcome) => outcome switch { SendOutcome.Dead d => d.Reason.Code, SendOutcome.Later l => l.Reason.Code, _ => "sent" };

    [Fact]
    public async Task A_receiver_on_this_machine_is_refused_unless_its_network_is_allowed()
    {
        await using var listener = await Listener.AnsweringAsync(200);
        await using var shut = new Post(("AllowHttp", "true"));
        var refused = Assert.IsType<SendOutcome.Dead>(await shut.SendAsync(To(listener.Address)));
        Assert.Equal("refused-address", refused.Reason.Code);
        Assert.Contains("127.0.0.1 (loopback)", refused.Reason.English);
        Assert.Contains("Outside:AllowedNetworks", refused.Reason.Chinese);
        Assert.Empty(listener.Received);

        await using var open = Post.ToThisMachine();
        using var activity = new Activity("a request of ours").Start();
        Assert.IsType<SendOutcome.Sent>(await open.SendAsync(To(listener.Address)));
        Assert.DoesNotContain("traceparent", Assert.Single(listener.Received).Headers);
    }

    [Theory]
    [InlineData("2130706433"), InlineData("017700000001"), InlineData("0x7f000001"), InlineData("0x7f.1"), InlineData("0177.0.0.1"), InlineData("127.1"), InlineData("127.0.0.1."), InlineData("localhost"), InlineData("localhost."), InlineData("LOCALHOST")]
    [InlineData("0.0.0.0"), InlineData("0"), InlineData("[::]"), InlineData("[::1]"), InlineData("[::ffff:127.0.0.1]"), InlineData("[::ffff:7f00:1]"), InlineData("[::127.0.0.1]"), InlineData("[64:ff9b::7f00:1]"), InlineData("127。0。0。1"), InlineData("①②⑦.0.0.1"), InlineData("127.0.0.1%00")]
    public async Task No_way_of_writing_this_machine_gets_through(string host)
    {
        await using var listener = await Listener.AnsweringAsync(200);
        await using var post = new Post(("AllowHttp", "true"));
        Assert.Contains(CodeOf(await post.SendAsync(To($"http://{host}:{listener.Port}/"))), new[] { "refused-address", "unknown-name", "bad-address" });
        Assert.Empty(listener.Received);
    }

    [Theory]
    [InlineData("", "bad-address"), InlineData("hooks/1", "bad-address"), InlineData("/hooks/1", "bad-address"), InlineData("ftp://example.com/", "bad-address"), InlineData("file:///etc/passwd", "bad-address"), InlineData("https://", "bad-address")]
    [InlineData("https://user:word@example.com/", "bad-address"), InlineData("http://example.com/", "plain-http"), InlineData("gopher://127.0.0.1:25/", "bad-address")]
    public async Task Only_whole_https_addresses_are_used(string address, string code)
    {
        await using var post = new Post();
        Assert.Equal(code, CodeOf(await post.SendAsync(To(address))));
    }

    [Fact]
    public async Task The_address_that_was_judged_is_the_one_connected_to()
    {
        await using var listener = await Listener.AnsweringAsync(200);
        var asked = 0;
        // A name that answers well once and badly after that: whoever asks twice is caught.
        var guard = new OutsideGuard([IPNetwork.Parse("127.0.0.1/32")], (_, _) => Task.FromResult(new[] { ++asked == 1 ? IPAddress.Loopback : IPAddress.Parse("169.254.169.254") }));
        using var http = new OutsideHttp(guard, new(allowHttp: true), null, new([]), TimeProvider.System);
        Assert.IsType<HttpOutcome.Answered>(await http.SendAsync($"http://rebind.example:{listener.Port}/", _ => { }, readsAnswer: true, default));
        Assert.Equal(1, asked);
        Assert.Equal($"rebind.example:{listener.Port}", Assert.Single(listener.Received).Headers["Host"]);

        using var next = new OutsideHttp(guard, new(allowHttp: true), null, new([]), TimeProvider.System);
        var failed = Assert.IsType<HttpOutcome.Failed>(await next.SendAsync($"http://rebind.example:{listener.Port}/", _ => { }, readsAnswer: true, default));
        Assert.Equal("refused-address", CodeOf(failed.Outcome));
    }

    [Fact]
    public async Task A_name_with_one_bad_address_among_good_ones_is_refused_whole()
    {
        var guard = new OutsideGuard([], (_, _) => Task.FromResult(new[] { IPAddress.Parse("8.8.8.8"), IPAddress.Parse("10.0.0.1") }));
        var refused = await Assert.ThrowsAsync<RefusedAddressException>(() => guard.ConnectAsync("two.example", 443, default));
        Assert.Equal("10.0.0.1 (private)", refused.What);
    }

    [Fact]
    public async Task The_second_address_is_tried_when_the_first_does_not_answer()
    {
        await using var listener = await Listener.AnsweringAsync(200);
        var guard = new OutsideGuard([IPNetwork.Parse("127.0.0.0/8")], (_, _) => Task.FromResult(new[] { IPAddress.Parse("127.0.0.99"), IPAddress.Loopback }));
        await using var stream = await guard.ConnectAsync("two.example", listener.Port, default);
        Assert.True(stream.CanWrite);
        await Assert.ThrowsAsync<SocketException>(() => new OutsideGuard([]).JudgedAsync("no.such.name.invalid", default));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_names_the_host_it_leads_to()
    {
        await using var target = await Listener.AnsweringAsync(200);
        await using var listener = await Listener.AnsweringAsync(307, "", ("Location", $"{target.Address}/inside?key=hush"));
        await using var post = Post.ToThisMachine();
        var dead = Assert.IsType<SendOutcome.Dead>(await post.SendAsync(To(listener.Address)));
        Assert.Equal("http-307", dead.Reason.Code);
        Assert.Contains("127.0.0.1", dead.Reason.English);
        Assert.DoesNotContain("hush", dead.Reason.English + dead.Reason.Chinese);
        Assert.Empty(target.Received);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_no_further_than_its_limit()
    {
        await using var listener = await Listener.StartAsync(async (context, _) =>
        {
            var part = new byte[16 * 1024];
            try { while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(part, context.RequestAborted); }
            catch (OperationCanceledException) { }
        });
        using var http = NewHttp(TimeSpan.FromSeconds(10));
        Assert.Null(Assert.IsType<HttpOutcome.Answered>(await http.SendAsync(listener.Address, _ => { }, readsAnswer: true, default)).Body);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_receiver_that_keeps_us_waiting_is_left(bool beginsToAnswer)
    {
        await using var listener = await Listener.StartAsync(async (context, _) =>
        {
            if (beginsToAnswer) await context.Response.Body.WriteAsync("{"u8.ToArray());
            try { await Task.Delay(Timeout.Infinite, context.RequestAborted); }
            catch (OperationCanceledException) { }
        });
        using var http = NewHttp(TimeSpan.FromMilliseconds(300));
        var failed = Assert.IsType<HttpOutcome.Failed>(await http.SendAsync(listener.Address, _ => { }, readsAnswer: true, default));
        Assert.Equal("timeout", CodeOf(Assert.IsType<SendOutcome.Later>(failed.Outcome)));
    }

    [Fact]
    public async Task Who_cancels_is_told_so_and_not_that_the_other_side_was_slow()
    {
        await using var listener = await Listener.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var post = Post.ToThisMachine();
        using var soon = new CancellationTokenSource(200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post.SendAsync(To(listener.Address), ct: soon.Token));
    }

    [Fact]
    public async Task A_proxy_is_used_only_when_set_and_the_target_is_judged_before_it()
    {
        Assert.False(GuardedHandler.New(new([]), null, new([])).UseProxy);
        await using var proxy = await Listener.AnsweringAsync(200);
        await using var post = new Post(("AllowHttp", "true"), ("Proxy", proxy.Address));
        Assert.IsType<SendOutcome.Sent>(await post.SendAsync(To("http://hooks.no-such-name.invalid/in")));
        Assert.Equal("hooks.no-such-name.invalid", Assert.Single(proxy.Received).Headers["Host"]);
        Assert.Equal("refused-address", CodeOf(await post.SendAsync(To("http://10.0.0.1/in"))));
        Assert.Single(proxy.Received);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_certificate_of_the_house_is_trusted_when_its_root_is_named(bool isNamed)
    {
        using var house = new HouseCertificate();
        await using var server = await TlsServer.StartAsync(house);
        await using var post = Post.ToThisMachine([.. isNamed ? [("TrustedCertificates", house.RootFile)] : Array.Empty<(string, string)>()]);
        Assert.Equal(isNamed ? "sent" : "tls", CodeOf(await post.SendAsync(To($"https://127.0.0.1:{server.Port}/"))));
        Assert.Equal("tls", CodeOf(await post.SendAsync(To($"https://127.0.0.2:{server.Port}/")))); // the certificate is not for this name, whoever signed it
    }

    private static OutsideHttp NewHttp(TimeSpan total) => new(new([IPNetwork.Parse("127.0.0.0/8")]), new(allowHttp: true), null, new([]), TimeProvider.System, total);
}
