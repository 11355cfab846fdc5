namespace Wutong.Geo.Cities;

/// <summary>Land of a generated city: a square with a river, main streets that bound its communities, and blocks between them.</summary>
internal sealed class GeneratedCityLand
{
    private const int RiverWidth = 140, BridgeEvery = 1700;
    private static readonly Street Main = new(StreetKind.Primary), Bank = new(StreetKind.Secondary);
    private readonly BlockCutter _land;
    private readonly Dice _dice;
    private readonly double _half;

    public GeneratedCityLand(ulong seed, int sideMetres, int subdistricts, int communities)
    {
        _dice = new Dice(Dice.Mix(seed, 0x6E7));
        _half = sideMetres / 2.0;
        _land = new BlockCutter(seed, (x, y) => 400 + 330 * (1 - Urban(x, y)));
        var half = sideMetres / 2;
        RiverAt = half / 4;
        var (west, rest) = _land.CutAtX(_land.Start(new Rect(-half, -half, half, half)), RiverAt, Bank);
        var (river, east) = _land.CutAtX(rest, RiverAt + RiverWidth, Bank);
        var parts = Communities([west, east], subdistricts, communities);
        for (var c = 0; c < parts.Count; c++) FillCommunity(parts[c].Piece, c, seed);
        CutRiver(river, parts);
        SubdistrictOf = [.. parts.Select(p => p.Subdistrict)];
        UrbanOf = [.. parts.Select(p => Urban(p.Piece.Box.CentreX, p.Piece.Box.CentreY))];
        CityNames.NumberStreets(_land.Cuts);
    }

    public int RiverAt { get; }
    public IReadOnlyList<Cut> Cuts => _land.Cuts;
    public IReadOnlyList<Block> Blocks => _land.Blocks;

    /// <summary>Of each community: its subdistrict, and how dense its middle is.</summary>
    public int[] SubdistrictOf { get; }
    public double[] UrbanOf { get; }

    public int Side => (int)(2 * _half);

    private double Urban(double x, double y) => 1 - Noise.Smooth((Math.Sqrt(x * x + y * y) / _half - 0.7) / 0.55);

    /// <summary>Cuts the largest part again and again: first into subdistricts, then each of them into communities.</summary>
    private List<(Piece Piece, int Subdistrict)> Communities(List<Piece> land, int subdistricts, int communities)
    {
        CutLargest(land, subdistricts);
        var parts = land.Select((p, s) => (Piece: p, Subdistrict: s)).ToList();
        while (parts.Count < communities)
        {
            var largest = parts.MaxBy(p => p.Piece.Box.Area);
            parts.Remove(largest);
            foreach (var piece in CutUnevenly(largest.Piece)) parts.Add((piece, largest.Subdistrict));
        }
        return [.. parts.OrderBy(p => p.Subdistrict)];
    }

    private void CutLargest(List<Piece> pieces, int wanted)
    {
        while (pieces.Count < wanted)
        {
            var largest = pieces.MaxBy(p => p.Box.Area);
            pieces.Remove(largest);
            pieces.AddRange(CutUnevenly(largest));
        }
    }

    private Piece[] CutUnevenly(Piece p)
    {
        var across = p.Box.Width >= p.Box.Height;
        var share = _dice.Between(0.42, 0.58);
        var (a, b) = across ? _land.CutAtX(p, (int)(p.Box.X0 + share * p.Box.Width), Main) : _land.CutAtY(p, (int)(p.Box.Y0 + share * p.Box.Height), Main);
        return [a, b];
    }

    private void FillCommunity(Piece piece, int community, ulong seed)
    {
        var first = _land.Blocks.Count;
        _land.Fill(piece, b =>
        {
            var urban = Urban(b.Box.CentreX, b.Box.CentreY);
            LandUse.Choose(b, urban, 0.25 + 0.5 * (1 - urban), new Dice(Dice.Mix(b.Seed, seed)));
            b.Community = community;
        });
        var mine = _land.Blocks.Skip(first).ToList();
        if (!mine.Any(b => b.Kind is BlockKind.Estate or BlockKind.Village)) mine[0].Kind = BlockKind.Village;
    }

    private void CutRiver(Piece river, List<(Piece Piece, int Subdistrict)> parts)
    {
        var marks = new SortedDictionary<int, Street>();
        foreach (var (p, _) in parts.Where(p => p.Piece.Box.X1 == RiverAt && p.Piece.Box.Y1 < river.Box.Y1)) marks[p.Box.Y1] = Street.Nothing;
        for (var y = river.Box.Y0 + BridgeEvery / 2; y < river.Box.Y1; y += BridgeEvery) marks[y] = new(StreetKind.Primary, "", "", "bridge");
        var rest = river;
        foreach (var (y, street) in marks)
        {
            var (low, high) = _land.CutAtY(rest, y, street);
            Water(low, parts);
            rest = high;
        }
        Water(rest, parts);
    }

    private void Water(Piece p, List<(Piece Piece, int Subdistrict)> parts)
        => _land.Finish(p, BlockKind.River).Community = parts.FindIndex(c => c.Piece.Box.X1 == RiverAt && c.Piece.Box.Holds(RiverAt - 1, p.Box.CentreY));
}
