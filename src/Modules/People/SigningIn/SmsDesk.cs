using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Wutong.People.Persons;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Outside;
using Wutong.Platform.Secrets;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>短信登录台.</summary>
internal sealed class SmsDesk(WriteDoor door, Vault vault, Contacts contacts, Senders senders, AddressLimit limit, TimeProvider time)
{
    private const string CodePurpose = "sms-code", PhonePurpose = "sms-phone";
    private static readonly Actor Program = Actor.Program("people.sign-in");

    /// <exception cref="BadInputException">It is no phone number, or the gateway did not take the message.</exception>
    public async Task<Answer> AskAsync(string? phone, IPAddress? from, CancellationToken ct)
    {
        var number = Contacts.Clean("phone", phone);
        if (!limit.Allows(from)) return AskSmsCodeHandler.TooOften;
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var answer = await door.RunAsync(new AskSmsCode(await PhoneHashAsync(number, ct), await CodeHashAsync(number, code, ct)), Program, null, ct);
        if (answer is not Answer.Done done) return answer;
        var message = new OutsideMessage(done.Id, "people.sms-code", "验证码", time.UtcNow, $"登录验证码 {code}，5 分钟内有效。不是您本人操作请忽略。", []);
        return await senders.SendAsync(new(DestinationKinds.Sms, number), message, ct) is SendOutcome.Sent ? answer
            : throw new BadInputException("phone", "短信没有发出去，请过一会儿再试。", "The message could not be sent; please try again in a while.");
    }

    public async Task<Answer> EnterAsync(string? phone, string? code, HttpContext context, TimeSpan life, CancellationToken ct)
    {
        var number = Contacts.Clean("phone", phone);
        var phoneHash = await PhoneHashAsync(number, ct);
        var tried = await door.RunAsync(new TrySmsCode(phoneHash), Program, null, ct);
        if (tried is not Answer.Done) return tried;
        var (person, token) = (Guid.CreateVersion7(time.GetUtcNow()), SessionToken.New());
        var answer = await door.RunAsync(new EnterBySms(phoneHash, await CodeHashAsync(number, (code ?? "").Trim(), ct), person, await contacts.SealAsync(person, number, ct),
            SessionToken.HashOf(token)!, DeviceName.Of(context.Request.Headers.UserAgent)), Program, null, ct);
        if (answer is Answer.Done) SessionCookie.Write(context, token, life);
        return answer;
    }

    private Task<byte[]> PhoneHashAsync(string number, CancellationToken ct) => vault.HashAsync(PhonePurpose, number, ct);
    private Task<byte[]> CodeHashAsync(string number, string code, CancellationToken ct) => vault.HashAsync(CodePurpose, $"{number}/{code}", ct);
}
