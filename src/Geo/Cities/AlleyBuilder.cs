namespace Wutong.Geo.Cities;

/// <summary>胡同: a block of the old city, lanes running east and west between rows of courtyards, one or two crossing them.</summary>
internal static class AlleyBuilder
{
    public static void Build(BlockDrawing drawing, PathGrid paths, Dice dice, Block block)
    {
        var p = Parcel.Of(block);
        drawing.Wobble = 6;
        var spine = (int)Math.Round(p.X0 + p.Width * dice.Between(0.3, 0.7));
        paths.AlongY(spine, p.South.Open ? p.South.Line : p.Y0 + 4, p.North.Open ? p.North.Line : p.Y1 - 4, ShapeKind.Alley);
        drawing.Estates.Add(new("", "", spine, p.Y0));
        var lanes = Math.Max(2, (int)(p.Height / dice.Between(41, 50)));
        for (var i = 0; i < lanes; i++) Lane(drawing, paths, dice, p, spine, (int)Math.Round(p.Y0 + p.Height * (i + 0.5) / lanes), p.Height / lanes);
    }

    private static void Lane(BlockDrawing drawing, PathGrid paths, Dice dice, Parcel p, int spine, int y, double pitch)
    {
        double west = p.West.Open && dice.Chance(0.75) ? p.West.Line : p.X0 + dice.Between(0, 30);
        double east = p.East.Open && dice.Chance(0.75) ? p.East.Line : p.X1 - dice.Between(0, 30);
        paths.AlongX(y, west, east, ShapeKind.Alley);
        Courtyards(drawing, dice, p.X0, spine - 4, y, pitch);
        Courtyards(drawing, dice, spine + 4, p.X1, y, pitch);
    }

    private static void Courtyards(BlockDrawing drawing, Dice dice, double x0, double x1, double y, double pitch)
    {
        var depth = Math.Min(18, pitch / 2 - 5.5);
        for (var x = x0; x + 22 < x1;)
        {
            var width = dice.Between(26, 44);
            if (x + width > x1) width = x1 - x;
            Courtyard(drawing, dice, x, y + 4, width - 3, depth);
            Courtyard(drawing, dice, x, y - 4 - depth, width - 3, depth);
            x += width;
        }
    }

    private static void Courtyard(BlockDrawing drawing, Dice dice, double x, double y, double width, double depth)
    {
        if (dice.Chance(0.12)) { if (drawing.Greens.Count < 2) drawing.Greens.Add((x + width / 2, y + depth / 2)); return; }
        drawing.Box(ShapeKind.House, x, y, x + width, y + depth, dice.Chance(0.3) ? 2 : 1);
        if (dice.Chance(0.55)) drawing.Home(x + width / 2, y + depth / 2, width * depth / 8, 3);
    }
}
