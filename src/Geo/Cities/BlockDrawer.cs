namespace Wutong.Geo.Cities;

/// <summary>画街坊: fills a block with what its kind says, always the same for the same block.</summary>
internal static class BlockDrawer
{
    public static void Draw(BlockDrawing drawing, Block block)
    {
        drawing.StartBlock(block);
        var dice = new Dice(block.Seed);
        var paths = new PathGrid();
        if (block.Kind == BlockKind.Park) drawing.Wobble = 14;
        switch (block.Kind)
        {
            case BlockKind.Estate: DrawEstates(drawing, paths, dice, block); break;
            case BlockKind.Alleys: AlleyBuilder.Build(drawing, paths, dice, block); break;
            case BlockKind.Village: VillageBuilder.Build(drawing, paths, dice, block); break;
            case BlockKind.Lake: LakeBuilder.Build(drawing, dice, block); break;
            case BlockKind.Moat: DrawMoat(drawing, block); break;
            case BlockKind.Fields: DrawFields(drawing, dice, block); break;
            case BlockKind.Park or BlockKind.School or BlockKind.Commerce or BlockKind.Works or BlockKind.Station:
                new GroundBuilder(drawing, paths, dice).Build(Parcel.Of(block), block.Kind, block.Labels); break;
        }
        paths.DrawTo(drawing);
    }

    private static void DrawEstates(BlockDrawing drawing, PathGrid paths, Dice dice, Block block)
    {
        drawing.Wobble = block.Labels.Length > 0 ? 0 : dice.Between(0, 7);
        var parcels = new List<Parcel>();
        Divide(Parcel.Of(block), block.Labels.Length > 2 ? 300 : 280 + dice.Below(90), paths, parcels);
        for (var i = 0; i < parcels.Count; i++)
        {
            var (name, nameEn) = 2 * i < block.Labels.Length ? (block.Labels[2 * i], block.Labels[2 * i + 1]) : ("", "");
            if (block.Labels.Length == 2) (name, nameEn) = (block.Labels[0], block.Labels[1]);
            DrawParcel(drawing, paths, dice, parcels[i], block.Levels, name, nameEn, others: i > 0 && block.Labels.Length == 0);
        }
    }

    private static void DrawParcel(BlockDrawing drawing, PathGrid paths, Dice dice, Parcel p, int newest, string name, string nameEn, bool others)
    {
        if (p.Width < 70 || p.Height < 60) return;
        var chance = others ? dice.Unit() : 1;
        if (chance < 0.12) new GroundBuilder(drawing, paths, dice).Build(p, BlockKind.School, []);
        else if (chance < 0.2) new GroundBuilder(drawing, paths, dice).Build(p, BlockKind.Park, []);
        else if (chance < 0.26) new GroundBuilder(drawing, paths, dice).Build(p, BlockKind.Commerce, []);
        else
        {
            var levels = dice.Chance(0.6) ? newest : dice.Chance(0.5) ? 6 : 11;
            var age = (byte)(levels <= 6 ? 2 : levels <= 11 ? 1 : 0);
            new EstateBuilder(drawing, paths, dice).Build(p, levels, age, walled: name.Length > 0 || dice.Chance(levels > 6 ? 0.95 : 0.8), name, nameEn);
        }
    }

    /// <summary>Cuts a block by public lanes until no parcel is longer than the limit; a lane must reach a street at one end at least.</summary>
    private static void Divide(Parcel p, int longest, PathGrid paths, List<Parcel> into)
    {
        var acrossFits = p.South.Open || p.North.Open;
        var upFits = p.West.Open || p.East.Open;
        if (p.Width > longest && p.Width >= p.Height && acrossFits)
        {
            var x = (int)p.MiddleX;
            paths.AlongY(x, p.South.Open ? p.South.Line : p.Y0, p.North.Open ? p.North.Line : p.Y1, ShapeKind.Alley);
            var (west, east) = p.SplitAtX(x);
            Divide(west, longest, paths, into);
            Divide(east, longest, paths, into);
        }
        else if (p.Height > longest && upFits)
        {
            var y = (int)p.MiddleY;
            paths.AlongX(y, p.West.Open ? p.West.Line : p.X0, p.East.Open ? p.East.Line : p.X1, ShapeKind.Alley);
            var (south, north) = p.SplitAtY(y);
            Divide(south, longest, paths, into);
            Divide(north, longest, paths, into);
        }
        else into.Add(p);
    }

    /// <summary>The green belt outside the old walls.</summary>
    private static void DrawMoat(BlockDrawing drawing, Block block)
    {
        var b = block.Box;
        drawing.Box(ShapeKind.Park, b.X0 + 14, b.Y0 + 14, b.X1 - 14, b.Y1 - 14);
    }

    private static void DrawFields(BlockDrawing drawing, Dice dice, Block block)
    {
        if (dice.Chance(0.5)) return;
        var b = block.Box;
        drawing.Wobble = 12;
        drawing.Box(ShapeKind.Farmland, b.X0 + 30, b.Y0 + 30, b.X1 - 30, b.Y1 - 30);
    }
}
