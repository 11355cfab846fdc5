using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.People.Starting;

/// <summary>初次启用: the three administrators, three people, while there is no account at all.</summary>
/// <param name="PasswordHash">Of the system administrator, who sits at the form; the other two are invited.</param>
internal sealed record StartInstallation(string System, string PasswordHash, string Security, byte[] SecurityInvite, string Auditor, byte[] AuditorInvite) : ICommand;

internal sealed class StartInstallationHandler : Handler<StartInstallation>
{
    public override Permission Needs => PeoplePermissions.Start;
    public override IEnumerable<HotKey> Locks(StartInstallation command, Actor actor) => [HotKey.Of("start")];
    public override Target TargetOf(StartInstallation command, IWrite write) => Target.Installation;

    public override Answer Run(StartInstallation command, IWrite write)
    {
        if (write.Db.Set<AccountRow>().Any()) return No("people.started", "已经启用过了，请登录。", "This installation has been started; please sign in.");
        string[] names = [AccountNames.SignIn("system", command.System), AccountNames.SignIn("security", command.Security), AccountNames.SignIn("auditor", command.Auditor)];
        if (names[1] == names[0]) throw Same("security");
        if (names[2] == names[0] || names[2] == names[1]) throw Same("auditor");
        var first = Make(new(names[0], Roles.System.Chinese, null, command.PasswordHash), Roles.System, write);
        Make(new(names[1], Roles.Security.Chinese, command.SecurityInvite), Roles.Security, write);
        Make(new(names[2], Roles.Auditor.Chinese, command.AuditorInvite), Roles.Auditor, write);
        return new Answer.Done("account", first);
    }

    private static Guid Make(MakeAccount account, Role role, IWrite write)
    {
        var row = AccountMaking.Add(account, write)!;
        write.Db.Add(new RoleGrantRow { Id = write.NewId(), AccountId = row.Id, RoleCode = role.Code, FromUtc = write.Now, GrantedAtUtc = write.Now, GrantedById = write.Actor.Id });
        return row.Id;
    }

    private static BadInputException Same(string field) => new(field, "三员是三个人，登录名不能一样。", "The three administrators are three people: the names must differ.");
}
