using CsCheck;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

public sealed class SnappingTests
{
    [Fact]
    public void A_point_is_brought_to_the_middle_of_a_street_not_to_its_corner()
    {
        // one street of about 111 m going east along the equator; the point stands 11 m north of its middle
        var built = WalkGraphBuilder.Build([0, 10_000], [0, 0], [0], [1], [111_195]);
        var snap = Snapping.Find(built.Graph, new(5_000, 1_000), 50_000)!.Value;
        Assert.Equal(11_120, snap.AccessMillimetres, 2.0);
        Assert.Equal(55_597, snap.Place.OffsetMillimetres, 2.0);
        Assert.Equal(new GeoPoint(5_000, 0), snap.At);
    }

    [Fact]
    public void Beyond_the_limit_there_is_no_street()
    {
        var built = WalkGraphBuilder.Build([0, 10_000], [0, 0], [0], [1], [111_195]);
        Assert.Null(Snapping.Find(built.Graph, new(5_000, 1_000), 11_000));
        Assert.Null(Snapping.Find(built.Graph, new(1_800_000_000, -900_000_000), 100_000));
    }

    [Fact]
    public void The_nearest_street_is_the_one_a_look_at_all_of_them_finds() => RandomTown.Gen.SelectMany(_ => Gen.Select(Gen.Int[-20_000, 90_000], Gen.Int[-20_000, 90_000]), (town, p) => (town, p)).Sample(x =>
    {
        var (town, (east, north)) = x;
        var built = town.Build();
        GeoPoint point = new(1_130_000_000 + east, 400_000_000 + north);
        double nearest = Enumerable.Range(0, town.From.Length).Select(s => Metres(town, s, point)).DefaultIfEmpty(double.MaxValue).Min();
        foreach (int limit in (int[])[200_000, 5_000_000])
        {
            var snap = Snapping.Find(built.Graph, point, limit);
            if (nearest * 1000 > limit + 2) Assert.Null(snap);
            else if (nearest * 1000 < limit - 2) Assert.Equal(nearest, snap!.Value.AccessMillimetres / 1000.0, 0.02);
        }
    }, iter: 400);

    private static double Metres(RandomTown town, int street, GeoPoint p)
    {
        double k = Earth.MetresPerE7 * Math.Cos(p.Lat * Math.PI / 180);
        (double X, double Y) At(int v) => ((town.Lon[v] - (double)p.LonE7) * k, (town.Lat[v] - (double)p.LatE7) * Earth.MetresPerE7);
        var (a, b) = (At(town.From[street]), At(town.To[street]));
        double dx = b.X - a.X, dy = b.Y - a.Y, square = dx * dx + dy * dy;
        double t = square > 0 ? Math.Clamp(-(a.X * dx + a.Y * dy) / square, 0, 1) : 0;
        return Math.Sqrt(Math.Pow(a.X + t * dx, 2) + Math.Pow(a.Y + t * dy, 2));
    }
}
