using CsCheck;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

/// <summary>A small random town for properties: jittered nodes on a lattice, some streets missing, some doubled, loops, dead ends and chains.</summary>
public sealed record RandomTown(int[] Lon, int[] Lat, int[] From, int[] To, int[] Millimetres, int[][] Facilities)
{
    public static readonly Gen<RandomTown> Gen =
        from side in CsCheck.Gen.Int[1, 7]
        from seed in CsCheck.Gen.ULong
        select Make(side, seed);

    public BuiltGraph Build() => WalkGraphBuilder.Build(Lon, Lat, From, To, Millimetres);

    public override string ToString() => $"{Lon.Length} nodes, {From.Length} streets: {string.Join(' ', From.Select((f, i) => $"{f}-{To[i]}:{Millimetres[i]}"))}; facilities {string.Join(" | ", Facilities.Select(f => string.Join(',', f)))}";

    private static RandomTown Make(int side, ulong seed)
    {
        var random = new Pcg(seed);
        int nodes = side * side + 2;
        int[] lon = new int[nodes], lat = new int[nodes];
        for (int v = 0; v < nodes; v++)
            (lon[v], lat[v]) = (1_130_000_000 + v % side * 9000 + random.Below(4000), 400_000_000 + v / side * 7000 + random.Below(3000));
        List<int> from = [], to = [], length = [];
        void Street(int a, int b) { from.Add(a); to.Add(b); length.Add(random.Below(10) == 0 ? 60_000 : 20_000 + random.Below(90_000)); }
        for (int v = 0; v < side * side; v++)
        {
            if (v % side + 1 < side && random.Below(4) != 0) Street(v, v + 1);
            if (v + side < side * side && random.Below(4) != 0) Street(v + side, v);
            if (random.Below(12) == 0) Street(v, v);
            if (random.Below(12) == 0) Street(v, random.Below(nodes));
            if (random.Below(15) == 0 && v + 1 < side * side) { Street(v, v + 1); (length[^1], from[^1], to[^1]) = (length[0], from[0], to[0]); }
        }
        var facilities = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, random.Below(6)).Select(_ => random.Below(nodes)).ToArray()).ToArray();
        return new(lon, lat, [.. from], [.. to], [.. length], facilities);
    }
}

/// <summary>A few lines of permuted congruential generator (O'Neill 2014), so that a town is a function of its seed.</summary>
public sealed class Pcg(ulong state)
{
    private ulong _state = state;

    public int Below(int limit)
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        uint mixed = (uint)(((_state >> 18) ^ _state) >> 27);
        int turn = (int)(_state >> 59);
        return (int)(System.Numerics.BitOperations.RotateRight(mixed, turn) % (uint)limit);
    }
}
