using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Wutong.People.Accounts;
using Wutong.People.Persons;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Outside;
using Wutong.Platform.Secrets;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>短信验证码: six digits to a phone, for residents. Phone and code are kept as keyed hashes only.</summary>
internal sealed class SmsCodeRow
{
    public required Guid Id { get; init; }
    public required byte[] PhoneHash { get; init; }
    public required byte[] CodeHash { get; init; }
    public required DateTime AskedAtUtc { get; init; }
    public required int Tries { get; set; }
    public DateTime? UsedAtUtc { get; set; }
}

/// <summary>要验证码: one a minute, five an hour, ten a day for a phone.</summary>
internal sealed record AskSmsCode(byte[] PhoneHash, byte[] CodeHash) : ICommand;

internal sealed class AskSmsCodeHandler : Handler<AskSmsCode>
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly (TimeSpan Within, int Most)[] Limits = [(TimeSpan.FromMinutes(1), 1), (TimeSpan.FromHours(1), 5), (TimeSpan.FromDays(1), 10)];

    public override Permission Needs => PeoplePermissions.SignIn;
    public override IEnumerable<HotKey> Locks(AskSmsCode command, Actor actor) => [HotKey.Of("sms-code", Convert.ToHexString(command.PhoneHash))];
    public override Target TargetOf(AskSmsCode command, IWrite write) => Target.Installation;

    public override Answer Run(AskSmsCode command, IWrite write)
    {
        foreach (var (within, most) in Limits)
        {
            var since = write.Now - within;
            if (write.Db.Set<SmsCodeRow>().Count(c => c.PhoneHash == command.PhoneHash && c.AskedAtUtc > since) >= most)
                return No("people.sms-limit", "验证码要得太密了，请等一会儿再要。", "Codes were asked for too often; please wait a while.", "phone");
        }
        var day = write.Now - Limits[^1].Within;
        write.Db.RemoveRange(write.Db.Set<SmsCodeRow>().Where(c => c.PhoneHash == command.PhoneHash && c.AskedAtUtc <= day));
        var id = write.NewId();
        write.Db.Add(new SmsCodeRow { Id = id, PhoneHash = command.PhoneHash, CodeHash = command.CodeHash, AskedAtUtc = write.Now, Tries = 0 });
        return new Answer.Done("sms_code", id);
    }
}

/// <summary>试验证码: counts before the code is compared; five tries, five minutes, only the last one sent.</summary>
internal sealed record TrySmsCode(byte[] PhoneHash) : ICommand;

internal sealed class TrySmsCodeHandler : Handler<TrySmsCode>
{
    public const int Most = 5;

    public override Permission Needs => PeoplePermissions.SignIn;
    public override IEnumerable<HotKey> Locks(TrySmsCode command, Actor actor) => [HotKey.Of("sms-code", Convert.ToHexString(command.PhoneHash))];
    public override Target TargetOf(TrySmsCode command, IWrite write) => Target.Installation;

    public override Answer Run(TrySmsCode command, IWrite write)
    {
        var code = SmsCodes.Last(command.PhoneHash, write);
        if (code is null || code.Tries >= Most) return No("people.sms-over", "验证码过期了，或者试得太多，请重新要一个。", "The code is over, or there were too many tries; ask for another.", "code");
        code.Tries++;
        return new Answer.Done("sms_code", code.Id);
    }
}

/// <summary>居民登录: takes the code and starts a session; the first time also makes the account.</summary>
internal sealed record EnterBySms(byte[] PhoneHash, byte[] CodeHash, Guid NewPerson, SealedPhone Phone, byte[] TokenHash, string Device) : ICommand;

internal sealed class EnterBySmsHandler(PeopleSettings settings) : Handler<EnterBySms>
{
    /// <summary>What a resident is called until they say otherwise: nothing of the number.</summary>
    private const string Name = "居民";

    public override Permission Needs => PeoplePermissions.SignIn;
    public override IEnumerable<HotKey> Locks(EnterBySms command, Actor actor) => [HotKey.Of("sms-code", Convert.ToHexString(command.PhoneHash))];
    public override Target TargetOf(EnterBySms command, IWrite write) => Target.Installation;

    public override Answer Run(EnterBySms command, IWrite write)
    {
        var code = SmsCodes.Last(command.PhoneHash, write);
        if (code is null || !CryptographicOperations.FixedTimeEquals(code.CodeHash, command.CodeHash)) return No("people.sms-wrong", "验证码不对。", "The code is wrong.", "code");
        code.UsedAtUtc = write.Now;
        var account = Find(command, write) ?? Make(command, write);
        if (account.State != AccountState.Open) return No("people.not-open", "这个账号不能登录。", "This account cannot sign in.", "code");
        var session = new SessionRow
        {
            Id = write.NewId(), TokenHash = command.TokenHash, AccountId = account.Id, CreatedAtUtc = write.Now, LastUsedAtUtc = write.Now, Device = command.Device, ExpiresAtUtc = write.Now + settings.ResidentSession,
        };
        write.Db.Add(session);
        return new Answer.Done("session", session.Id);
    }

    private static AccountRow? Find(EnterBySms command, IWrite write) =>
        (from a in write.Db.Set<AccountRow>() join c in write.Db.Set<ContactRow>() on a.PersonId equals c.PersonId
         where a.Kind == AccountKind.Resident && c.Hash == command.Phone.Hash orderby a.Id select a).FirstOrDefault();

    private static AccountRow Make(EnterBySms command, IWrite write)
    {
        var id = write.NewId();
        var account = new AccountRow
        {
            Id = id, Kind = AccountKind.Resident, SignInName = id.ToString(), DisplayName = Name, SortKey = "", PersonId = command.NewPerson,
            State = AccountState.Open, CreatedAtUtc = write.Now, CreatedById = write.Actor.Id,
        };
        write.Db.Add(new PersonRow { Id = command.NewPerson, Name = Name, SortKey = "", Place = Place.Nowhere });
        PersonContacts.Set(command.NewPerson, command.Phone, write);
        write.Db.Add(account);
        write.Save();
        return account;
    }
}

internal static class SmsCodes
{
    /// <summary>The code last sent to this phone, while it may be used.</summary>
    public static SmsCodeRow? Last(byte[] phoneHash, IWrite write)
    {
        var since = write.Now - AskSmsCodeHandler.Life;
        var last = write.Db.Set<SmsCodeRow>().Where(c => c.PhoneHash == phoneHash).OrderByDescending(c => c.AskedAtUtc).ThenByDescending(c => c.Id).FirstOrDefault();
        return last is { UsedAtUtc: null } && last.AskedAtUtc > since ? last : null;
    }
}

/// <summary>短信登录台.</summary>
internal sealed class SmsDesk(WriteDoor door, Vault vault, Contacts contacts, Senders senders, TimeProvider time)
{
    private const string CodePurpose = "sms-code", PhonePurpose = "sms-phone";
    private static readonly Actor Program = Actor.Program("people.sign-in");

    /// <exception cref="BadInputException">It is no phone number, or the gateway did not take the message.</exception>
    public async Task<Answer> AskAsync(string? phone, CancellationToken ct)
    {
        var number = Contacts.Clean("phone", phone);
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
