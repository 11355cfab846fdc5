using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;

namespace Wutong.Territory;

internal sealed class RoadStretches : IRoadRegister
{
    public RoadStretch? Find(string roadCode, string? sectionCode, IWrite write)
    {
        if (write.Db.Set<RoadRow>().AsNoTracking().TagWith("territory.road").SingleOrDefault(r => r.Code == roadCode) is not { } road) return null;
        if (sectionCode is null) return new(road.Code, null, road.NameZh, road.Place, road.IsOpen);
        return write.Db.Set<SectionRow>().AsNoTracking().TagWith("territory.section").SingleOrDefault(s => s.Code == sectionCode && s.RoadCode == roadCode) is { } section
            ? new(road.Code, section.Code, section.NameZh, section.Place, road.IsOpen && section.IsOpen) : null;
    }
}

internal sealed class SectionsByRoad(AppDb db) : IRoadSections
{
    public async Task<ILookup<string, RoadStretch>> OfAsync(IReadOnlyCollection<string> roadCodes, CancellationToken ct) =>
        (await db.Set<SectionRow>().AsNoTracking().TagWith("territory.sections-by-road").Where(s => s.IsOpen && roadCodes.Contains(s.RoadCode)).OrderBy(s => s.SortKey).ThenBy(s => s.Code)
            .Select(s => new { s.RoadCode, s.Code, s.NameZh, Place = new Place(s.DistrictCode, s.StreetCode, s.CommunityCode, s.GridCode) }).ToListAsync(ct))
        .ToLookup(s => s.RoadCode, s => new RoadStretch(s.RoadCode, s.Code, s.NameZh, s.Place, true));

    public async Task<IReadOnlyList<RoadSection>> DrawnAsync(string roadCode, CancellationToken ct) =>
        [.. (await db.Set<SectionRow>().AsNoTracking().TagWith("territory.sections-drawn").Where(s => s.IsOpen && s.RoadCode == roadCode).OrderBy(s => s.SortKey).ThenBy(s => s.Code).ToListAsync(ct)).Select(SectionQueries.Of)];
}
