using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Demonstration;

/// <summary>演示案卷: a case at every step of its way in the subdistrict where the accounts of the demonstration work, and the page's passage that nobody owns. All through the door.</summary>
internal sealed class DemonstrationCases(IConfiguration configuration) : IStartupWork
{
    public string Name => "demonstration-cases";
    public int Order => 220; // after the accounts and the tasks

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return; // cases give tasks
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<CaseRow>().AnyAsync(ct)) return;
        var (areas, units) = (services.GetRequiredService<IAreas>(), await services.GetRequiredService<IUnits>().AllAsync(ct));
        var unit = units.Values.Where(u => u.IsOpen).OrderBy(u => u.Code, StringComparer.Ordinal).FirstOrDefault();
        if (unit is null || (await areas.ListAsync(AreaLevel.Subdistrict, null, null, 1, ct)).Items is not [var street, ..]) return;
        var estates = (await services.GetRequiredService<IEntries<Estate>>().ListAsync(Actor.Program("demonstration").ReachOf(CasesPermissions.See, services.GetRequiredService<Rights>()), street.Code, null, DemonstrationMatters.All.Count, ct)).Items;
        if (estates.Count == 0) return;
        var life = new DemonstrationLife(services.GetRequiredService<WriteDoor>(), services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>(), ct);
        foreach (var (i, matter) in DemonstrationMatters.All.Index()) await life.LiveAsync(matter, estates[i % estates.Count], unit.Id);
        if (services.GetRequiredService<IPlaceFinder>().Find("文兴路与开源街路口", 1) is [var corner]) await new DemonstrationPassage(life).LiveAsync(corner, unit.Id);
    }
}
