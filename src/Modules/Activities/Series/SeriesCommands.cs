using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Activities.Series;

/// <summary>A series as somebody fills it in.</summary>
/// <param name="Area">Code of the district, subdistrict or community it belongs to.</param>
/// <param name="Hosts">主办、协办单位, one a line.</param>
internal sealed record SeriesDraft(string Area, string Name, string Hosts, DateOnly From, DateOnly Until, string? Theme = null);

/// <summary>办一个系列.</summary>
internal sealed record OpenSeries(SeriesDraft Draft) : ICommand;

/// <summary>改系列. Its activities stay within its days.</summary>
internal sealed record ChangeSeries(Guid Series, SeriesDraft Draft) : ICommand;

internal sealed class OpenSeriesHandler(IAreaRegister areas) : Handler<OpenSeries>
{
    public override Permission Needs => ActivitiesPermissions.Keep;
    public override Target? TargetOf(OpenSeries command, IWrite write) => areas.PlaceOf(command.Draft.Area, write) is { } place ? new(place) : null;

    public override Answer Run(OpenSeries command, IWrite write)
    {
        var id = write.NewId();
        var row = new SeriesRow { Id = id, Number = RecordNumbers.Of(id, write.Now), Name = "", Hosts = "", FromUtc = default, UntilUtc = default, Place = areas.PlaceOf(command.Draft.Area, write)! };
        SeriesForm.Fill(command.Draft, row);
        write.Db.Add(row);
        return new Answer.Done("activity-series", id);
    }
}

internal sealed class ChangeSeriesHandler(IAreaRegister areas) : Handler<ChangeSeries>
{
    public override Permission Needs => ActivitiesPermissions.Keep;
    public override Target? TargetOf(ChangeSeries command, IWrite write) => Find(command.Series, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(ChangeSeries command, IWrite write)
    {
        var row = Find(command.Series, write)!;
        var place = areas.PlaceOf(command.Draft.Area, write);
        if (place is null || !write.Actor.ReachOf(Needs, write.Rights).Covers(new(place))) return new Answer.Denied(false); // nor given away
        SeriesForm.Fill(command.Draft, row);
        row.Place = place;
        var (from, until) = (row.FromUtc, row.UntilUtc);
        if (write.Db.Set<ActivityRow>().Any(a => a.SeriesId == row.Id && a.State != ActivityState.Cancelled && (a.BeginsAtUtc < from || a.BeginsAtUtc >= until)))
            return No("activities.outside-series", "有活动不在这些日子里，先改活动的时间。", "An activity of it lies outside these days; change that one first.", "until");
        return new Answer.Done("activity-series", row.Id);
    }

    private static SeriesRow? Find(Guid id, IWrite write) => write.Db.Set<SeriesRow>().AsTracking().SingleOrDefault(s => s.Id == id);
}
