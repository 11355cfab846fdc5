namespace Wutong.Geo.Cities;

/// <summary>湖: an uneven shore, a path round it, and links to the streets on each side.</summary>
internal static class LakeBuilder
{
    private const int Points = 72;

    public static void Build(BlockDrawing drawing, Dice dice, Block block)
    {
        var seed = dice.Next();
        var shore = Enumerable.Range(0, Points).Select(i => Shore(block.Box, seed, i, 0.88)).ToArray();
        var b = block.Box;
        drawing.Box(ShapeKind.Park, b.X0 + 24, b.Y0 + 24, b.X1 - 24, b.Y1 - 24);
        drawing.Outline(ShapeKind.Lake, shore, 0, block.Labels.ElementAtOrDefault(0) ?? "", block.Labels.ElementAtOrDefault(1) ?? "");
        var path = Enumerable.Range(0, Points).Select(i => Shore(block.Box, seed, i, 0.94)).Select(s => drawing.PointAt(s.X, s.Y)).ToList();
        drawing.Line(ShapeKind.Footway, [.. path, path[0]]);
        for (var side = 0; side < 4; side++)
            if (block.Sides[side].Street.Walkable) Link(drawing, block.Box, side, path);
        drawing.Greens.Add(Shore(block.Box, seed, 9, 0.96));
    }

    private static void Link(BlockDrawing drawing, Rect box, int side, List<int> path)
    {
        var at = path[side * Points / 4];
        var (x, y, _) = drawing.Points[at];
        var door = side switch
        {
            0 => drawing.PointAt(box.X0 + box.Width / 2, box.Y0), 1 => drawing.PointAt(box.X1, box.Y0 + box.Height / 2),
            2 => drawing.PointAt(box.X0 + box.Width / 2, box.Y1), _ => drawing.PointAt(box.X0, box.Y0 + box.Height / 2),
        };
        drawing.Line(ShapeKind.Footway, [at, door]);
    }

    /// <summary>Point i of the shore, from the south and against the clock; a square's outline softened to a round one.</summary>
    private static (double X, double Y) Shore(Rect box, ulong seed, int i, double reach)
    {
        var angle = (i / (double)Points - 0.25) * 2 * Math.PI;
        double cos = Math.Round(Math.Cos(angle), 9), sin = Math.Round(Math.Sin(angle), 9);
        var r = reach * (1 - 0.17 * (1 + Noise.At(1.7 * cos + 9, 1.7 * sin + 9, seed)) * 0.9);
        return (box.CentreX + r * cos * box.Width / 2, box.CentreY + r * sin * box.Height / 2);
    }
}
