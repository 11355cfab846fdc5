using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Patrols;
using Wutong.Territory;

namespace Wutong.Streets.Offline;

/// <summary>Writes the book of one account: the roads it may walk that have a plan this month.</summary>
internal sealed class WalkBooks(AppDb db, IEntries<Road> roads, IRoadSections sections, INamedLists lists, ICasesOfOrigin finds, ICurrentActor current, Rights rights, TimeProvider time)
{
    public async Task<WalkBook> OfAsync(CancellationToken ct)
    {
        var today = time.ChinaToday;
        var checks = await lists.ValidOnAsync(StreetLists.PatrolChecks, today, ct);
        return new("", current.Actor.Id, RecordWalkHandler.LongestNote, RecordWalkHandler.LongestWhy,
            [.. ChiefLevels.All.Select(l => l.Words() is var (zh, en) ? new WalkBookLevel(l, zh, en) : null!)], [.. (checks?.Items ?? []).Select(i => new WalkBookCheck(i.Code, i.Zh, i.En))], await RoadsAsync(PatrolRule.MonthOf(today), ct));
    }

    /// <remarks>A plan is of the whole road, also for who may walk a section of it only: all are read, some hundreds in a district.</remarks>
    private async Task<IReadOnlyList<WalkBookRoad>> RoadsAsync(DateOnly month, CancellationToken ct)
    {
        var plans = await db.Set<PatrolPlanRow>().AsNoTracking().TagWith("streets.plans-offline").OrderBy(p => p.RecordedAtUtc).ThenBy(p => p.Id).ToListAsync(ct);
        var planned = plans.GroupBy(p => (p.RoadCode, p.Level)).Where(g => PatrolRule.Planned(g.Select(p => new PlanFrom(p.FromMonth, p.TimesAMonth)), month) > 0).Select(g => g.Key.RoadCode).Distinct(StringComparer.Ordinal).ToList();
        var (reach, parts, found) = (current.Actor.ReachOf(StreetsPermissions.Look, rights), await sections.OfAsync(planned, ct), new List<(string SortKey, WalkBookRoad Road)>());
        foreach (var code in planned)
        {
            var own = parts[code].Where(s => reach.Covers(new(s.Place))).ToList();
            if (await roads.FindAsync(code, ct) is not { IsOpen: true } road) continue;
            var isWhole = reach.Covers(new(road.Place));
            if (isWhole || own.Count > 0) found.Add((road.SortKey, Told(road, isWhole, own)));
        }
        return [.. found.OrderBy(f => f.SortKey, StringComparer.Ordinal).ThenBy(f => f.Road.Code, StringComparer.Ordinal).Select(f => f.Road)];
    }

    private WalkBookRoad Told(Road road, bool isWhole, List<RoadStretch> own) => new(road.Code, road.NameZh, road.NameEn, road.Place.Finest, isWhole,
        isWhole ? finds.MayEnter(road.Place) : own.Exists(s => finds.MayEnter(s.Place)), [.. own.Select(s => new WalkBookSection(s.SectionCode!, s.NameZh, s.Place.Finest))]);
}
