using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Granting;

/// <summary>三员分立: which roles one account may hold together.</summary>
internal static class GrantRules
{
    public static IReadOnlyList<string> AdministratorCodes { get; } = [.. Roles.Administrators.Select(r => r.Code)];

    public static bool IsAdministrator(Guid account, IWrite write) => Standing(account, write).Any(g => AdministratorCodes.Contains(g.RoleCode));

    /// <summary>Grants that hold now or will.</summary>
    public static IQueryable<RoleGrantRow> Standing(Guid account, IWrite write) =>
        write.Db.Set<RoleGrantRow>().Where(g => g.AccountId == account && g.RevokedAtUtc == null && (g.UntilUtc == null || g.UntilUtc > write.Now));

    /// <summary>An administrator holds that one role and nothing else.</summary>
    public static Answer? Apart(Guid account, Role role, IWrite write)
    {
        var held = Standing(account, write).Select(g => g.RoleCode).ToList();
        if (held.Count == 0 || (!AdministratorCodes.Contains(role.Code) && !held.Exists(AdministratorCodes.Contains))) return null;
        var other = Roles.Find(held.Find(h => AdministratorCodes.Contains(h)) ?? held[0]);
        return new Answer.Refused("people.administrators-apart", $"系统、安全、审计管理员各由一个人担任，不兼别的角色；这个账号已是{other?.Chinese}。", $"The three administrators are three people and hold no other role; this account is already {other?.English}.", "role");
    }
}
