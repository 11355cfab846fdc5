using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>The grid a block's coordinates are on: nanodegrees = offset + granularity * number.</summary>
/// <remarks>The bounds of the globe are kept in the grid's own numbers, so a check is one comparison and nothing overflows.</remarks>
internal readonly struct PbfGrid
{
    private const long LatNano = 90_000_000_000, LonNano = 180_000_000_000;

    private readonly long _granularity, _latOffset, _lonOffset, _latLeast, _lonLeast;
    private readonly ulong _latRange, _lonRange;

    private PbfGrid(int granularity, long latOffset, long lonOffset)
    {
        (_granularity, _latOffset, _lonOffset) = (granularity, latOffset, lonOffset);
        (_latLeast, _latRange) = Bounds(LatNano, latOffset, granularity);
        (_lonLeast, _lonRange) = Bounds(LonNano, lonOffset, granularity);
    }

    public static PbfGrid Of(int granularity, long latOffset, long lonOffset)
    {
        if (latOffset is > 2 * LatNano or < -2 * LatNano || lonOffset is > 2 * LonNano or < -2 * LonNano)
            ProtoReader.Fail($"the coordinate offset {latOffset}, {lonOffset} lies off the globe");
        return new(granularity, latOffset, lonOffset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public GeoPoint At(long lon, long lat)
    {
        if ((ulong)(lat - _latLeast) > _latRange || (ulong)(lon - _lonLeast) > _lonRange) ProtoReader.Fail("a node lies off the globe");
        return new((int)((_lonOffset + _granularity * lon) / 100), (int)((_latOffset + _granularity * lat) / 100));
    }

    private static (long Least, ulong Range) Bounds(long limit, long offset, long granularity)
    {
        long least = CeilDivide(-limit - offset, granularity), most = -CeilDivide(-(limit - offset), granularity);
        return least > most ? throw new OsmFileException("the coordinate grid has no point on the globe") : (least, (ulong)(most - least));
    }

    private static long CeilDivide(long a, long b) => a / b + (a % b > 0 ? 1 : 0);
}
