using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Passwords;
using Wutong.People.SigningIn;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.People.Starting;

/// <summary>演示账号: one for each role, with generated passwords that are told once on the console and kept nowhere in clear.</summary>
internal sealed class DemonstrationAccounts(AppDb db, IAreas areas, WriteDoor door, PasswordHashes hashes)
{
    public const string WorkName = "accounts";
    private static readonly Actor Program = Actor.Program("people.demonstration");

    public async Task<List<DemonstrationAccount>> MakeAsync(CancellationToken ct)
    {
        var (street, community) = (await FirstAsync(AreaLevel.Subdistrict, ct), await FirstAsync(AreaLevel.Community, ct));
        var district = await FirstAsync(AreaLevel.District, ct);
        var unit = await UnitAsync(street ?? district, ct);
        var made = new List<DemonstrationAccount>();
        foreach (var role in Roles.All.Where(r => r.Scope != RoleScope.Own))
        {
            var level = role.Levels.Length == 0 ? (AreaLevel?)null : role.Levels[0];
            var area = level switch { AreaLevel.District => district, AreaLevel.Subdistrict => street, AreaLevel.Community => community, _ => null };
            if (role.Scope == RoleScope.Area && area is null) continue;
            made.Add(await MakeAsync(role, area, role.Scope == RoleScope.Unit ? unit : null, ct));
        }
        return made;
    }

    private async Task<DemonstrationAccount> MakeAsync(Role role, string? area, Guid? unit, CancellationToken ct)
    {
        var password = SecondFactor.NewRecoveryCode();
        var account = await RunAsync(new MakeAccount(role.Code, $"{role.Chinese} 示例", null, await hashes.MakeAsync(password, ct)), ct);
        await RunAsync(new GrantRole(account, role.Code, area, unit), ct);
        return new(role, role.Code, password);
    }

    private async Task<Guid> UnitAsync(string? area, CancellationToken ct) =>
        await db.Set<UnitRow>().Where(u => u.IsOpen).OrderBy(u => u.Code).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(ct)
        ?? await RunAsync(new RegisterUnit("sample-sanitation", "环卫服务中心 示例", UnitKind.Department, area ?? "", "Sanitation Service Centre (sample)"), ct);

    private async Task<string?> FirstAsync(AreaLevel level, CancellationToken ct) => (await areas.ListAsync(level, null, null, 1, ct)).Items is [var area, ..] ? area.Code : null;

    private async Task<Guid> RunAsync(ICommand command, CancellationToken ct) => await door.RunAsync(command, Program, null, ct) is Answer.Done done
        ? done.RecordId
        : throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done");
}

internal sealed record DemonstrationAccount(Role Role, string SignInName, string Password);
