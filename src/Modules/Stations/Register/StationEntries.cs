using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Stations.Register;

/// <summary>What the front door tells of stations.</summary>
internal sealed class StationEntries(AppDb db) : IStations
{
    public async Task<IReadOnlyDictionary<Guid, StationEntry>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await db.Set<StationRow>().AsNoTracking().TagWith("stations.by-id").Where(s => ids.Contains(s.Id)).ToListAsync(ct)).ToDictionary(s => s.Id, Told);

    public async Task<StationEntry?> FindByCodeAsync(string code, CancellationToken ct) => await db.Set<StationRow>().AsNoTracking().TagWith("stations.by-code").SingleOrDefaultAsync(s => s.Code == code, ct) is { } row ? Told(row) : null;

    public async Task<IReadOnlyList<StationEntry>> OpenAsync(Reach reach, string? areaCode, CancellationToken ct)
    {
        var rows = reach.Cut(db.Set<StationRow>().AsNoTracking().TagWith("stations.open")).Where(s => s.IsOpen && (areaCode == null || s.CommunityCode == areaCode || s.StreetCode == areaCode || s.DistrictCode == areaCode));
        return [.. (await rows.OrderBy(s => s.SortKey).ThenBy(s => s.Code).ToListAsync(ct)).Select(Told)];
    }

    public static StationEntry Told(StationRow row) => new(row.Id, row.Code, row.Kind.Word(), row.Name, row.Address, row.Place, row.IsOpen);
}
