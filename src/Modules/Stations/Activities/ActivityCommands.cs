using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Forms;
using Wutong.Platform.Writing;
using Wutong.Stations.Register;
using Wutong.Territory;

namespace Wutong.Stations.Activities;

/// <summary>记群团活动.</summary>
/// <param name="Area">Where it counts; null with a station: the station's.</param>
/// <param name="Station">Code of the station it was held at.</param>
/// <param name="Spot">Where, in words; null with a station: its name.</param>
internal sealed record RecordActivity(Organisation Organisation, string Theme, DateOnly Day, int People, string? Area = null, string? Station = null, string? Spot = null) : ICommand;

/// <summary>作废一条活动: it should not have been recorded.</summary>
internal sealed record VoidActivity(Guid Id) : ICommand;

internal sealed class RecordActivityHandler(IAreaRegister areas) : Handler<RecordActivity>
{
    public const int MostPeople = 100_000, LongestTheme = 60, LongestSpot = 60;

    public override Permission Needs => StationsPermissions.Keep;
    public override Target? TargetOf(RecordActivity command, IWrite write) => PlaceOf(command, write) is { } place ? new(place) : null;

    public override Answer Run(RecordActivity command, IWrite write)
    {
        var code = Typed.OrNull(command.Station);
        var station = StationRegister.Find(code, write);
        if (code is not null && station is null) throw new BadInputException("station", "没有这处驿站，请从列表里选。", "There is no such station; choose one from the list.");
        var row = new ActivityRow
        {
            Id = write.NewId(), Organisation = Input.OneOf("organisation", command.Organisation), Theme = Input.Text("theme", command.Theme, 2, LongestTheme), People = Input.Whole("people", command.People, 0, MostPeople),
            Spot = station is not null && Typed.OrNull(command.Spot) is null ? station.Name : Input.Text("spot", command.Spot, 2, LongestSpot), StationId = station?.Id,
            Place = PlaceOf(command, write)!, HappenedAtUtc = Input.PastDay("day", command.Day, write.Now), RecordedAtUtc = write.Now,
        };
        write.Db.Add(row);
        return new Answer.Done("station-activity", row.Id);
    }

    private Place? PlaceOf(RecordActivity command, IWrite write) => Typed.OrNull(command.Area) is { } area ? areas.PlaceOf(area, write) : StationRegister.Find(Typed.OrNull(command.Station), write)?.Place;
}

internal sealed class VoidActivityHandler : Handler<VoidActivity>
{
    public override Permission Needs => StationsPermissions.Keep;
    public override Target? TargetOf(VoidActivity command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(VoidActivity command, IWrite write)
    {
        var row = Find(command, write)!;
        if (row.IsVoid || write.Db.Set<ActivityRow>().Any(c => c.CorrectsId == row.Id)) return No("stations.activity-is-void", "这条活动已经作废了。", "This activity is void already.");
        var none = new ActivityRow
        {
            Id = write.NewId(), Organisation = row.Organisation, Theme = row.Theme, People = row.People, Spot = row.Spot, StationId = row.StationId, Place = row.Place,
            HappenedAtUtc = row.HappenedAtUtc, RecordedAtUtc = write.Now, CorrectsId = row.Id, IsVoid = true,
        };
        write.Db.Add(none);
        return new Answer.Done("station-activity", none.Id);
    }

    private static ActivityRow? Find(VoidActivity command, IWrite write) => write.Db.Set<ActivityRow>().AsNoTracking().SingleOrDefault(a => a.Id == command.Id);
}
