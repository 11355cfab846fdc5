using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wutong.Platform.Outside;

namespace Wutong.Tests.Outside;

public sealed class MailTests
{
    private const string Person = "wang@example.org";

    [Theory, InlineData("None"), InlineData("StartTls"), InlineData("Tls")]
    public async Task Nodemailers_server_reads_what_we_send(string security)
    {
        using var house = new HouseCertificate();
        using var server = await ServerAsync(security, house, user: security == "None" ? null : "post");
        await using var post = PostTo(server, security, house);
        var outcome = await post.SendAsync(new(DestinationKinds.Mail, Person), Post.Message("汇总：2 条消息\r\nBcc: eve@example.org", "案卷派遣 2 条", "井盖缺失，请尽快处理 👍", ".", "From 上一行只有一个点"));
        Assert.IsType<SendOutcome.Sent>(outcome);

        var mail = await server.NextAsync();
        Assert.Equal("汇总：2 条消息 Bcc: eve@example.org", (string?)mail["subject"]); // one line: no header of its own
        Assert.Equal(Person, (string?)mail["to"]!.AsArray().Single());
        Assert.Equal("wutong@pingcheng.example", (string?)mail["from"]);
        Assert.Equal("汇总：2 条消息\nBcc: eve@example.org\n案卷派遣 2 条\n井盖缺失，请尽快处理 👍\n.\nFrom 上一行只有一个点", ((string)mail["text"]!).ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("<m-1@pingcheng.example>", (string?)mail["messageId"]);
        Assert.Equal("pingcheng.example", (string?)mail["helo"]);
        Assert.Equal(security != "None", (bool)mail["secure"]!);
        Assert.Equal(security == "None" ? null : "post", (string?)mail["user"]);
        Assert.True((bool)mail["isAscii"]!);
        Assert.Contains("text/plain", (string?)mail["contentType"]);
    }

    [Fact]
    public async Task A_full_box_is_tried_again_and_an_unknown_one_is_not()
    {
        using var house = new HouseCertificate();
        using var server = await ServerAsync("StartTls", house, "post");
        await using var post = PostTo(server, "StartTls", house);
        var full = Assert.IsType<SendOutcome.Later>(await post.SendAsync(new(DestinationKinds.Mail, "full@example.org")));
        var nobody = Assert.IsType<SendOutcome.Dead>(await post.SendAsync(new(DestinationKinds.Mail, "nobody@example.org")));
        Assert.Equal(("smtp-452", "smtp-550"), (full.Reason.Code, nobody.Reason.Code));
        Assert.DoesNotContain("example.org", $"{full} {nobody} {string.Join('\n', post.Log)}");
        foreach (var wrong in new[] { "", "nobody", "a@b@c", "a@b.example, c@d.example" })
            Assert.Equal("bad-address", Assert.IsType<SendOutcome.Dead>(await post.SendAsync(new(DestinationKinds.Mail, wrong))).Reason.Code);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_certificate_and_a_server_without_tls_wait_to_be_mended()
    {
        using var house = new HouseCertificate();
        using var server = await ServerAsync("StartTls", house, "post");
        await using (var post = PostTo(server, "StartTls", house, ("Mail:Password", "wrong"))) await LaterAsync(post, "mail-login");
        await using (var post = PostTo(server, "StartTls", house, ("TrustedCertificates", ""))) await LaterAsync(post, "tls");
        await using (var post = PostTo(server, "StartTls", house, ("AllowedNetworks:0", "10.0.0.0/8")))
            Assert.Equal("refused-address", Assert.IsType<SendOutcome.Dead>(await post.SendAsync(new(DestinationKinds.Mail, Person))).Reason.Code);
        using var plain = await ServerAsync("None", house, null);
        await using (var post = PostTo(plain, "StartTls", house)) await LaterAsync(post, "tls");

        static async Task LaterAsync(Post post, string code) => Assert.Equal(code, Assert.IsType<SendOutcome.Later>(await post.SendAsync(new(DestinationKinds.Mail, Person))).Reason.Code);
    }

    private static Post PostTo(Server server, string security, HouseCertificate house, params (string, string)[] more) => new([.. new Dictionary<string, string>(
    [
        new("AllowedNetworks:0", "127.0.0.0/8"), new("TrustedCertificates", house.RootFile), new("Mail:Host", "127.0.0.1"), new("Mail:Port", $"{server.Port}"),
        new("Mail:Security", security), new("Mail:From", "wutong@pingcheng.example"), .. security == "None" ? [] : new KeyValuePair<string, string>[] { new("Mail:User", "post"), new("Mail:Password", "口令") },
    ]).Select(s => (s.Key, s.Value)).Where(s => !more.Any(m => m.Item1 == s.Key)), .. more]);

    private static async Task<Server> ServerAsync(string security, HouseCertificate house, string? user)
    {
        var settings = JsonSerializer.Serialize(new { secure = security == "Tls", key = security == "None" ? null : house.KeyPem, cert = security == "None" ? null : house.ServerPem, user, pass = "口令" });
        var process = await Peers.StartAsync("smtp.mjs", settings);
        return new(process, int.Parse((await process.StandardOutput.ReadLineAsync())!, null));
    }

    private sealed record Server(Process Process, int Port) : IDisposable
    {
        public async Task<JsonNode> NextAsync() => JsonNode.Parse((await Process.StandardOutput.ReadLineAsync())!)!;

        public void Dispose()
        {
            Process.StandardInput.Close();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
