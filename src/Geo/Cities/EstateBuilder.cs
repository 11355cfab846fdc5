namespace Wutong.Geo.Cities;

/// <summary>小区: a walled estate with one to three gates, a loop inside, rows of flats and a garden.</summary>
/// <remarks>At least one gate that leads somewhere is always open; a locked one still has its path, so a walk must go round.</remarks>
internal sealed class EstateBuilder(BlockDrawing drawing, PathGrid paths, Dice dice)
{
    private const double LoopInset = 9;

    /// <param name="levels">Storeys: up to 7 stand close together, more stand far apart.</param>
    /// <param name="age">0 new, 1 middle, 2 old: how old the people are.</param>
    public void Build(Parcel p, int levels, byte age, bool walled, string name = "", string nameEn = "")
    {
        var axis = Math.Round(p.X0 + p.Width * dice.Between(0.4, 0.6));
        var gate = Gates(p, axis, walled);
        var (gateX, gateY) = drawing.Wander(gate.X, gate.Y);
        drawing.Estates.Add(new(name, nameEn, gateX, gateY));
        if (walled) paths.Wall(p.X0, p.Y0, p.X1, p.Y1);
        Loop(p, axis);
        Rows(p, axis, levels, age);
    }

    private void Loop(Parcel p, double axis)
    {
        double x0 = p.X0 + LoopInset, x1 = p.X1 - LoopInset, y0 = p.Y0 + LoopInset, y1 = p.Y1 - LoopInset;
        paths.AlongX(y0, x0, x1, ShapeKind.Drive); paths.AlongX(y1, x0, x1, ShapeKind.Drive);
        paths.AlongY(x0, y0, y1, ShapeKind.Drive); paths.AlongY(x1, y0, y1, ShapeKind.Drive);
        if (p.Width > 110) paths.AlongY(axis, y0, y1);
    }

    private (double X, double Y) Gates(Parcel p, double axis, bool walled)
    {
        var sides = OpenSides(p);
        var wanted = Math.Min(sides.Count, 1 + dice.Below(3));
        var main = (X: 0d, Y: 0d);
        for (var i = 0; i < wanted; i++)
        {
            var kind = i == 0 ? (dice.Chance(0.4) ? PointKind.LiftGate : PointKind.OpenGate)
                : dice.Chance(0.35) ? PointKind.LockedGate : PointKind.OpenGate;
            var at = Gate(p, sides[i], axis, walled ? kind : PointKind.Plain);
            if (i == 0) main = at;
        }
        return main;
    }

    /// <summary>Sides one may leave by, those on main streets first, otherwise in chance order.</summary>
    private List<int> OpenSides(Parcel p)
    {
        Frontage[] sides = [p.South, p.East, p.North, p.West];
        var turn = dice.Below(4);
        return [.. Enumerable.Range(0, 4).Select(i => (i + turn) % 4).Where(i => sides[i].Open).OrderBy(i => sides[i].Main ? 0 : 1)];
    }

    private (double X, double Y) Gate(Parcel p, int side, double axis, PointKind kind)
    {
        if (side is 0 or 2)
        {
            var x = dice.Chance(0.6) ? axis : Math.Round(p.X0 + p.Width * dice.Between(0.2, 0.8));
            var (wall, line, loop) = side == 0 ? (p.Y0, p.South.Line, p.Y0 + LoopInset) : (p.Y1, p.North.Line, p.Y1 - LoopInset);
            paths.AlongY(x, line, loop, ShapeKind.Drive);
            paths.Stop(x, wall, kind);
            return (x, wall);
        }
        var y = Math.Round(p.Y0 + p.Height * dice.Between(0.2, 0.8));
        var (edge, street, inner) = side == 3 ? (p.X0, p.West.Line, p.X0 + LoopInset) : (p.X1, p.East.Line, p.X1 - LoopInset);
        paths.AlongX(y, street, inner, ShapeKind.Drive);
        paths.Stop(edge, y, kind);
        return (edge, y);
    }

    private void Rows(Parcel p, double axis, int levels, byte age)
    {
        double depth = levels > 8 ? 17 : 13, pitch = depth + (levels > 8 ? 44 : levels > 6 ? 30 : 25);
        double x0 = p.X0 + LoopInset + 6, x1 = p.X1 - LoopInset - 6, y0 = p.Y0 + LoopInset + 7, y1 = p.Y1 - LoopInset - 5 - depth;
        var rows = Math.Max(1, (int)((y1 - y0) / pitch) + 1);
        if (y1 < y0 || x1 - x0 < 30) return;
        var spacing = rows > 1 ? (y1 - y0) / (rows - 1) : 0;
        var gardenRow = rows > 2 ? 1 + dice.Below(rows - 2) : -1;
        for (var row = 0; row < rows; row++)
        {
            var y = y0 + spacing * row;
            if (row == gardenRow) Garden(axis, y, depth, x1);
            Row(x0, x1, y, depth, axis, levels, age, row == gardenRow);
            if (row % 2 == 1 && row + 1 < rows) paths.AlongX(Math.Round(y + depth + (spacing - depth) / 2), p.X0 + LoopInset, p.X1 - LoopInset);
        }
    }

    private void Garden(double axis, double y, double depth, double x1)
    {
        var (gx, gy) = drawing.Wander(axis + 9, y + depth / 2);
        drawing.Greens.Add((gx, gy));
        var far = Math.Min(axis + 60, x1);
        if (far - axis > 25) drawing.Box(ShapeKind.Park, axis + 4, y - 6, far, y + depth + 6);
    }

    private void Row(double x0, double x1, double y, double depth, double axis, int levels, byte age, bool garden)
    {
        double high = levels > 8 ? 46 : 62, gap = levels > 8 ? 22 : 11;
        Half(x0, axis - 5);
        if (!garden) Half(axis + 5, x1);
        else if (axis + 66 < x1) Half(axis + 66, x1);

        void Half(double from, double to)
        {
            var count = (int)Math.Ceiling((to - from - gap) / (high + gap));
            if (count < 1) return;
            var width = Math.Min(high, (to - from - gap * (count - 1)) / count);
            if (width < 18) return;
            var step = count > 1 ? (to - from - width) / (count - 1) : 0;
            for (var i = 0; i < count; i++) Flats(from + step * i + (count == 1 ? (to - from - width) / 2 : 0), y + dice.Between(-2, 2), width, depth, levels, age);
        }
    }

    /// <summary>Square metres a person: new towers have larger flats, some of them empty.</summary>
    private static double FloorPerPerson(int levels) => levels > 12 ? 72 : levels > 8 ? 50 : 34;

    private void Flats(double x, double y, double width, double depth, int levels, byte age)
    {
        if (dice.Chance(0.04)) return;
        var storeys = levels > 8 ? levels - dice.Below(1 + levels / 3) : levels - dice.Below(2);
        drawing.Box(ShapeKind.Apartments, x, y, x + width, y + depth, storeys);
        drawing.Home(x + width / 2, y + depth / 2, width * depth * storeys / FloorPerPerson(levels) * dice.Between(0.8, 1.1), age);
    }
}
