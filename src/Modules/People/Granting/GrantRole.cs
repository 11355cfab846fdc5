using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.People.Granting;

/// <summary>授权: gives a role to an account, for an area or a unit where the role asks for one.</summary>
/// <param name="Role">A code of <see cref="Roles"/>.</param>
/// <param name="AreaCode">For a role of an area.</param>
/// <param name="Unit">For a role of a unit.</param>
/// <param name="UntilUtc">It ends by itself; null: until it is revoked.</param>
internal sealed record GrantRole(Guid Account, string Role, string? AreaCode = null, Guid? Unit = null, DateTime? UntilUtc = null) : ICommand;

internal sealed class GrantRoleHandler(IAreaRegister areas, IUnitRegister units) : Handler<GrantRole>
{
    public override Permission Needs => PeoplePermissions.GrantRoles;
    public override IEnumerable<HotKey> Locks(GrantRole command, Actor actor) => [HotKey.Of("grants", command.Account)];
    public override Target? TargetOf(GrantRole command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(GrantRole command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.Id == write.Actor.Id) return No("people.grant-self", "不能给自己授权。", "Nobody gives a role to themselves.");
        if (account.State == AccountState.Erased || account.Kind != AccountKind.Staff) return No("people.not-staff", "只能给工作人员的账号授权。", "Roles are given to accounts of staff only.");
        if (Roles.Find(command.Role) is not { } role || role.Scope == RoleScope.Own) throw new BadInputException("role", "没有这个角色，请从列出的里面选。", "There is no such role; choose one of those listed.");
        if (command.UntilUtc is { } until && until <= write.Now) throw new BadInputException("until", "到期的日子要在今天以后。", "It has to end after today.");
        if (GrantRules.Apart(account.Id, role, write) is { } no) return no;
        var row = Row(command, role, write);
        if (GrantRules.Standing(account.Id, write).Any(g => g.RoleCode == row.RoleCode && g.AreaCode == row.AreaCode && g.UnitId == row.UnitId))
            return No("people.granted-already", "这个账号已有这项授权。", "This account holds this already.", "role");
        write.Db.Add(row);
        return new Answer.Done("role_grant", row.Id);
    }

    private RoleGrantRow Row(GrantRole command, Role role, IWrite write)
    {
        var place = role.Scope == RoleScope.Area ? PlaceOf(command, role, write) : null;
        if (role.Scope == RoleScope.Unit && (command.Unit is not { } unit || units.Find(unit, write) is not { IsOpen: true }))
            throw new BadInputException("unit", "请选一个在用的单位。", "Please choose a unit that is open.");
        return new()
        {
            Id = write.NewId(), AccountId = command.Account, RoleCode = role.Code, Level = place?.Level, AreaCode = place?.Finest, UnitId = role.Scope == RoleScope.Unit ? command.Unit : null,
            FromUtc = write.Now, UntilUtc = command.UntilUtc?.ToUniversalTime(), GrantedAtUtc = write.Now, GrantedById = write.Actor.Id,
        };
    }

    private Place PlaceOf(GrantRole command, Role role, IWrite write)
    {
        if (string.IsNullOrWhiteSpace(command.AreaCode) || areas.PlaceOf(command.AreaCode, write) is not { } place)
            throw new BadInputException("area", "请选一个辖区。", "Please choose an area.");
        return role.Levels.Contains(place.Level) ? place : throw new BadInputException("area", $"{role.Chinese}不能授在这一级辖区。", $"This role cannot be given at this level of area: {role.English}.");
    }
}

/// <summary>收权: ends a grant; the record of it stays.</summary>
internal sealed record RevokeRole(Guid Grant) : ICommand;

internal sealed class RevokeRoleHandler : Handler<RevokeRole>
{
    public override Permission Needs => PeoplePermissions.GrantRoles;
    public override Target? TargetOf(RevokeRole command, IWrite write) => write.Db.Set<RoleGrantRow>().Any(g => g.Id == command.Grant) ? Target.Installation : null;

    public override Answer Run(RevokeRole command, IWrite write)
    {
        var grant = write.Db.Set<RoleGrantRow>().Single(g => g.Id == command.Grant);
        if (grant.RevokedAtUtc is not null) return No("people.revoked-already", "这项授权已经收回。", "This role has been taken back already.");
        if (grant.AccountId == write.Actor.Id) return No("people.revoke-self", "不能收回自己的授权，请另一位安全管理员来做。", "Nobody takes a role from themselves; ask another security administrator.");
        (grant.RevokedAtUtc, grant.RevokedById) = (write.Now, write.Actor.Id);
        return new Answer.Done("role_grant", grant.Id);
    }
}
