using Microsoft.Extensions.DependencyInjection;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.People;

/// <summary>人员与单位: everything the host and the other modules may touch.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<IModelPart, PeopleModel>()
        .AddPermission(PeoplePermissions.RegisterUnits, Roles.System)
        .AddCommand<RegisterUnit, RegisterUnitHandler>("people.register-unit")
        .AddScoped<IUnits, UnitQueries>()
        .AddSingleton<IUnitRegister, UnitRegister>();
}
