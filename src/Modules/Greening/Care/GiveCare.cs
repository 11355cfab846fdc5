using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Greening.Register;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Greening.Care;

/// <summary>派养护任务 of today: one for each plan that is due, once a day. Run again, it gives nothing more.</summary>
internal sealed record GiveCare : ICommand;

internal sealed class GiveCareHandler(ITasks tasks, IUnitRegister units, GreeningSettings settings) : Handler<GiveCare>
{
    private static readonly HotKey Lock = HotKey.Of("green-care");

    public override Permission Needs => GreeningPermissions.Upkeep;
    public override bool RunsAlone => true;
    public override IEnumerable<HotKey> Locks(GiveCare command, Actor actor) => [Lock];
    public override Target TargetOf(GiveCare command, IWrite write) => Target.Installation;

    /// <returns>How many tasks were given.</returns>
    public override Answer Run(GiveCare command, IWrite write)
    {
        var (today, given) = (ChinaDay.Of(write.Now), 0);
        var weather = write.Db.Set<WeatherRow>().AsNoTracking().TagWith("greening.weather-today").Where(w => w.Day == today).ToDictionary(w => w.AreaCode, StringComparer.Ordinal);
        var days = write.Db.Set<CareDayRow>();
        var plans = write.Db.Set<CarePlanRow>().AsNoTracking().TagWith("greening.plans-today").Where(p => p.IsOpen).OrderBy(p => p.Id).Select(p => new { Row = p, Last = days.Where(d => d.PlanId == p.Id).Max(d => (DateOnly?)d.Day) }).ToList();
        foreach (var plan in plans)
        {
            var answer = CareRule.Of(CareTerms.Of(plan.Row), today, plan.Last, WeatherAt(plan.Row.Place, weather));
            if (answer == CareAnswer.NotDue || units.Find(plan.Row.UnitId, write) is not { IsOpen: true }) continue; // the page of plans says that the crew is closed
            var sites = SitesOf(plan.Row, write);
            if (sites.Count == 0) continue;
            var id = write.NewId();
            if (answer == CareAnswer.Give) given++;
            write.Db.Add(new CareDayRow { Id = id, PlanId = plan.Row.Id, Day = today, TaskId = answer == CareAnswer.Give ? GiveTask(plan.Row, sites, id, write) : null, Place = plan.Row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now });
        }
        return new Answer.Done("green-care", given.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private Guid GiveTask(CarePlanRow plan, List<SiteRow> sites, Guid day, IWrite write) => tasks.Give(new(
        sites.Count == 1 ? $"{plan.KindZh}：{sites[0].Name}" : $"{plan.KindZh}：{sites[0].Name} 等 {sites.Count} 处", $"{plan.Standard}\n{Named(sites)}", plan.Place, plan.UnitId, EvidenceKind.Visit, WorkLimit.WorkingHours(plan.LimitHours), null, CareDayRow.Source, day.ToString()), write);

    /// <summary>As many as a task's standard has room for.</summary>
    private static string Named(List<SiteRow> sites) => string.Join("、", sites.Select(s => s.Name)) is { Length: <= 150 } all ? all : string.Join("、", sites.Take(5).Select(s => s.Name)) + $" 等 {sites.Count} 处";

    private static List<SiteRow> SitesOf(CarePlanRow plan, IWrite write)
    {
        var of = write.Db.Set<CarePlanSiteRow>();
        return [.. write.Db.Set<SiteRow>().AsNoTracking().TagWith("greening.sites-today").Where(s => s.IsOpen && of.Any(p => p.PlanId == plan.Id && p.SiteId == s.Id)).OrderBy(s => s.SortKey).ThenBy(s => s.Code)];
    }

    /// <summary>The record of the finest area there is one for.</summary>
    private DayWeather WeatherAt(Place place, Dictionary<string, WeatherRow> weather) =>
        ((string?[])[place.Grid, place.Community, place.Street, place.District]).Select(code => code is null ? null : weather.GetValueOrDefault(code)).FirstOrDefault(w => w is not null) is { } row ? new(row.IsRain, row.Celsius >= settings.HeatCelsius) : default;
}

/// <summary>Rings every morning, before the crews set out.</summary>
internal static class CareBell
{
    private static readonly Actor Clock = Actor.Program("greening.care");

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct) => await scope.GetRequiredService<WriteDoor>().RunAsync(new GiveCare(), Clock, null, ct);
}
