using Wutong.Geo;
using Wutong.LifeCircles.Study;
using Wutong.LifeCircles.Walking;
using Wutong.Platform.Time;
using Wutong.Stations.Register;

namespace Wutong.Stations.Near;

/// <summary>A station and the walk to it.</summary>
internal sealed record NearStation(StationLine Station, int Minutes, int Millimetres);

/// <summary>最近的驿站: of those that fit, nearest by walking.</summary>
internal sealed class NearStations(StationQuery stations, IWalks walks, TimeProvider time)
{
    /// <summary>So many are told.</summary>
    public const int Most = 5;

    /// <param name="item">Code of an item it must have; null: any.</param>
    /// <param name="isOpenNow">Only those whose hours say so.</param>
    /// <returns>Null when no street lies near the point.</returns>
    public async Task<IReadOnlyList<NearStation>?> FindAsync(GeoPoint from, string? item, bool isOpenNow, Pace pace, CancellationToken ct)
    {
        var (now, all) = (time.UtcNow, await stations.AllAsync(new(Item: item), ct));
        List<StationLine> fit = [.. all.Where(s => !isOpenNow || s.IsOpenAt(now))];
        return walks.From(from, fit.ConvertAll(s => s.At), pace, ct) is { } found ? [.. found.Take(Most).Select(w => new NearStation(fit[w.Goal], w.Minutes, w.Millimetres))] : null;
    }
}
