using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Robots;

namespace Wutong.Tests.Outside;

public sealed partial class RobotTests
{
    private const string Secret = "SEC000000000000000000000f6f0c1a2b3";

    private static string Text(byte[] body)
    {
        var json = JsonNode.Parse(body)!;
        var inner = json[(string)json["msgtype"]!]!;
        return (string)(inner["content"] ?? inner["text"])!;
    }

    [Fact]
    public async Task Dingtalk_is_signed_as_its_documents_say()
    {
        await using var listener = await Listener.AnsweringAsync(200, """{"errcode":0,"errmsg":"ok"}""");
        await using var post = Post.ToThisMachine();
        Assert.IsType<SendOutcome.Sent>(await post.SendAsync(new(DestinationKinds.DingTalk, listener.Address + "/robot/send?access_token=abc", Secret), Post.Message("井盖缺失", "天和城南门", "限 2 小时")));

        var received = Assert.Single(listener.Received);
        var parts = DingTalkPath.Match(received.Path);
        Assert.True(parts.Success, received.Path);
        Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts.Groups[1].Value, null)), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
        Assert.Equal((await Peers.RunAsync("dingtalk.mjs", "", parts.Groups[1].Value, Secret)).Output, parts.Groups[2].Value);
        Assert.Equal("""{"msgtype":"text","text":{"content":"井盖缺失\n天和城南门\n限 2 小时"}}""", received.Body);
        Assert.Equal("application/json; charset=utf-8", received.Headers["Content-Type"]);
    }

    [GeneratedRegex(@"^/robot/send\?access_token=abc&timestamp=(\d{13})&sign=([A-Za-z0-9%]+)$")] private static partial Regex DingTalkPath { get; }

    [Fact]
    public async Task Wecom_takes_its_key_in_the_address()
    {
        await using var listener = await Listener.AnsweringAsync(200, """{"errcode":0,"errmsg":"ok"}""");
        await using var post = Post.ToThisMachine();
        Assert.IsType<SendOutcome.Sent>(await post.SendAsync(new(DestinationKinds.WeCom, listener.Address + "/cgi-bin/webhook/send?key=k-1", IsMarkdown: true), Post.Message("井盖缺失", "天和城南门")));
        var received = Assert.Single(listener.Received);
        Assert.Equal("/cgi-bin/webhook/send?key=k-1", received.Path);
        Assert.Equal("""{"msgtype":"markdown","markdown":{"content":"### 井盖缺失\n- 天和城南门"}}""", received.Body);
    }

    [Theory]
    [InlineData(DestinationKinds.DingTalk, """{"errcode":130101,"errmsg":"send too fast"}""", "later robot-130101 600"), InlineData(DestinationKinds.DingTalk, """{"errcode":310000,"errmsg":"sign not match hush"}""", "dead robot-310000")]
    [InlineData(DestinationKinds.DingTalk, """{"errcode":-1,"errmsg":"busy"}""", "later robot--1"), InlineData(DestinationKinds.WeCom, """{"errcode":45009,"errmsg":"reach max api daily quota limit"}""", "later robot-45009 60")]
    [InlineData(DestinationKinds.WeCom, """{"errcode":93000,"errmsg":"invalid webhook url hush"}""", "dead robot-93000"), InlineData(DestinationKinds.WeCom, """{"errcode":45033}""", "later robot-45033 60")]
    [InlineData(DestinationKinds.WeCom, "<html>", "later broken"), InlineData(DestinationKinds.WeCom, "", "later broken"), InlineData(DestinationKinds.DingTalk, """{"errcode":"0"}""", "sent"), InlineData(DestinationKinds.DingTalk, """{"errcode":0,"errcode":0}""", "later broken"), InlineData(DestinationKinds.WeCom, """{"\ud800":1,"errcode":0}""", "later broken"), InlineData(DestinationKinds.DingTalk, """{"errcode":1e99}""", "later broken"), InlineData(DestinationKinds.WeCom, "[0]", "later broken")]
    public async Task What_a_robot_answers_is_read(string kind, string answer, string expected)
    {
        await using var listener = await Listener.AnsweringAsync(200, answer);
        await using var post = Post.ToThisMachine();
        var outcome = await post.SendAsync(new(kind, listener.Address));
        Assert.Equal(expected, outcome switch
        {
            SendOutcome.Later later => $"later {later.Reason.Code} {later.RetryAfter?.TotalSeconds}".TrimEnd(),
            SendOutcome.Dead dead => $"dead {dead.Reason.Code}",
            _ => "sent",
        });
        Assert.DoesNotContain("hush", outcome.ToString());
    }

    /// <summary>Answers damaged at random: some code is read or none, and nothing is thrown.</summary>
    [Fact]
    public void A_damaged_answer_is_never_more_than_broken() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Byte, Gen.OneOf(Gen.Const("\\ud800"), Gen.Const("\"errcode\":1,"), Gen.Const("[[["), Gen.Const(""))).Sample((cut, at, value, more) =>
        {
            var body = Encoding.UTF8.GetBytes("""{"a":{"b":[1,"二",{"c":null}]},"errcode":310000,"errmsg":"x"}""".Insert(at, more));
            body[cut] = value;
            foreach (var path in new[] { "errcode", "a.b.1", "a.b.2.c", "a.b.9", "" }) _ = Json.TextAt(body, path);
            foreach (var path in new[] { "errcode", "a.b.1" }) _ = Json.TextAt(body[..cut], path);
        }, iter: 20_000);

    [Fact]
    public void A_title_cannot_make_links_or_call_people()
    {
        var message = Post.Message("[点这里](http://x) <@all> `a` *b* _c_ # | !", "第一行\r\n## 假标题");
        Assert.Equal("### ［点这里］（http://x） ＜@all＞ ｀a｀ ＊b＊ ＿c＿ ＃ ｜ ！\n- 第一行 ＃＃ 假标题", Text(WeComSender.Body(message, isMarkdown: true)));
        Assert.StartsWith("[点这里](http://x) ＜@all>", Text(WeComSender.Body(message, isMarkdown: false)));
    }

    [Fact]
    public void A_long_list_is_cut_at_a_line_and_counted()
    {
        var text = Text(WeComSender.Body(Post.Message("清单", [.. Enumerable.Range(1, 500).Select(i => $"第 {i} 条")]), isMarkdown: false)).Split('\n');
        Assert.Equal("清单", text[0]);
        Assert.Equal($"第 {text.Length - 2} 条", text[^2]);
        Assert.Equal($"…还有 {500 - (text.Length - 2)} 条", text[^1]);
        Assert.InRange(Encoding.UTF8.GetByteCount(string.Join('\n', text)), 2048 - 20, 2048);
    }

    [Fact]
    public void A_long_title_is_cut_between_characters()
    {
        var text = Text(WeComSender.Body(Post.Message(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 300)), "一", "二"), isMarkdown: false)); // 18 bytes each
        Assert.EndsWith("👨‍👩‍👧…\n…还有 2 条", text);
        Assert.Equal(2048, Encoding.UTF8.GetByteCount(text) + (2048 - Encoding.UTF8.GetByteCount("…\n…还有 2 条")) % 18);
    }

    private static readonly string[] Bits = ["井", "a", "\"", "\\", "é", "e\u0301", "👍🏽", "🇨🇳", "\n", "\r\n", "\u0001", "<", "<@", " "];
    private static readonly Gen<string> AnyText = Gen.Int[0, 13].Array[0, 400].Select(picks => string.Concat(picks.Select(i => Bits[i])));

    [Fact]
    public void Whatever_is_said_fits_and_nothing_is_dropped_in_silence() =>
        Gen.Select(AnyText, AnyText.Array[0, 60], Gen.Bool).Sample((title, lines, isMarkdown) =>
        {
            var message = Post.Message(title, lines);
            var dingTalk = DingTalkSender.Body(message, isMarkdown);
            Assert.InRange(dingTalk.Length, 1, 20_000);
            var weCom = Text(WeComSender.Body(message, isMarkdown));
            Assert.InRange(Encoding.UTF8.GetByteCount(weCom), 0, isMarkdown ? 4096 : 2048);
            foreach (var text in new[] { weCom, Text(dingTalk) })
            {
                Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))); // no half of a surrogate pair
                var said = text.Split('\n');
                var left = LeftOut.Match(said[^1]);
                Assert.Equal(lines.Length, said.Length - 1 - (left.Success ? 1 : 0) + (left.Success ? int.Parse(left.Groups[1].Value, null) : 0));
            }
        }, iter: 300, threads: 2);

    [GeneratedRegex(@"^…还有 (\d+) 条$")] private static partial Regex LeftOut { get; }
}
