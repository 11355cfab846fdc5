using System.Text.Json;
using System.Text.Json.Nodes;
using Wutong.Platform.Outside;

namespace Wutong.Tests.Outside;

public sealed class WebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    [Fact]
    public async Task A_standard_webhooks_library_verifies_what_we_sign_and_refuses_what_was_altered()
    {
        var received = await ReceiveAsync(Secret);
        Assert.Equal("application/json", received.Headers["Content-Type"]);
        Assert.Equal("m-1", received.Headers["webhook-id"]);
        Assert.DoesNotContain("井盖", received.Body); // what people read is not for programs

        var (exit, output) = await VerifyAsync(Secret, received, received.Body);
        Assert.Equal(0, exit);
        Assert.Equal("""{"verified":{"id":"m-1","topic":"case.assigned","at":"2026-11-23T01:02:03Z","record":{"kind":"case","id":"42"},"area":"天和城"}}""", output);

        Assert.Contains("refused", (await VerifyAsync(Secret, received, received.Body.Replace("42", "43", StringComparison.Ordinal))).Output);
        Assert.Contains("refused", (await VerifyAsync(Other, received, received.Body)).Output);
        received.Headers["webhook-id"] = "m-2";
        Assert.Contains("refused", (await VerifyAsync(Secret, received, received.Body)).Output);
    }

    [Fact]
    public async Task While_a_secret_is_changed_both_verify()
    {
        var received = await ReceiveAsync($"{Other} {Secret}");
        Assert.Equal(0, (await VerifyAsync(Secret, received, received.Body)).ExitCode);
        Assert.Equal(0, (await VerifyAsync(Other, received, received.Body)).ExitCode);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("whsec_"), InlineData("whsec_c2hvcnQ="), InlineData("whsec_not base64!"), InlineData(Secret + " whsec_c2hvcnQ=")]
    public async Task Nothing_is_sent_unsigned(string? secret)
    {
        await using var listener = await Listener.AnsweringAsync(200);
        await using var post = Post.ToThisMachine();
        var dead = Assert.IsType<SendOutcome.Dead>(await post.SendAsync(new(DestinationKinds.Webhook, listener.Address, secret)));
        Assert.Equal("bad-secret", dead.Reason.Code);
        Assert.Empty(listener.Received);
    }

    [Theory]
    [InlineData(200, "sent"), InlineData(204, "sent"), InlineData(400, "dead"), InlineData(401, "dead"), InlineData(404, "dead"), InlineData(408, "later"), InlineData(410, "dead"), InlineData(422, "dead"), InlineData(425, "later"), InlineData(429, "later"), InlineData(500, "later"), InlineData(503, "later")]
    public async Task What_a_status_means(int status, string expected)
    {
        await using var listener = await Listener.AnsweringAsync(status, "", ("Retry-After", "120"));
        await using var post = Post.ToThisMachine();
        var outcome = await post.SendAsync(new(DestinationKinds.Webhook, listener.Address, Secret));
        Assert.Equal(expected, outcome.GetType().Name.ToLowerInvariant());
        if (outcome is SendOutcome.Later later) Assert.Equal(TimeSpan.FromSeconds(120), later.RetryAfter);
    }

    [Fact]
    public async Task Logs_and_reasons_hold_no_address_key_or_text()
    {
        await using var listener = await Listener.AnsweringAsync(418);
        await using var post = Post.ToThisMachine();
        var outcomes = new List<SendOutcome>();
        foreach (var kind in new[] { DestinationKinds.Webhook, DestinationKinds.DingTalk, DestinationKinds.WeCom, DestinationKinds.Mail, DestinationKinds.Sms, "pigeon" })
            outcomes.Add(await post.SendAsync(new(kind, $"{listener.Address}/hush-path?key=hush-key", Secret), Post.Message("hush-title", "hush-line")));
        Assert.All(outcomes, o => Assert.IsType<SendOutcome.Dead>(o));
        var said = string.Join('\n', post.Log.Concat(outcomes.Select(o => o.ToString()!)));
        Assert.Contains("http-418", said);
        Assert.DoesNotContain("hush", said);
        Assert.DoesNotContain("MfKQ9r8", said);
        Assert.DoesNotContain("hush", $"{new Destination("sms", "hush", "hush")} {Post.Message("hush", "hush")}");
    }

    private static async Task<Received> ReceiveAsync(string secret)
    {
        await using var listener = await Listener.AnsweringAsync(204);
        await using var post = Post.ToThisMachine();
        var message = Post.Message() with { More = new JsonObject { ["area"] = "天和城" } };
        Assert.IsType<SendOutcome.Sent>(await post.SendAsync(new(DestinationKinds.Webhook, listener.Address + "/in", secret), message));
        return Assert.Single(listener.Received);
    }

    private static Task<(int ExitCode, string Output)> VerifyAsync(string secret, Received received, string body) =>
        Peers.RunAsync("webhook.mjs", JsonSerializer.Serialize(new { secret, headers = received.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value), body }));
}
