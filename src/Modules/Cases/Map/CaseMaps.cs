using Wutong.Cases.Kinds;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Cases.Map;

/// <summary>What maps of cases are asked: tiles, and how many there are by area.</summary>
internal sealed class CaseMaps(CaseColumns columns, CaseKinds kinds, IPlaces places, AppDb db, TimeProvider time, Lang l)
{
    /// <param name="reach">Null: the public.</param>
    public async Task<ReadOnlyMemory<byte>> TileAsync(MapTile tile, CaseFilter filter, bool isHeat, Reach? reach, CancellationToken ct)
    {
        var (shot, sieve) = await SieveAsync(filter, reach, ct);
        return CaseTileJson.Write(shot, sieve, tile, isHeat, reach is null, kinds.Now(db), l);
    }

    /// <inheritdoc cref="CaseScan.ByArea"/>
    public async Task<Dictionary<string, int>> ByAreaAsync(CaseFilter filter, AreaLevel level, Reach? reach, CancellationToken ct)
    {
        var (shot, sieve) = await SieveAsync(filter, reach, ct);
        return CaseScan.ByArea(shot, sieve, level);
    }

    private async Task<(CaseShot, CaseSieve)> SieveAsync(CaseFilter filter, Reach? reach, CancellationToken ct)
    {
        var shot = await columns.NowAsync(ct);
        return (shot, new(shot, filter, filter.Area is { } code ? (await places.FindAsync(code, ct))?.Level : null, reach, time.UtcNow));
    }
}
