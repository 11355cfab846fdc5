namespace Wutong.Geo.Cities;

/// <summary>村庄: wandering lanes and small houses in the middle of a block, with one or two ways out to the road.</summary>
internal static class VillageBuilder
{
    public static void Build(BlockDrawing drawing, PathGrid paths, Dice dice, Block block)
    {
        var p = Parcel.Of(block);
        drawing.Wobble = 24;
        double width = Math.Min(p.Width - 20, dice.Between(230, 330)), height = Math.Min(p.Height - 20, dice.Between(190, 280));
        double x0 = Math.Round(p.X0 + (p.Width - width) * dice.Between(0.3, 0.7)), y0 = Math.Round(p.Y0 + (p.Height - height) * dice.Between(0.3, 0.7));
        drawing.Estates.Add(new("", "", x0 + width / 2, y0 + height / 2));
        int columns = 2 + dice.Below(2), rows = Math.Max(2, (int)(height / 62));
        var xs = Enumerable.Range(0, columns).Select(i => Math.Round(x0 + width * (i + dice.Between(0.35, 0.65)) / columns)).ToArray();
        var ys = Enumerable.Range(0, rows + 1).Select(i => Math.Round(y0 + height * i / rows)).ToArray();
        foreach (var x in xs) paths.AlongY(x, ys[0], ys[^1], ShapeKind.Alley);
        foreach (var y in ys) paths.AlongX(y, Math.Min(xs[0], x0 + dice.Between(0, 40)), Math.Max(xs[^1], x0 + width - dice.Between(0, 40)), ShapeKind.Alley);
        WaysOut(paths, dice, p, xs, ys, x0, x0 + width);
        for (var r = 0; r < rows; r++) Houses(drawing, dice, x0, x0 + width, ys[r], ys[r + 1], xs);
        drawing.Greens.Add(drawing.Wander(xs[0] + 8, ys[1] + 8));
    }

    private static void WaysOut(PathGrid paths, Dice dice, Parcel p, double[] xs, double[] ys, double x0, double x1)
    {
        var made = 0;
        if (p.South.Open) { paths.AlongY(xs[dice.Below(xs.Length)], p.South.Line, ys[0], ShapeKind.Drive); made++; }
        if (p.West.Open && (made == 0 || dice.Chance(0.5))) { paths.AlongX(ys[1], p.West.Line, xs[0], ShapeKind.Drive); made++; }
        if (p.North.Open && (made == 0 || dice.Chance(0.4))) { paths.AlongY(xs[^1], ys[^1], p.North.Line, ShapeKind.Drive); made++; }
        if (p.East.Open && (made == 0 || dice.Chance(0.3))) paths.AlongX(ys[^2], xs[^1], p.East.Line, ShapeKind.Drive);
    }

    private static void Houses(BlockDrawing drawing, Dice dice, double x0, double x1, double y0, double y1, double[] lanes)
    {
        for (var x = x0; x + 16 < x1; x += dice.Between(17, 23))
        {
            if (lanes.Any(l => Math.Abs(x + 6 - l) < 12)) continue;
            House(drawing, dice, x, y0 + 5);
            House(drawing, dice, x, y1 - 15);
            if (y1 - y0 > 64) House(drawing, dice, x, (y0 + y1) / 2 - 5);
        }
    }

    private static void House(BlockDrawing drawing, Dice dice, double x, double y)
    {
        if (dice.Chance(0.18)) return;
        double width = dice.Between(11, 14), depth = dice.Between(8, 10);
        drawing.Box(ShapeKind.House, x, y, x + width, y + depth, dice.Chance(0.2) ? 2 : 1);
        if (dice.Chance(0.5)) drawing.Home(x + width / 2, y + depth / 2, dice.Between(7, 14), 4);
    }
}
