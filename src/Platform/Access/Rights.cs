using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Access;

/// <summary>Which roles hold a permission; a module registers one for each of its permissions.</summary>
public sealed record PermissionPart(Permission Permission, IReadOnlyList<Role> Roles, bool IsPublic);

/// <summary>权限表: every permission of the program and who holds it. Denied unless it stands here.</summary>
public sealed class Rights
{
    private readonly FrozenDictionary<string, PermissionPart> _parts;
    private readonly FrozenSet<(string Role, string Permission)> _held;

    public Rights(IEnumerable<PermissionPart> parts)
    {
        var all = parts.ToList();
        if (all.GroupBy(p => p.Permission.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidOperationException($"the permission {twice.Key} is declared twice");
        _parts = all.ToFrozenDictionary(p => p.Permission.Code, StringComparer.Ordinal);
        _held = all.SelectMany(p => p.Roles.Select(r => (r.Code, p.Permission.Code))).ToFrozenSet();
    }

    public IEnumerable<PermissionPart> All => _parts.Values.OrderBy(p => p.Permission.Code, StringComparer.Ordinal);

    /// <returns>Null when no module declares it.</returns>
    public Permission? Find(string code) => _parts.GetValueOrDefault(code)?.Permission;

    public bool Holds(Role role, Permission permission) => _held.Contains((role.Code, permission.Code));

    /// <summary>True when even a visitor without an account may do this.</summary>
    public bool IsPublic(Permission permission) => _parts.TryGetValue(permission.Code, out var part) && part.IsPublic;
}

public static class RightsServices
{
    /// <summary>Declares a permission and the roles that hold it.</summary>
    public static IServiceCollection AddPermission(this IServiceCollection services, Permission permission, params Role[] roles) =>
        services.AddSingleton(new PermissionPart(permission, roles, false));

    /// <summary>Declares something anybody may do, account or not.</summary>
    public static IServiceCollection AddPublicPermission(this IServiceCollection services, Permission permission) =>
        services.AddSingleton(new PermissionPart(permission, [], true));
}
