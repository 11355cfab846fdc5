using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Points;

namespace Wutong.Stations.Register;

/// <summary>兑换点: stations and hubs; a corner is somebody's shop and keeps no gifts.</summary>
internal sealed class GiftPlaces(AppDb db) : IGiftPlaces
{
    public async Task<IReadOnlyList<GiftPlace>> OpenAsync(CancellationToken ct) =>
        [.. (await db.Set<StationRow>().AsNoTracking().TagWith("stations.gift-places").Where(s => s.IsOpen && s.Kind != StationKind.Corner).OrderBy(s => s.SortKey).ThenBy(s => s.Code).ToListAsync(ct)).Select(s => new GiftPlace(s.Id, s.Name, s.Place, s.IsOpen))];

    public async Task<IReadOnlyDictionary<Guid, GiftPlace>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await db.Set<StationRow>().AsNoTracking().TagWith("stations.gift-places-of").Where(s => ids.Contains(s.Id)).ToListAsync(ct)).ToDictionary(s => s.Id, s => new GiftPlace(s.Id, s.Name, s.Place, s.IsOpen));
}

internal sealed class GiftPlaceRegister(IStationRegister stations) : IGiftPlaceRegister
{
    public GiftPlace? Find(Guid id, IWrite write) => stations.Find(id, write) is { } s && s.Kind != StationKind.Corner.Word() ? new(s.Id, s.Name, s.Place, s.IsOpen) : null;
}
