using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.People.Accounts;
using Wutong.People.SigningIn;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tests.Outside;
using Wutong.Tests.World;

namespace Wutong.Tests.People;

public sealed class SmsSignInTests
{
    private const string Phone = "13867295104";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_resident_signs_in_by_a_code_that_works_once_for_five_minutes_and_five_tries(DatabaseKind kind)
    {
        var time = new FakeTimeProvider(new(2022, 9, 23, 1, 30, 0, TimeSpan.Zero));
        await using var gateway = await Listener.AnsweringAsync(200);
        await using var site = Site.On(await Databases.NewAsync(kind)).With(s => s.AddSingleton<TimeProvider>(time)).With("Outside:AllowHttp", "true").With("Outside:AllowedNetworks:0", "127.0.0.0/8")
            .With("Outside:Sms:Url", gateway.Address + "/send").With("Outside:Sms:Body", """{"to":"{phone}","text":"{text}"}""");
        using (var bad = await site.CreateClient().SendAsync("/sign-in/phone", "ask-code", ("Ask.Phone", "12345"))) Assert.Contains("11 位手机号", await bad.TextAsync(), StringComparison.Ordinal);

        using var first = site.CreateClient();
        var code = await AskAsync(first);
        using (var entered = await EnterAsync(first, code)) Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Contains("138****5104", await first.PageAsync("/me"));
        using (var again = await EnterAsync(site.CreateClient(), code)) Assert.Contains("过期了", await again.TextAsync(), StringComparison.Ordinal); // used
        using (var early = await site.CreateClient().SendAsync("/sign-in/phone", "ask-code", ("Ask.Phone", Phone))) Assert.Contains("要得太密", await early.TextAsync(), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromMinutes(2));
        using var second = site.CreateClient();
        code = await AskAsync(second);
        var wrong = code == "000000" ? "000001" : "000000";
        for (var i = 0; i < 5; i++) (await EnterAsync(second, wrong)).Dispose();
        using (var tooLate = await EnterAsync(second, code)) Assert.Contains("过期了", await tooLate.TextAsync(), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromMinutes(2));
        code = await AskAsync(second);
        time.Advance(TimeSpan.FromMinutes(5));
        using (var old = await EnterAsync(second, code)) Assert.Contains("过期了", await old.TextAsync(), StringComparison.Ordinal);
        code = await AskAsync(second);
        using (var entered = await EnterAsync(second, code)) Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal(1, await site.CountAsync<AccountRow>(a => a.Where(r => r.Kind == AccountKind.Resident))); // the same person
        Assert.Equal(0, await site.CountAsync<AccountRow>(a => a.Where(r => r.DisplayName.Contains("5104"))));
        Assert.Equal(4, await site.CountAsync<SmsCodeRow>(c => c));

        async Task<string> AskAsync(HttpClient client)
        {
            using var asked = await client.SendAsync("/sign-in/phone", "ask-code", ("Ask.Phone", Phone));
            Assert.Contains("138****5104", await asked.TextAsync(), StringComparison.Ordinal);
            var sent = Regex.Match(Regex.Unescape(gateway.Received.Last().Body), "验证码 ([0-9]{6})");
            return sent.Success ? sent.Groups[1].Value : throw new InvalidOperationException("no code was sent: " + gateway.Received.Last().Body);
        }

        async Task<HttpResponseMessage> EnterAsync(HttpClient client, string given)
        {
            var token = await (await client.GetAsync(new Uri("/sign-in/phone", UriKind.Relative))).Content.ReadAsStringAsync();
            return await client.SendFormAsync("/sign-in/phone", token.Replace("ask-code", "enter-code", StringComparison.Ordinal), "enter-code", ("Enter.Phone", Phone), ("Enter.Code", given));
        }
    }

    [Fact]
    public async Task One_address_cannot_ask_for_codes_for_all_the_town()
    {
        await using var gateway = await Listener.AnsweringAsync(200);
        await using var site = new Site().With("Outside:AllowHttp", "true").With("Outside:AllowedNetworks:0", "127.0.0.0/8").With("People:SmsAsksPerAddressAnHour", "2")
            .With("Outside:Sms:Url", gateway.Address + "/send").With("Outside:Sms:Body", """{"to":"{phone}","text":"{text}"}""");
        Assert.IsType<Answer.Done>(await AskAsync("13800000001", "203.0.113.7"));
        Assert.IsType<Answer.Done>(await AskAsync("13800000002", "::ffff:203.0.113.7"));
        Assert.Equal("people.sms-limit", Assert.IsType<Answer.Refused>(await AskAsync("13800000003", "203.0.113.7")).Rule);
        Assert.IsType<Answer.Done>(await AskAsync("13800000003", "2001:db8:1:2::1"));
        Assert.IsType<Answer.Done>(await AskAsync("13800000004", "2001:db8:1:2:ffff::9"));
        Assert.IsType<Answer.Refused>(await AskAsync("13800000005", "2001:db8:1:2:3::5")); // the same household's
        Assert.IsType<Answer.Done>(await AskAsync("13800000005", "2001:db8:1:3::5"));
        Assert.Equal(5, gateway.Received.Count);

        Task<Answer> AskAsync(string phone, string from) => site.AskAsync<SmsDesk, Answer>(d => d.AskAsync(phone, IPAddress.Parse(from), default));
    }
}
