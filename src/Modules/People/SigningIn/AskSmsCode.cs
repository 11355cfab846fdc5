using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>要验证码: one a minute, five an hour, ten a day for a phone.</summary>
internal sealed record AskSmsCode(byte[] PhoneHash, byte[] CodeHash) : ICommand;

internal sealed class AskSmsCodeHandler : Handler<AskSmsCode>
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly (TimeSpan Within, int Most)[] Limits = [(TimeSpan.FromMinutes(1), 1), (TimeSpan.FromHours(1), 5), (TimeSpan.FromDays(1), 10)];

    public static Answer TooOften { get; } = No("people.sms-limit", "验证码要得太密了，请等一会儿再要。", "Codes were asked for too often; please wait a while.", "phone");
    public override Permission Needs => PeoplePermissions.SignIn;
    public override IEnumerable<HotKey> Locks(AskSmsCode command, Actor actor) => [HotKey.Of("sms-code", Convert.ToHexString(command.PhoneHash))];
    public override Target TargetOf(AskSmsCode command, IWrite write) => Target.Installation;

    public override Answer Run(AskSmsCode command, IWrite write)
    {
        foreach (var (within, most) in Limits)
        {
            var since = write.Now - within;
            if (write.Db.Set<SmsCodeRow>().Count(c => c.PhoneHash == command.PhoneHash && c.AskedAtUtc > since) >= most)
                return TooOften;
        }
        var day = write.Now - Limits[^1].Within;
        write.Db.RemoveRange(write.Db.Set<SmsCodeRow>().Where(c => c.PhoneHash == command.PhoneHash && c.AskedAtUtc <= day));
        var id = write.NewId();
        write.Db.Add(new SmsCodeRow { Id = id, PhoneHash = command.PhoneHash, CodeHash = command.CodeHash, AskedAtUtc = write.Now, Tries = 0 });
        return new Answer.Done("sms_code", id);
    }
}
