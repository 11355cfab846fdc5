namespace Wutong.Geo.Cities;

/// <summary>How many communities and villages a subdistrict has.</summary>
internal readonly record struct CommunityQuota(int Communities, int Villages);

/// <summary>划分社区: grows communities over the blocks of each subdistrict until every block has one; each stays in one piece.</summary>
/// <remarks>Algorithm: farthest-point seeds, then the lightest community takes the free neighbour it shares most border with.</remarks>
internal sealed class CommunityGrower
{
    private readonly IReadOnlyList<Block> _blocks;
    private readonly int[] _subdistrict;
    private readonly SortedDictionary<int, int>[] _neighbours; // neighbour block to shared metres

    public CommunityGrower(IReadOnlyList<Cut> cuts, IReadOnlyList<Block> blocks, int[] subdistrictOfBlock)
    {
        (_blocks, _subdistrict) = (blocks, subdistrictOfBlock);
        _neighbours = [.. blocks.Select(_ => new SortedDictionary<int, int>())];
        var net = new EdgeNet(cuts, blocks, []);
        foreach (var e in BlockEdges.Of(net, blocks).Where(e => e is { Left: >= 0, Right: >= 0 })) Share(net, e);
    }

    /// <summary>Settles every block's community.</summary>
    /// <returns>For each community its subdistrict, whether it is a village, and its first block.</returns>
    public List<(int Subdistrict, bool IsVillage, int Seed)> Grow(CommunityQuota[] quotas)
    {
        var made = new List<(int Subdistrict, bool IsVillage, int Seed)>();
        for (var s = 0; s < quotas.Length; s++)
        {
            var land = Enumerable.Range(0, _blocks.Count).Where(b => _subdistrict[b] == s && !_blocks[b].IsStrip).ToList();
            var first = made.Count;
            var seeds = Spread(land, IsTown, quotas[s].Communities);
            foreach (var seed in InReadingOrder(seeds)) made.Add((s, false, seed));
            foreach (var seed in InReadingOrder(Villages(land, seeds, quotas[s].Villages))) made.Add((s, true, seed));
            GrowOver(land, [.. made.Skip(first).Select(m => m.Seed)], first);
        }
        TakeLeftovers();
        return made;
    }

    private void Share(EdgeNet net, BlockEdge e)
    {
        var ((ax, ay), (bx, by)) = (net.At(e.A), net.At(e.B));
        var metres = Math.Abs(ax - bx) + Math.Abs(ay - by);
        _neighbours[e.Left][e.Right] = _neighbours[e.Left].GetValueOrDefault(e.Right) + metres;
        _neighbours[e.Right][e.Left] = _neighbours[e.Right].GetValueOrDefault(e.Left) + metres;
    }

    private static bool IsTown(Block b) => b.Kind is BlockKind.Estate or BlockKind.Alleys;

    private List<int> Villages(List<int> land, List<int> taken, int count)
    {
        var seeds = Spread([.. land.Except(taken)], b => b.Kind == BlockKind.Village, count);
        if (seeds.Count < count)
            seeds.AddRange(Spread([.. land.Except(taken).Except(seeds)], b => b.Kind is BlockKind.Fields or BlockKind.Works, count - seeds.Count));
        foreach (var b in seeds) _blocks[b].Kind = BlockKind.Village;
        return seeds;
    }

    /// <summary>Blocks far from one another, the first nearest the middle.</summary>
    private List<int> Spread(List<int> land, Func<Block, bool> fits, int count)
    {
        var choices = land.Where(b => fits(_blocks[b])).ToList();
        var seeds = new List<int>();
        if (choices.Count == 0 || count == 0) return seeds;
        double mx = choices.Average(b => _blocks[b].Box.CentreX), my = choices.Average(b => _blocks[b].Box.CentreY);
        seeds.Add(choices.MinBy(b => Square(_blocks[b].Box.CentreX - mx, _blocks[b].Box.CentreY - my)));
        while (seeds.Count < Math.Min(count, choices.Count))
            seeds.Add(choices.Except(seeds).MaxBy(b => seeds.Min(s => Distance(b, s))));
        return seeds;
    }

    private List<int> InReadingOrder(List<int> seeds)
        => [.. seeds.OrderByDescending(b => Math.Floor(_blocks[b].Box.CentreY / 600)).ThenBy(b => _blocks[b].Box.CentreX)];

    private void GrowOver(List<int> land, int[] seeds, int firstCommunity)
    {
        var free = new HashSet<int>(land);
        var weight = new double[seeds.Length];
        var members = seeds.Select(_ => new List<int>()).ToArray();
        for (var c = 0; c < seeds.Length; c++) Take(c, seeds[c]);
        var open = Enumerable.Range(0, seeds.Length).ToList();
        while (open.Count > 0)
        {
            var lightest = open.MinBy(c => weight[c]);
            var next = Best(members[lightest], seeds[lightest], free);
            if (next < 0) open.Remove(lightest);
            else Take(lightest, next);
        }

        void Take(int c, int block)
        {
            _blocks[block].Community = firstCommunity + c;
            weight[c] += Weight(_blocks[block]);
            members[c].Add(block);
            free.Remove(block);
        }
    }

    private static double Weight(Block b) => b.Box.Area * (b.Kind switch
    {
        BlockKind.Estate => 1, BlockKind.Alleys => 0.9, BlockKind.Village => 0.35, BlockKind.Fields or BlockKind.Lake => 0.12, _ => 0.4,
    });

    private int Best(List<int> members, int seed, HashSet<int> free)
    {
        var shared = new SortedDictionary<int, int>();
        foreach (var m in members)
            foreach (var (n, metres) in _neighbours[m])
                if (free.Contains(n)) shared[n] = shared.GetValueOrDefault(n) + metres;
        return shared.Count == 0 ? -1 : shared.MaxBy(s => s.Value / (double)(_blocks[s.Key].Box.Width + _blocks[s.Key].Box.Height) - Distance(s.Key, seed) / 900).Key;
    }

    /// <summary>Strips (river, railway, moat) and cut-off blocks join the neighbour they share most border with.</summary>
    private void TakeLeftovers()
    {
        for (var left = true; left;)
        {
            left = false;
            foreach (var sameSubdistrict in new[] { true, false })
                for (var b = 0; b < _blocks.Count; b++)
                {
                    if (_blocks[b].Community >= 0) continue;
                    var near = _neighbours[b].Where(n => _blocks[n.Key].Community >= 0 && (!sameSubdistrict || _subdistrict[n.Key] == _subdistrict[b])).ToList();
                    if (near.Count > 0) _blocks[b].Community = _blocks[near.MaxBy(n => n.Value).Key].Community;
                    else left = true;
                }
        }
    }

    private double Distance(int a, int b) => Math.Sqrt(Square(_blocks[a].Box.CentreX - _blocks[b].Box.CentreX, _blocks[a].Box.CentreY - _blocks[b].Box.CentreY));

    private static double Square(double x, double y) => x * x + y * y;
}
