using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Platform.Writing;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Import;

/// <summary>What a file would do to the register; nothing has been changed.</summary>
/// <param name="Troubles">Everything wrong; with any of them there is no command.</param>
/// <param name="Shapes">Where its entries fall, WGS-84.</param>
/// <param name="Command">What confirming would run.</param>
internal sealed record ImportCheck(Table Table, IReadOnlyList<InputTrouble> Troubles, ImportCounts Counts, IReadOnlyList<Shape> Shapes, SystemDoubt? Doubt, Guid Mark, ICommand? Command)
{
    public bool IsGood => Troubles.Count == 0;
}

/// <param name="Gone">Open now and not in the file: they would be closed.</param>
internal sealed record ImportCounts(int New, int Changed, int Same, int Gone);

/// <summary>坐标系存疑: most points do not lie where their row says, which usually means that another system was meant.</summary>
/// <param name="Fitting">Points that lie where they should, of <paramref name="All"/>.</param>
/// <param name="Better">The system under which clearly more would; null when none does.</param>
internal sealed record SystemDoubt(int Fitting, int All, CoordinateSystem? Better, int FittingThen);

/// <summary>A point of a row and the area it should lie in; null: in any.</summary>
internal readonly record struct Placed(GeoPoint At, string? AreaCode);

internal static class SystemCheck
{
    private static readonly CoordinateSystem[] Known = [CoordinateSystem.Wgs84, CoordinateSystem.Gcj02, CoordinateSystem.Bd09, CoordinateSystem.Cgcs2000];

    /// <returns>Null when at least half lie where they should, or nothing can be told.</returns>
    public static SystemDoubt? Of(IReadOnlyList<Placed> points, CoordinateSystem said, AreaIndex index)
    {
        if (points.Count == 0 || index.Count == 0) return null;
        int fitting = Fitting(points, index);
        if (fitting * 2 >= points.Count) return null;
        var best = Known.Where(s => s != said).Select(s => (System: s, Count: Fitting([.. points.Select(p => p with { At = Meant(p.At, said, s) })], index))).MaxBy(s => s.Count);
        return new(fitting, points.Count, best.Count * 2 > points.Count ? best.System : null, best.Count);
    }

    /// <summary>Where a point lies had its numbers been in another system.</summary>
    private static GeoPoint Meant(GeoPoint stored, CoordinateSystem said, CoordinateSystem other)
    {
        var (lon, lat) = Coordinates.FromWgs84(stored.Lon, stored.Lat, said);
        return Coordinates.ToWgs84(GeoPoint.FromDegrees(lon, lat), other);
    }

    private static int Fitting(IReadOnlyList<Placed> points, AreaIndex index) => points.Count(p => index.At(p.At) is { } place
        && (p.AreaCode is null || place.District == p.AreaCode || place.Street == p.AreaCode || place.Community == p.AreaCode || place.Grid == p.AreaCode));
}
