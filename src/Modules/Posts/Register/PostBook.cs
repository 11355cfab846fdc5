using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Errors;
using Wutong.Platform.Forms;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Stations;
using Wutong.Territory;

namespace Wutong.Posts.Register;

/// <summary>A post as somebody fills it in.</summary>
/// <param name="Area">Code of the subdistrict or community it belongs to; null with a station: the station's.</param>
/// <param name="Rule">Code of the rule of points.</param>
/// <param name="Station">Code of the station it belongs to.</param>
internal sealed record PostDraft(string Name, string Duty, string Rule, string? Area = null, string? Spot = null, string? Station = null);

/// <summary>岗位册, in handlers: what is checked before a post is written.</summary>
internal sealed class PostBook(IAreaRegister areas, IStationRegister stations, IServiceLedger ledger)
{
    public const int LongestName = 40, LongestDuty = 300, LongestSpot = 60;

    public static PostRow? Find(Guid id, IWrite write) => write.Db.Set<PostRow>().AsTracking().SingleOrDefault(p => p.Id == id);

    /// <returns>Null when there is no such area.</returns>
    public Platform.Access.Place? PlaceOf(PostDraft draft, IWrite write) => Typed.OrNull(draft.Area) is { } area ? areas.PlaceOf(area, write) : StationOf(draft, write)?.Place;

    /// <exception cref="BadInputException">Something is missing or wrong, by field.</exception>
    public PostRow Fill(PostDraft draft, PostRow row, IWrite write)
    {
        var station = StationOf(draft, write);
        if (Typed.OrNull(draft.Station) is not null && station is not { IsOpen: true }) throw new BadInputException("station", "没有这处驿站，请从列表里选。", "There is no such station; choose one from the list.");
        var rule = Input.Text("rule", draft.Rule, 1, 32);
        if (!ledger.HasRule(rule, ChinaDay.Of(write.Now), write)) throw new BadInputException("rule", "今天没有这条积分规则，请从列表里选。", "There is no such rule of points today; choose one from the list.");
        (row.Name, row.Duty) = (Input.Text("name", draft.Name, 2, LongestName), Input.Text("duty", draft.Duty, 2, LongestDuty));
        row.Spot = station is null ? Input.Text("spot", draft.Spot, 2, LongestSpot) : Input.Optional("spot", draft.Spot, LongestSpot);
        (row.StationId, row.Rule, row.Place) = (station?.Id, rule, PlaceOf(draft, write)!);
        return row;
    }

    private StationEntry? StationOf(PostDraft draft, IWrite write) => Typed.OrNull(draft.Station) is { } code ? stations.FindByCode(code, write) : null;
}
