namespace Wutong.Geo.Cities;

/// <summary>A piece of land not yet built on, with the cut along each side (south, east, north, west).</summary>
internal readonly record struct Piece(Rect Box, Cut South, Cut East, Cut North, Cut West);

/// <summary>划分街坊: cuts land into blocks, first by hand along the main streets, then by chance down to the block size.</summary>
/// <remarks>
/// Every cut runs from one older cut to another, so the streets are connected by construction; only a cut between two finished
/// blocks may carry no street, for nothing else ends on it.
/// </remarks>
/// <param name="seed">Chooses every chance cut.</param>
/// <param name="blockSize">Longest side of a block in metres at a place (x, y).</param>
internal sealed class BlockCutter(ulong seed, Func<double, double, double> blockSize)
{
    private readonly Dice _dice = new(Dice.Mix(seed, 0xB10C));

    public List<Cut> Cuts { get; } = [];
    public List<Block> Blocks { get; } = [];

    public Piece Start(Rect box) => new(box,
        Draw(false, box.Y0, box.X0, box.X1, Street.Outline), Draw(true, box.X1, box.Y0, box.Y1, Street.Outline),
        Draw(false, box.Y1, box.X0, box.X1, Street.Outline), Draw(true, box.X0, box.Y0, box.Y1, Street.Outline));

    /// <summary>Cuts along x = <paramref name="x"/>.</summary>
    public (Piece West, Piece East) CutAtX(Piece p, int x, Street street)
    {
        var cut = Draw(true, x, p.Box.Y0, p.Box.Y1, street);
        return (p with { Box = p.Box with { X1 = x }, East = cut }, p with { Box = p.Box with { X0 = x }, West = cut });
    }

    /// <summary>Cuts along y = <paramref name="y"/>.</summary>
    public (Piece South, Piece North) CutAtY(Piece p, int y, Street street)
    {
        var cut = Draw(false, y, p.Box.X0, p.Box.X1, street);
        return (p with { Box = p.Box with { Y1 = y }, North = cut }, p with { Box = p.Box with { Y0 = y }, South = cut });
    }

    /// <summary>Lays a line over cuts made before, from end to end of some of them.</summary>
    public void AddLine(bool vertical, int at, int from, int to, Street street) => Draw(vertical, at, from, to, street);

    /// <summary>Makes the whole piece one block.</summary>
    public Block Finish(Piece p, BlockKind kind)
    {
        var place = ((ulong)(uint)p.Box.X0 << 32) | (uint)p.Box.Y0;
        var block = new Block(p.Box, [p.South, p.East, p.North, p.West], Dice.Mix(seed, place)) { Kind = kind };
        Blocks.Add(block);
        return block;
    }

    /// <summary>Cuts the piece by chance until every part is small enough; the kind is settled later.</summary>
    public void Fill(Piece p, Action<Block>? finished = null)
    {
        if (IsSmall(p.Box)) { var block = Finish(p, BlockKind.Estate); finished?.Invoke(block); return; }
        var (low, high) = CutByChance(p);
        Fill(low, finished);
        Fill(high, finished);
    }

    private (Piece, Piece) CutByChance(Piece p)
    {
        var across = p.Box.Width >= p.Box.Height;
        var length = across ? p.Box.Width : p.Box.Height;
        var at = (int)Math.Round((across ? p.Box.X0 : p.Box.Y0) + length * _dice.Between(0.4, 0.6));
        var (low, high) = across
            ? (p.Box with { X1 = at }, p.Box with { X0 = at })
            : (p.Box with { Y1 = at }, p.Box with { Y0 = at });
        var street = StreetFor(length, IsSmall(low) && IsSmall(high), blockSize(p.Box.CentreX, p.Box.CentreY));
        return across ? CutAtX(p, at, street) : CutAtY(p, at, street);
    }

    private Street StreetFor(int length, bool lastCut, double size)
    {
        if (lastCut && _dice.Chance(size > 500 ? 0.6 : 0.12)) return Street.Nothing;
        return new Street(length > 3.2 * size ? StreetKind.Secondary : StreetKind.Residential);
    }

    private bool IsSmall(Rect box) => Math.Max(box.Width, box.Height) <= blockSize(box.CentreX, box.CentreY);

    private Cut Draw(bool vertical, int at, int from, int to, Street street)
    {
        var cut = new Cut(vertical, at, from, to, street);
        Cuts.Add(cut);
        return cut;
    }
}
