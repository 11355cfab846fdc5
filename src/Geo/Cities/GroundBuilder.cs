namespace Wutong.Geo.Cities;

/// <summary>公共用地: parks, schools, shops, works and stations: land without homes.</summary>
internal sealed class GroundBuilder(BlockDrawing drawing, PathGrid paths, Dice dice)
{
    public void Build(Parcel p, BlockKind kind, string[] labels)
    {
        if (p.Width < 40 || p.Height < 40) return;
        var (name, nameEn) = labels.Length > 1 ? (labels[0], labels[1]) : ("", "");
        switch (kind)
        {
            case BlockKind.Park: Park(p, name, nameEn); break;
            case BlockKind.School: School(p, name, nameEn); break;
            case BlockKind.Commerce: Shops(p, labels); break;
            case BlockKind.Works: Works(p); break;
            case BlockKind.Station: Station(p, name, nameEn); break;
        }
    }

    private void Park(Parcel p, string name, string nameEn)
    {
        drawing.Box(ShapeKind.Park, p.X0, p.Y0, p.X1, p.Y1, 0, name, nameEn);
        Cross(p, Math.Round(p.X0 + p.Width * dice.Between(0.35, 0.65)), Math.Round(p.Y0 + p.Height * dice.Between(0.35, 0.65)), ShapeKind.Footway);
        drawing.Greens.Add(drawing.Wander(p.MiddleX + 8, p.MiddleY + 8));
    }

    /// <summary>Two paths through the ground, each to the sides one may leave by.</summary>
    private void Cross(Parcel p, double x, double y, ShapeKind kind)
    {
        paths.AlongY(x, p.South.Open ? p.South.Line : p.Y0 + 5, p.North.Open ? p.North.Line : p.Y1 - 5, kind);
        paths.AlongX(y, p.West.Open ? p.West.Line : p.X0 + 5, p.East.Open ? p.East.Line : p.X1 - 5, kind);
    }

    private void School(Parcel p, string name, string nameEn)
    {
        drawing.Box(ShapeKind.SchoolGround, p.X0, p.Y0, p.X1, p.Y1, 0, name, nameEn);
        double middle = p.X0 + p.Width * 0.5;
        drawing.Box(ShapeKind.Pitch, middle + 8, p.Y0 + 12, Math.Min(p.X1 - 10, middle + 100), Math.Min(p.Y1 - 10, p.Y0 + 160));
        for (var y = p.Y0 + 14; y + 16 < p.Y1 && y < p.Y0 + 130; y += 38) drawing.Box(ShapeKind.SchoolBuilding, p.X0 + 12, y, Math.Min(middle - 8, p.X0 + 80), y + 15, 4);
        Entrance(p);
    }

    /// <summary>One short way in from the first side one may walk on.</summary>
    private void Entrance(Parcel p)
    {
        double x = p.MiddleX, y = p.MiddleY;
        if (p.South.Open) paths.AlongY(x, p.South.Line, p.Y0 + 8, ShapeKind.Drive);
        else if (p.North.Open) paths.AlongY(x, p.North.Line, p.Y1 - 8, ShapeKind.Drive);
        else if (p.West.Open) paths.AlongX(y, p.West.Line, p.X0 + 8, ShapeKind.Drive);
        else if (p.East.Open) paths.AlongX(y, p.East.Line, p.X1 - 8, ShapeKind.Drive);
    }

    private void Shops(Parcel p, string[] labels)
    {
        Cross(p, p.MiddleX, p.MiddleY, ShapeKind.Footway);
        for (var i = 0; i < 4; i++)
        {
            double x0 = i % 2 == 0 ? p.X0 : p.MiddleX + 6, x1 = i % 2 == 0 ? p.MiddleX - 6 : p.X1;
            double y0 = i < 2 ? p.Y0 : p.MiddleY + 6, y1 = i < 2 ? p.MiddleY - 6 : p.Y1;
            if (i > 0 && labels.Length == 0 && dice.Chance(0.25)) continue;
            var (name, nameEn) = 2 * i < labels.Length ? (labels[2 * i], labels[2 * i + 1]) : ("", "");
            drawing.Box(ShapeKind.Shop, x0 + (x1 - x0) * 0.1, y0 + (y1 - y0) * 0.12, x1 - (x1 - x0) * 0.08, y1 - (y1 - y0) * 0.1, 3 + dice.Below(4), name, nameEn);
        }
        drawing.Greens.Add(drawing.Wander(p.MiddleX + 4, p.MiddleY + 4));
    }

    private void Works(Parcel p)
    {
        for (var x = p.X0 + 10; x + 40 < p.X1; x += dice.Between(75, 120))
            for (var y = p.Y0 + 10; y + 30 < p.Y1; y += dice.Between(60, 100))
                if (dice.Chance(0.7)) drawing.Box(ShapeKind.Works, x, y, Math.Min(p.X1 - 6, x + dice.Between(35, 68)), Math.Min(p.Y1 - 6, y + dice.Between(22, 52)), 1);
        Entrance(p);
    }

    private void Station(Parcel p, string name, string nameEn)
    {
        var y = p.Y1 - 62;
        drawing.Box(ShapeKind.StationHall, p.X0 + p.Width * 0.15, y + 8, p.X1 - p.Width * 0.15, p.Y1 - 8, 2, name, nameEn);
        paths.AlongX(y, p.X0 + 10, p.X1 - 10);
        foreach (var x in new[] { Math.Round(p.X0 + p.Width * 0.2), p.MiddleX, Math.Round(p.X0 + p.Width * 0.8) })
            if (p.South.Open) paths.AlongY(x, p.South.Line, y);
        drawing.Greens.Add((p.MiddleX + 9, p.MiddleY));
    }
}
