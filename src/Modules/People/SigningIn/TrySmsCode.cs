using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

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
