using System.Security.Cryptography;
using Wutong.People.Accounts;
using Wutong.People.Persons;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

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
