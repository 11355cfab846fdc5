using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Stations.Register;

namespace Wutong.Stations.Instructors;

/// <summary>What one serves.</summary>
/// <param name="Station">Code of the station; null for a unit.</param>
internal sealed record DutyLine(Guid Id, string NameZh, string? NameEn, string? Station);

/// <summary>An instructor as lists show them: name, office, whom they serve.</summary>
internal sealed record InstructorLine(Guid Id, string Code, string Name, string SortKey, string Office, bool IsOpen, Place Place, IReadOnlyList<DutyLine> Duties);

/// <summary>指导员查询: public, as posted at the stations.</summary>
internal sealed class InstructorQuery(AppDb db, IUnits units)
{
    /// <summary>Serving ones by name, with what they serve.</summary>
    public async Task<PageOf<InstructorLine>> PageAsync(string? area, PageKey? page, int size, CancellationToken ct)
    {
        var rows = db.Set<InstructorRow>().AsNoTracking().TagWith("stations.instructors").Where(i => i.IsOpen && (area == null || i.StreetCode == area || i.CommunityCode == area || i.DistrictCode == area));
        return PageKey.Page(await ToldAsync(await rows.PageBy(i => i.SortKey, i => i.Code, page).Take(size + 1).ToListAsync(ct), ct), page, size, i => (i.SortKey, i.Code));
    }

    /// <returns>Null when there is no such instructor, serving or not.</returns>
    public async Task<InstructorLine?> FindAsync(Guid id, CancellationToken ct) => await db.Set<InstructorRow>().AsNoTracking().TagWith("stations.instructor").SingleOrDefaultAsync(i => i.Id == id, ct) is { } row ? (await ToldAsync([row], ct))[0] : null;

    /// <summary>Those who serve a station now.</summary>
    public async Task<IReadOnlyList<InstructorLine>> ServingAsync(Guid station, CancellationToken ct) => await ToldAsync(
        await db.Set<InstructorRow>().AsNoTracking().TagWith("stations.serving").Where(i => i.IsOpen && db.Set<InstructorDutyRow>().Any(d => d.InstructorId == i.Id && d.StationId == station && d.EndedAtUtc == null)).OrderBy(i => i.SortKey).ThenBy(i => i.Code).ToListAsync(ct), ct);

    private async Task<List<InstructorLine>> ToldAsync(List<InstructorRow> rows, CancellationToken ct)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var duties = await db.Set<InstructorDutyRow>().AsNoTracking().TagWith("stations.duties").Where(d => ids.Contains(d.InstructorId) && d.EndedAtUtc == null).OrderBy(d => d.Id).ToListAsync(ct);
        var wanted = duties.Select(d => d.StationId).OfType<Guid>().Distinct().ToList();
        var stations = await db.Set<StationRow>().AsNoTracking().TagWith("stations.of-duties").Where(s => wanted.Contains(s.Id)).Select(s => new { s.Id, s.Code, s.Name }).ToDictionaryAsync(s => s.Id, ct);
        var names = await units.FindAsync([.. duties.Select(d => d.UnitId).OfType<Guid>().Distinct()], ct);
        var of = duties.ToLookup(d => d.InstructorId, d => d.StationId is { } s && stations.TryGetValue(s, out var station) ? new DutyLine(d.Id, station.Name, null, station.Code)
            : d.UnitId is { } u && names.TryGetValue(u, out var unit) ? new DutyLine(d.Id, unit.NameZh, unit.NameEn, null) : new DutyLine(d.Id, "—", null, null));
        return rows.ConvertAll(r => new InstructorLine(r.Id, r.Code, r.Name, r.SortKey, r.Office, r.IsOpen, r.Place, [.. of[r.Id]]));
    }
}
