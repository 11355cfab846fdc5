using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Wutong.Platform.Errors;
using Wutong.Platform.Outside;

namespace Wutong.Tests.Outside;

public sealed class SmsTests
{
    private static readonly Destination Phone = new(DestinationKinds.Sms, "13800000000");
    private const string Awkward = "说 \"{phone}\" \\ & = + % {id}";

    private static Post PostTo(Listener gateway, params (string, string)[] settings) =>
        Post.ToThisMachine([("Sms:Url", gateway.Address + "/send?to={phone}&m={text}"), .. settings]);

    [Fact]
    public async Task A_json_gateway_gets_what_its_template_says_whatever_the_text_holds()
    {
        await using var gateway = await Listener.AnsweringAsync(200, """{"Response":{"Status":[{"Code":"Ok"}]}}""");
        await using var post = PostTo(gateway, ("Sms:Body", """{"to":["{phone}"],"text":"{text}","ref":"{id}","plain":{"x":1}}"""), ("Sms:Headers:X-Key", "k{phone}"), ("Sms:SuccessPath", "Response.Status.0.Code"), ("Sms:SuccessValue", "Ok"));
        Assert.IsType<SendOutcome.Sent>(await post.SendAsync(Phone, Post.Message(Awkward, "第二行")));
        var received = Assert.Single(gateway.Received);
        var body = JsonNode.Parse(received.Body)!;
        Assert.Equal(Awkward + "\n第二行", (string?)body["text"]); // one pass: a place in the text is text
        Assert.Equal(("13800000000", "m-1", 1), ((string?)body["to"]![0], (string?)body["ref"], (int)body["plain"]!["x"]!));
        Assert.Equal("k{phone}", received.Headers["X-Key"]);
        Assert.Equal("application/json; charset=utf-8", received.Headers["Content-Type"]);
        Assert.Equal(Awkward + "\n第二行", QueryHelpers.ParseQuery(received.Path[received.Path.IndexOf('?', StringComparison.Ordinal)..])["m"]);
    }

    [Fact]
    public async Task A_form_gateway_gets_a_form_and_a_get_gateway_no_body()
    {
        await using var gateway = await Listener.AnsweringAsync(200);
        await using (var post = PostTo(gateway, ("Sms:ContentType", "application/x-www-form-urlencoded"), ("Sms:Body", "mobile={phone}&content={text}"))) Assert.IsType<SendOutcome.Sent>(await post.SendAsync(Phone, Post.Message(Awkward)));
        await using (var post = PostTo(gateway, ("Sms:Method", "GET"))) Assert.IsType<SendOutcome.Sent>(await post.SendAsync(Phone, Post.Message(Awkward)));
        var (form, get) = (gateway.Received.First(), gateway.Received.Last());
        Assert.Equal(Awkward, new FormReader(form.Body).ReadForm()["content"]);
        Assert.Equal(("GET", ""), (get.Method, get.Body));
    }

    [Theory]
    [InlineData("""{"code":0}""", "Sent"), InlineData("""{"code":"0"}""", "Sent"), InlineData("""{"code":7}""", "Dead"), InlineData("""{"code":"busy"}""", "Later"), InlineData("""{"code":null}""", "Dead"), InlineData("""{"code":{}}""", "Dead"), InlineData("[]", "Dead"), InlineData("no json", "Dead")]
    public async Task What_the_gateway_answers_is_read_at_the_path(string answer, string expected)
    {
        await using var gateway = await Listener.AnsweringAsync(200, answer);
        await using var post = PostTo(gateway, ("Sms:SuccessPath", "code"), ("Sms:RetryValues:0", "busy"));
        Assert.Equal(expected, (await post.SendAsync(Phone)).GetType().Name);
    }

    [Fact]
    public async Task A_long_text_is_cut_and_a_wrong_number_is_not_dialled()
    {
        await using var gateway = await Listener.AnsweringAsync(200);
        await using var post = PostTo(gateway, ("Sms:MostCharacters", "10"), ("Sms:Body", "{\"t\":\"{text}\"}"));
        foreach (var wrong in new[] { "", "1380", "138-0000-0000", "13800000000&to=1", "１３８００００００００" })
            Assert.Equal("bad-address", Assert.IsType<SendOutcome.Dead>(await post.SendAsync(Phone with { Address = wrong })).Reason.Code);
        Assert.Empty(gateway.Received);
        await post.SendAsync(Phone, Post.Message("一二三四五六七八九十十一"));
        Assert.Equal("一二三四五六七八九…", (string?)JsonNode.Parse(Assert.Single(gateway.Received).Body)!["t"]);
    }

    [Theory]
    [InlineData("AllowedNetworks:0", "10.0.0.0/33", "AllowedNetworks:0"), InlineData("AllowedNetworks:0", "office", "AllowedNetworks:0"), InlineData("Proxy", "proxy:3128", "Proxy"), InlineData("TrustedCertificates", "/no/such.pem", "TrustedCertificates"), InlineData("AllowHttp", "maybe", "")]
    [InlineData("Sms:Url", "http://gateway.example/{phone}{text}", "Sms:Url"), InlineData("Sms:Url", "https://gateway.example/{phone}", "Sms:Body"), InlineData("Mail:Host", "mail.example", "Mail:From"), InlineData("Mail:Port", "x", "")]
    public void A_setting_that_cannot_be_used_is_named_at_the_start(string name, string value, string field) =>
        Assert.Equal($"Outside:{field}".TrimEnd(':'), Assert.Throws<BadInputException>(() => new Post((name, value))).Field);

    [Fact]
    public void A_password_never_goes_unencrypted() => Assert.Equal("Outside:Mail:Security",
        Assert.Throws<BadInputException>(() => new Post(("Mail:Host", "mail.example"), ("Mail:From", "a@b.example"), ("Mail:Security", "None"), ("Mail:User", "u"))).Field);
}
