using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Lists.Demonstration;

/// <summary>演示四清单: 清远街道's needs, resources, projects and tasks with one joint meeting and its minutes; all through the door, by accounts with the roles it takes.</summary>
internal sealed class DemonstrationLists(IConfiguration configuration) : IStartupWork
{
    public const string Street = "140213055000";

    public string Name => "demonstration-lists";
    public int Order => 230; // after the accounts, the tasks and the cases

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return; // projects give tasks
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<NeedRow>().AnyAsync(ct)) return;
        var communities = (await services.GetRequiredService<IAreas>().ListAsync(AreaLevel.Community, Street, null, 2, ct)).Items;
        if (communities.Count < 2) return; // another city
        var people = await DemonstrationPeople.MakeAsync(services, [.. communities.Select(c => c.Code)], ct);
        await new DemonstrationStory(services.GetRequiredService<WriteDoor>(), services.GetRequiredService<TimeProvider>(), people, ct).TellAsync();
    }
}
