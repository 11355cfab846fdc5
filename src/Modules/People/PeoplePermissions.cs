using Wutong.Platform.Access;

namespace Wutong.People;

internal static class PeoplePermissions
{
    public static Permission RegisterUnits { get; } = new("people.register-units", "登记单位", "Register units");
    public static Permission SeeAccounts { get; } = new("people.see-accounts", "查看账号", "See accounts");

    /// <summary>Makes, invites and locks; gives no rights.</summary>
    public static Permission MakeAccounts { get; } = new("people.make-accounts", "开立和停用账号", "Make and lock accounts");

    /// <summary>Gives and takes roles, ends sessions, unlocks; makes no accounts.</summary>
    public static Permission GrantRoles { get; } = new("people.grant-roles", "授权和收权", "Give and take roles");
    public static Permission OwnAccount { get; } = new("people.own-account", "管理自己的账号", "Look after one's own account");

    /// <summary>Held by no role: what the program does at the door, before anybody is somebody.</summary>
    public static Permission SignIn { get; } = new("people.sign-in", "登录", "Sign in");

    /// <summary>Held by no role: the first three accounts.</summary>
    public static Permission Start { get; } = new("people.start", "初次启用", "Start the installation");

    public static Permission SeePersons { get; } = new("people.see-persons", "查看人员", "See persons");
    public static Permission WritePersons { get; } = new("people.write-persons", "登记人员", "Register persons");
    public static Permission UnmaskContacts { get; } = new("people.unmask-contacts", "查看完整联系方式", "See a whole contact");
}
