using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Lists;

public static class ListServices
{
    public static IServiceCollection AddLists(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ListsModel>().AddSingleton<IListRegister, ListRegister>().AddScoped<INamedLists, NamedListQueries>().AddPagesOf(typeof(ListServices))
        .AddNav(new("清单", "Lists", "doc", "lists", 60, OnPhone: false, Needs: ListPermissions.See))
        .AddPermission(ListPermissions.See, [.. Roles.All.Where(r => r.Scope != RoleScope.Own)])
        .AddPermission(ListPermissions.Keep, Roles.System)
        .AddCommand<CreateList, CreateListHandler>("lists.create")
        .AddCommand<AddListVersion, AddListVersionHandler>("lists.add-version")
        .AddCommand<PublishListVersion, PublishListVersionHandler>("lists.publish");
}
