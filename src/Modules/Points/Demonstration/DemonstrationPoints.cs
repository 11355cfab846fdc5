using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Members;
using Wutong.Territory;

namespace Wutong.Points.Demonstration;

/// <summary>演示积分: couriers of 清远街道 who take part, what was entered for them by two people, gifts, the first redemption batch and what became of it; all through the door. Eighteen qualify, as the source states; everything else is made up.</summary>
internal sealed class DemonstrationPoints(IConfiguration configuration) : IStartupWork
{
    public const string Street = "140213055000";

    public string Name => "demonstration-points";
    public int Order => 240; // after the stations

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<MemberRow>().AnyAsync(ct)) return;
        var communities = (await services.GetRequiredService<IAreas>().ListAsync(AreaLevel.Community, Street, null, 500, ct)).Items;
        var places = (await services.GetRequiredService<IGiftPlaces>().OpenAsync(ct)).Where(p => p.Place.Street == Street).ToList();
        if (communities.Count == 0 || places.Count == 0) return; // another city
        progress.Report(0.1, "正在登记小哥的积分", "Entering couriers' points");
        var life = new DemonstrationLedger(services.GetRequiredService<WriteDoor>(), services.GetRequiredService<DerivedCodes>(), services.GetRequiredService<TimeProvider>().ChinaToday, ct);
        var couriers = await CouriersAsync(services.GetRequiredService<IAccountDesk>(), ct);
        await life.PublishRulesAsync();
        for (var i = 0; i < couriers.Count; i++) await life.EnterAsync(couriers[i], communities[i % communities.Count].Code, i);
        await life.RedeemAsync(couriers, places);
    }

    private static async Task<List<Actor>> CouriersAsync(IAccountDesk desk, CancellationToken ct)
    {
        var couriers = new List<Actor>();
        for (var i = 0; i < DemonstrationLedger.Couriers; i++)
        {
            var (name, called) = ($"{PointsModule.DemonstrationCourier}{i + 1:00}", $"{(i % 3 == 2 ? "快递" : "外卖")}小哥 清远{i + 1:00} 示例");
            await desk.AddAsync(name, called, ct);
            couriers.Add(new(await desk.IdOfAsync(name, ct), ActorKind.Person, called, []));
        }
        return couriers;
    }
}
