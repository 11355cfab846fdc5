using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Greening.Care;

/// <summary>定养护计划.</summary>
/// <param name="Kind">Code in the list of kinds of care valid today.</param>
/// <param name="Sites">Codes.</param>
/// <param name="Standard">Null: as the list says.</param>
/// <param name="LimitHours">Working hours each task has.</param>
internal sealed record MakePlan(string Kind, IReadOnlyList<string> Sites, int FromMonth, int ToMonth, int EveryDays, Guid Unit, DateOnly FirstDay, int? HotEveryDays = null, string? Standard = null, int LimitHours = 8) : ICommand;

/// <summary>停计划: no more tasks; those given stay.</summary>
internal sealed record StopPlan(string Number) : ICommand;

/// <summary>记天气, once more for the same day: what is recorded last holds.</summary>
/// <param name="Celsius">The day's highest temperature.</param>
internal sealed record RecordWeather(string Area, DateOnly Day, bool IsRain, int? Celsius = null) : ICommand;

internal sealed class MakePlanHandler(GreenBook book, IListRegister lists) : Handler<MakePlan>
{
    public const int MostSites = 100, MostEvery = 366, MostHours = 200, LongestStandard = 300;

    public override Permission Needs => GreeningPermissions.Keep;

    /// <summary>The narrowest area that holds all its sites.</summary>
    public override Target? TargetOf(MakePlan command, IWrite write) => SitesOf(command, write) is { Count: > 0 } sites ? new(Common(sites)) : null;

    public override Answer Run(MakePlan command, IWrite write)
    {
        var sites = SitesOf(command, write);
        if (sites.Count != command.Sites.Distinct(StringComparer.Ordinal).Count() || sites.Count > MostSites || sites.Exists(s => !s.IsOpen)) throw new BadInputException("sites", "有的点位不存在或已停用，请从列表里选。", "Some sites are not there, or closed; choose from the list.");
        var today = ChinaDay.Of(write.Now);
        var kind = lists.ValidOn(GreeningLists.Care, today, write)?.Items.FirstOrDefault(i => i.Code == command.Kind) ?? throw new BadInputException("kind", "养护项目清单里没有这一项。", "The list of kinds of care has no such item.");
        var unit = book.UnitOf(command.Unit, write)!;
        if (command.HotEveryDays is not null && kind.Code != GreeningLists.Watering) throw new BadInputException("hotEveryDays", "只有浇水按天热加密。", "Only watering goes by the heat.");
        var id = write.NewId();
        var row = new CarePlanRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), KindCode = kind.Code, KindZh = kind.Zh, KindEn = kind.En, Place = Common(sites), UnitId = unit.Id,
            FromMonth = Input.Whole("fromMonth", command.FromMonth, 1, 12), ToMonth = Input.Whole("toMonth", command.ToMonth, 1, 12), EveryDays = Input.Whole("everyDays", command.EveryDays, 1, MostEvery),
            HotEveryDays = command.HotEveryDays is { } hot ? Input.Whole("hotEveryDays", hot, 1, MostEvery) : null, Standard = Input.Text("standard", command.Standard ?? kind.NoteZh ?? kind.Zh, 2, LongestStandard),
            LimitHours = Input.Whole("limitHours", command.LimitHours, 1, MostHours), FirstDay = GreeningDays.Within("firstDay", command.FirstDay, today.AddDays(-366), today.AddDays(366)),
        };
        write.Db.Add(row);
        write.Db.AddRange(sites.Select(s => new CarePlanSiteRow { PlanId = id, SiteId = s.Id }));
        return new Answer.Done("green-plan", row.Number);
    }

    private static List<SiteRow> SitesOf(MakePlan command, IWrite write)
    {
        var codes = command.Sites ?? [];
        return [.. write.Db.Set<SiteRow>().AsNoTracking().TagWith("greening.sites-of-plan").Where(s => codes.Contains(s.Code))];
    }

    private static Place Common(IReadOnlyList<SiteRow> sites) => sites.Select(s => s.Place).Aggregate((a, b) =>
        a.District != b.District ? Place.Nowhere : a.Street != b.Street ? new(a.District) : a.Community != b.Community ? new(a.District, a.Street) : a.Grid != b.Grid ? new(a.District, a.Street, a.Community) : a);
}

internal sealed class StopPlanHandler : Handler<StopPlan>
{
    public override Permission Needs => GreeningPermissions.Keep;
    public override Target? TargetOf(StopPlan command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(StopPlan command, IWrite write)
    {
        var row = Find(command, write)!;
        if (!row.IsOpen) return No("greening.plan-stopped", "这个计划已经停了。", "This plan has been stopped.");
        row.IsOpen = false;
        return new Answer.Done("green-plan", row.Number);
    }

    private static CarePlanRow? Find(StopPlan command, IWrite write) => write.Db.Set<CarePlanRow>().AsTracking().SingleOrDefault(p => p.Number == command.Number);
}

internal sealed class RecordWeatherHandler(IAreaRegister areas) : Handler<RecordWeather>
{
    public const int DaysAhead = 3, DaysBack = 31;

    public override Permission Needs => GreeningPermissions.Keep;
    public override IEnumerable<HotKey> Locks(RecordWeather command, Actor actor) => [HotKey.Of("green-weather", command.Area ?? "", command.Day)];
    public override Target? TargetOf(RecordWeather command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { } place ? new(place) : null;

    public override Answer Run(RecordWeather command, IWrite write)
    {
        var (today, area) = (ChinaDay.Of(write.Now), command.Area);
        var day = GreeningDays.Within("day", command.Day, today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var celsius = command.Celsius is { } typed ? Input.Whole("celsius", typed, -50, 60) : (int?)null;
        var row = write.Db.Set<WeatherRow>().AsTracking().SingleOrDefault(w => w.AreaCode == area && w.Day == day);
        if (row is null) write.Db.Add(new WeatherRow { AreaCode = area, Day = day, IsRain = command.IsRain, Celsius = celsius, Place = areas.PlaceOf(area, write)! });
        else (row.IsRain, row.Celsius) = (command.IsRain, celsius);
        return new Answer.Done("green-weather", $"{area}/{ChinaDay.Text(day)}");
    }
}
