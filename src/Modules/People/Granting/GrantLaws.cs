using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Laws;

namespace Wutong.People.Granting;

/// <summary>授权的规律.</summary>
internal static class GrantLaws
{
    private static readonly string System = Roles.System.Code, Security = Roles.Security.Code;

    public static Law AdministratorsApart { get; } = new("people.administrators-apart", "三员各由一人担任，不兼别的角色", "An administrator holds that one role and no other",
        db => db.Set<RoleGrantRow>().Where(g => g.RevokedAtUtc == null && GrantRules.AdministratorCodes.Contains(g.RoleCode)
                && db.Set<RoleGrantRow>().Any(o => o.AccountId == g.AccountId && o.Id != g.Id && o.RevokedAtUtc == null && (o.UntilUtc == null || o.UntilUtc > g.FromUtc) && (g.UntilUtc == null || g.UntilUtc > o.FromUtc)))
            .OrderBy(g => g.Id).Select(g => new LawBreach("account", g.AccountId.ToString(), $"账号 {g.AccountId} 是管理员（{g.RoleCode}），又兼了别的角色", $"account {g.AccountId} is administrator ({g.RoleCode}) and holds another role")));

    public static Law NobodyGrantsThemselves { get; } = new("people.nobody-grants-themselves", "没有人给自己授权", "Nobody gave a role to themselves",
        db => db.Set<RoleGrantRow>().Where(g => g.GrantedById == g.AccountId)
            .OrderBy(g => g.Id).Select(g => new LawBreach("role_grant", g.Id.ToString(), $"账号 {g.AccountId} 给自己授了 {g.RoleCode}", $"account {g.AccountId} gave itself {g.RoleCode}")));

    /// <remarks>A giver that is no account is the program itself: the start, the command line, the demonstration.</remarks>
    public static Law GivenBySecurity { get; } = new("people.given-by-security", "授权的人当时是安全管理员", "Who gave a role was security administrator at that time",
        db => db.Set<RoleGrantRow>().Where(g => db.Set<AccountRow>().Any(a => a.Id == g.GrantedById)
                && !db.Set<RoleGrantRow>().Any(s => s.AccountId == g.GrantedById && s.RoleCode == Security && s.FromUtc <= g.GrantedAtUtc && (s.RevokedAtUtc == null || s.RevokedAtUtc >= g.GrantedAtUtc) && (s.UntilUtc == null || s.UntilUtc >= g.GrantedAtUtc)))
            .OrderBy(g => g.Id).Select(g => new LawBreach("role_grant", g.Id.ToString(), $"授权 {g.Id} 不是安全管理员给的", $"grant {g.Id} was not given by a security administrator")));

    public static Law MadeBySystem { get; } = new("people.made-by-system", "开立账号的人当时是系统管理员", "Who made an account was system administrator at that time",
        db => db.Set<AccountRow>().Where(a => db.Set<AccountRow>().Any(m => m.Id == a.CreatedById)
                && !db.Set<RoleGrantRow>().Any(s => s.AccountId == a.CreatedById && s.RoleCode == System && s.FromUtc <= a.CreatedAtUtc && (s.RevokedAtUtc == null || s.RevokedAtUtc >= a.CreatedAtUtc) && (s.UntilUtc == null || s.UntilUtc >= a.CreatedAtUtc)))
            .OrderBy(a => a.Id).Select(a => new LawBreach("account", a.Id.ToString(), $"账号 {a.Id} 不是系统管理员开立的", $"account {a.Id} was not made by a system administrator")));

    public static IReadOnlyList<Law> All { get; } = [AdministratorsApart, NobodyGrantsThemselves, GivenBySecurity, MadeBySystem];
}
