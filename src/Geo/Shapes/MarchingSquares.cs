using System.Numerics;

namespace Wutong.Geo.Shapes;

/// <summary>移动方块: traces the zero line of a field, inside on the left, corners joined by straight interpolation.</summary>
/// <remarks>A square with two opposite inside corners keeps them apart. Source: the two-dimensional case of Lorensen and Cline (1987).</remarks>
internal static class MarchingSquares
{
    // Sides of a square: 0 south, 1 east, 2 north, 3 west. Corners as bits: 1 SW, 2 SE, 4 NE, 8 NW.
    // For each case the directed lines from side to side with the inside on the left; -1 for none.
    private static readonly sbyte[,] Lines =
    {
        { -1, -1, -1, -1 }, { 0, 3, -1, -1 }, { 1, 0, -1, -1 }, { 1, 3, -1, -1 }, { 2, 1, -1, -1 }, { 0, 3, 2, 1 }, { 2, 0, -1, -1 }, { 2, 3, -1, -1 },
        { 3, 2, -1, -1 }, { 0, 2, -1, -1 }, { 1, 0, 3, 2 }, { 1, 2, -1, -1 }, { 3, 1, -1, -1 }, { 0, 1, -1, -1 }, { 3, 0, -1, -1 }, { -1, -1, -1, -1 },
    };

    public static List<GeoPoint[]> Rings(CornerField field, LocalPlane plane)
    {
        var next = new Dictionary<int, int>();
        for (int row = 0; row + 1 < field.Rows; row++)
            for (int column = 0; column + 1 < field.Columns; column++)
            {
                int corner = row * field.Columns + column;
                int sides = (field[corner] <= 0 ? 1 : 0) | (field[corner + 1] <= 0 ? 2 : 0) | (field[corner + field.Columns + 1] <= 0 ? 4 : 0) | (field[corner + field.Columns] <= 0 ? 8 : 0);
                if (BitOperations.PopCount((uint)sides) is 0 or 4) continue;
                for (int line = 0; line < 4 && Lines[sides, line] >= 0; line += 2)
                    next[SideId(field, corner, Lines[sides, line])] = SideId(field, corner, Lines[sides, line + 1]);
            }
        var rings = new List<GeoPoint[]>();
        var ring = new List<GeoPoint>();
        while (next.Count > 0)
        {
            int start = FirstKey(next), side = start;
            ring.Clear();
            do
            {
                ring.Add(Cross(field, plane, side));
                next.Remove(side, out side);
            }
            while (side != start);
            ring.Add(ring[0]);
            rings.Add([.. ring]);
        }
        return rings;
    }

    private static int FirstKey(Dictionary<int, int> next)
    {
        foreach (int key in next.Keys) return key;
        throw new InvalidOperationException("no line is left");
    }

    /// <summary>A side shared by two squares has one number: twice its first corner, plus one when it runs north.</summary>
    private static int SideId(CornerField field, int corner, int side) => side switch
    {
        0 => 2 * corner,
        1 => 2 * (corner + 1) + 1,
        2 => 2 * (corner + field.Columns),
        _ => 2 * corner + 1,
    };

    private static GeoPoint Cross(CornerField field, LocalPlane plane, int side)
    {
        int from = side >> 1, to = (side & 1) == 0 ? from + 1 : from + field.Columns;
        double a = field[from], b = Math.Min(field[to], IsochroneOutline.BufferMetres);
        a = Math.Min(a, IsochroneOutline.BufferMetres);
        double t = Math.Clamp(a / (a - b), 0, 1);
        double x = field.X(from % field.Columns), y = field.Y(from / field.Columns);
        return (side & 1) == 0 ? plane.FromPlane(x + t * IsochroneOutline.CellMetres, y) : plane.FromPlane(x, y + t * IsochroneOutline.CellMetres);
    }
}
