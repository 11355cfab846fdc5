using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Demonstration;

/// <summary>Who takes part: the subdistrict's clerk, couriers, units and the person of each.</summary>
/// <param name="Communities">Codes of the two communities the needs come from.</param>
internal sealed record DemonstrationPeople(string[] Communities, Actor Clerk, Actor Checker, Actor[] Couriers, Guid[] Units, Actor?[] Persons)
{
    private static readonly Actor Program = Actor.Program("demonstration.lists");

    public static async Task<DemonstrationPeople> MakeAsync(IServiceProvider services, string[] communities, CancellationToken ct)
    {
        var (desk, door, known) = (services.GetRequiredService<IAccountDesk>(), services.GetRequiredService<WriteDoor>(), services.GetRequiredService<IUnits>());
        var units = new List<Guid>();
        foreach (var unit in DemonstrationWords.Units)
            units.Add((await known.FindByCodeAsync(unit.Code, ct))?.Id ?? await RegisterAsync(door, unit, unit.Code.EndsWith("-c1", StringComparison.Ordinal) ? communities[0] : unit.Code.EndsWith("-c2", StringComparison.Ordinal) ? communities[1] : DemonstrationLists.Street, ct));
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var account in desk.ListAsync(ct)) names.Add(account.SignInName);
        var clerk = await PersonAsync("street055-clerk", "清远街道经办 示例", Roles.Subdistrict, DemonstrationLists.Street, null);
        var checker = await PersonAsync("street055-checker", "清远街道核查员 示例", Roles.Checker, DemonstrationLists.Street, null);
        var couriers = new List<Actor>();
        foreach (var (i, name) in DemonstrationWords.Couriers.Index()) couriers.Add(await PersonAsync($"street055-courier{i + 1}", name, null, null, null));
        var persons = new List<Actor?>();
        foreach (var (i, unit) in DemonstrationWords.Units.Index()) persons.Add(unit.Person is null ? null : await PersonAsync(unit.Code, unit.Person, Roles.UnitLead, null, (unit.Code, units[i])));
        return new(communities, clerk, checker, [.. couriers], [.. units], [.. persons]);

        async Task<Actor> PersonAsync(string name, string called, Role? role, string? area, (string Code, Guid Id)? unit)
        {
            if (!names.Contains(name))
            {
                await desk.AddAsync(name, called, ct);
                if (role is not null) await desk.GrantAsync(name, role.Code, area, unit?.Code, ct);
            }
            return new(await desk.IdOfAsync(name, ct), ActorKind.Person, called, role is null ? [] : [unit is { } of ? Grant.ForUnit(role, of.Id) : Grant.ForArea(role, AreaLevel.Subdistrict, area!)]);
        }
    }

    private static async Task<Guid> RegisterAsync(WriteDoor door, SampleUnit unit, string area, CancellationToken ct) =>
        await door.RunAsync(door.CommandOf("people.register-unit", new { code = unit.Code, nameZh = unit.Zh, nameEn = unit.En, kind = unit.Kind, areaCode = area }), Program, null, ct) is Answer.Done done
            ? done.RecordId
            : throw new InvalidOperationException($"the demonstration's unit {unit.Code} was expected to be registered");
}
