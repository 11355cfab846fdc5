namespace Wutong.Geo.Shapes;

/// <summary>Grid corners around a search, each with its distance to the nearest reached piece, less the buffer: not above zero is inside.</summary>
internal sealed class CornerField
{
    private const float Far = 1e9f;
    private float[] _value = [];
    private byte[] _mark = []; // 1: near an unreached street; 2: outside, connected to the border or looked at
    private readonly List<int> _stack = [], _hole = [];
    private int _column0, _row0; // grid coordinates of the first corner, in cells from the origin

    public int Columns { get; private set; }
    public int Rows { get; private set; }

    public float this[int corner] => _value[corner];

    /// <summary>West, south, east and north of the field, metres.</summary>
    public (double West, double South, double East, double North) Box
        => (X(0), Y(0), X(Columns - 1), Y(Rows - 1));

    public double X(int column) => (_column0 + column) * IsochroneOutline.CellMetres;
    public double Y(int row) => (_row0 + row) * IsochroneOutline.CellMetres;

    public void Measure(List<Piece> reached)
    {
        Size(reached);
        foreach (var piece in reached) Measure(piece);
        int count = Columns * Rows;
        for (int i = 0; i < count; i++) _value[i] = _value[i] >= Far ? Far : MathF.Sqrt(_value[i]) - (float)IsochroneOutline.BufferMetres;
    }

    /// <summary>Makes holes part of the inside unless an unreached street passes one of their squares.</summary>
    public void FillHoles(List<Piece> unreached)
    {
        foreach (var piece in unreached) MarkSquares(piece);
        Flood(0, _hole); // the border is outside everywhere, so one corner reaches all of it
        for (int corner = 0; corner < Columns * Rows; corner++)
        {
            if (_value[corner] <= 0 || (_mark[corner] & 2) != 0) continue;
            bool street = Flood(corner, _hole);
            if (street) continue;
            foreach (int inside in _hole) _value[inside] = -1e-3f;
        }
    }

    private void Size(List<Piece> pieces)
    {
        double west = double.MaxValue, south = double.MaxValue, east = double.MinValue, north = double.MinValue;
        foreach (var p in pieces)
        {
            west = Math.Min(west, Math.Min(p.X1, p.X2)); east = Math.Max(east, Math.Max(p.X1, p.X2));
            south = Math.Min(south, Math.Min(p.Y1, p.Y2)); north = Math.Max(north, Math.Max(p.Y1, p.Y2));
        }
        const double cell = IsochroneOutline.CellMetres, buffer = IsochroneOutline.BufferMetres;
        (_column0, _row0) = ((int)Math.Floor((west - buffer) / cell) - 1, (int)Math.Floor((south - buffer) / cell) - 1);
        (Columns, Rows) = ((int)Math.Ceiling((east + buffer) / cell) + 2 - _column0, (int)Math.Ceiling((north + buffer) / cell) + 2 - _row0);
        int count = Columns * Rows;
        if (_value.Length < count) (_value, _mark) = (new float[count], new byte[count]);
        _value.AsSpan(0, count).Fill(Far);
        _mark.AsSpan(0, count).Clear();
    }

    private void Measure(in Piece p)
    {
        const double cell = IsochroneOutline.CellMetres, buffer = IsochroneOutline.BufferMetres;
        int west = (int)Math.Ceiling((Math.Min(p.X1, p.X2) - buffer) / cell) - _column0, east = (int)Math.Floor((Math.Max(p.X1, p.X2) + buffer) / cell) - _column0;
        int south = (int)Math.Ceiling((Math.Min(p.Y1, p.Y2) - buffer) / cell) - _row0, north = (int)Math.Floor((Math.Max(p.Y1, p.Y2) + buffer) / cell) - _row0;
        double dx = p.X2 - p.X1, dy = p.Y2 - p.Y1, square = dx * dx + dy * dy, inverse = square > 0 ? 1 / square : 0;
        for (int row = south; row <= north; row++)
            for (int column = west; column <= east; column++)
            {
                double x = X(column) - p.X1, y = Y(row) - p.Y1;
                double t = Math.Clamp((x * dx + y * dy) * inverse, 0, 1);
                x -= t * dx;
                y -= t * dy;
                ref float value = ref _value[row * Columns + column];
                float distance = (float)(x * x + y * y);
                if (distance < value) value = distance;
            }
    }

    /// <summary>Marks the four corners of every square a piece passes.</summary>
    private void MarkSquares(in Piece piece)
    {
        const double cell = IsochroneOutline.CellMetres;
        var (x1, y1, x2, y2) = piece.Y1 <= piece.Y2 ? (piece.X1, piece.Y1, piece.X2, piece.Y2) : (piece.X2, piece.Y2, piece.X1, piece.Y1);
        int low = Math.Max(0, (int)Math.Floor(y1 / cell) - _row0), high = Math.Min(Rows - 2, (int)Math.Floor(y2 / cell) - _row0);
        for (int row = low; row <= high; row++)
        {
            double bottom = Math.Max(y1, Y(row)), top = Math.Min(y2, Y(row + 1));
            double a = y2 > y1 ? x1 + (x2 - x1) * (bottom - y1) / (y2 - y1) : x1, b = y2 > y1 ? x1 + (x2 - x1) * (top - y1) / (y2 - y1) : x2;
            int west = Math.Max(0, (int)Math.Floor(Math.Min(a, b) / cell) - _column0), east = Math.Min(Columns - 2, (int)Math.Floor(Math.Max(a, b) / cell) - _column0);
            for (int column = west; column <= east; column++)
            {
                int corner = row * Columns + column;
                _mark[corner] |= 1; _mark[corner + 1] |= 1; _mark[corner + Columns] |= 1; _mark[corner + Columns + 1] |= 1;
            }
        }
    }

    /// <summary>Collects the outside corners connected to one; true when a street passes among them.</summary>
    private bool Flood(int start, List<int> found)
    {
        found.Clear();
        _stack.Clear();
        _stack.Add(start);
        _mark[start] |= 2;
        bool street = false;
        while (_stack.Count > 0)
        {
            int corner = _stack[^1];
            _stack.RemoveAt(_stack.Count - 1);
            found.Add(corner);
            street |= (_mark[corner] & 1) != 0;
            int column = corner % Columns;
            if (column > 0) Visit(corner - 1);
            if (column < Columns - 1) Visit(corner + 1);
            if (corner >= Columns) Visit(corner - Columns);
            if (corner < Columns * (Rows - 1)) Visit(corner + Columns);
        }
        return street;
    }

    private void Visit(int corner)
    {
        if (_value[corner] <= 0 || (_mark[corner] & 2) != 0) return;
        _mark[corner] |= 2;
        _stack.Add(corner);
    }
}
