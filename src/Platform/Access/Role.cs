namespace Wutong.Platform.Access;

/// <summary>What a role is given for: the whole installation, an area, a unit, or only what is one's own.</summary>
public enum RoleScope { Installation, Area, Unit, Own }

/// <summary>角色: what somebody is in the district's work. Which permissions it holds is declared by the modules.</summary>
/// <param name="Code">Stable, as stored.</param>
/// <param name="Levels">For <see cref="RoleScope.Area"/>: the levels it may be given at.</param>
public sealed record Role(string Code, string Chinese, string English, RoleScope Scope, params AreaLevel[] Levels)
{
    public override string ToString() => Code;
}

/// <summary>The roles the product ships with. The three administrators are three people: none does another's job.</summary>
public static class Roles
{
    /// <summary>系统管理员: accounts, settings, area register, health. Gives no rights, reads no audit.</summary>
    public static Role System { get; } = new("system", "系统管理员", "System administrator", RoleScope.Installation);

    /// <summary>安全管理员: gives and takes roles, ends sessions, unlocks. Reads no audit, makes no accounts.</summary>
    public static Role Security { get; } = new("security", "安全管理员", "Security administrator", RoleScope.Installation);

    /// <summary>审计管理员: reads the audit, changes nothing.</summary>
    public static Role Auditor { get; } = new("auditor", "审计管理员", "Auditor", RoleScope.Installation);

    public static Role District { get; } = new("district", "区级工作人员", "District staff", RoleScope.Area, AreaLevel.District);
    public static Role Subdistrict { get; } = new("subdistrict", "街道工作人员", "Subdistrict staff", RoleScope.Area, AreaLevel.Subdistrict);
    public static Role Community { get; } = new("community", "社区工作人员", "Community staff", RoleScope.Area, AreaLevel.Community);
    public static Role GridWorker { get; } = new("grid", "网格员", "Grid worker", RoleScope.Area, AreaLevel.Community, AreaLevel.Grid);

    /// <summary>核查员: checks what others have done; the supervision side, kept apart from giving orders.</summary>
    public static Role Checker { get; } = new("checker", "核查员", "Checker", RoleScope.Area, AreaLevel.District, AreaLevel.Subdistrict);

    /// <summary>责任单位经办人: works on the tasks of a unit.</summary>
    public static Role Handler { get; } = new("handler", "责任单位经办人", "Unit's handler", RoleScope.Unit);

    /// <summary>责任单位负责人: accepts or returns for the unit, names who does it.</summary>
    public static Role UnitLead { get; } = new("unit-lead", "责任单位负责人", "Unit's lead", RoleScope.Unit);

    /// <summary>编辑.</summary>
    public static Role Editor { get; } = new("editor", "编辑", "Editor", RoleScope.Area, AreaLevel.District, AreaLevel.Subdistrict);

    /// <summary>居民: anybody with an account; only what is their own.</summary>
    public static Role Resident { get; } = new("resident", "居民", "Resident", RoleScope.Own);

    public static IReadOnlyList<Role> All { get; } =
        [System, Security, Auditor, District, Subdistrict, Community, GridWorker, Checker, Handler, UnitLead, Editor, Resident];

    /// <summary>The three of which one person may hold only one.</summary>
    public static IReadOnlyList<Role> Administrators { get; } = [System, Security, Auditor];

    private static readonly Dictionary<string, Role> ByCode = All.ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <returns>Null when no role has this code.</returns>
    public static Role? Find(string code) => ByCode.GetValueOrDefault(code);
}
