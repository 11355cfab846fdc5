using System.Globalization;
using System.Text;

namespace Wutong.Platform.Drawing;

/// <summary>Writes SVG path data: rounded once, relative from there, so that it is short and no error adds up.</summary>
/// <param name="decimals">Digits kept after the point: 0 for a map of a page, 2 for millimetres of paper.</param>
public sealed class PathText(int decimals = 0)
{
    private static readonly long[] Powers = [1, 10, 100, 1000];
    private readonly StringBuilder _text = new();
    private long _x, _y;
    private char _command;

    public bool IsEmpty => _text.Length == 0;

    public PathText Line(IReadOnlyList<Spot> line)
    {
        Draw(line, closed: false);
        return this;
    }

    /// <summary>A closed ring; its last point may repeat its first.</summary>
    public PathText Ring(IReadOnlyList<Spot> ring)
    {
        Draw(ring, closed: true);
        return this;
    }

    public PathText Rings(IEnumerable<IReadOnlyList<Spot>> rings)
    {
        foreach (var ring in rings) Draw(ring, closed: true);
        return this;
    }

    public PathText Rectangle(Box box)
    {
        long left = Whole(box.Left), top = Whole(box.Top), width = Whole(box.Right) - left, height = Whole(box.Bottom) - top;
        if (width == 0 || height == 0) return this;
        MoveTo(left, top);
        _text.Append('h').Append(Text(width)).Append('v').Append(Text(height)).Append('h').Append(Text(-width)).Append('z');
        _command = 'z';
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Draw(IReadOnlyList<Spot> points, bool closed)
    {
        var whole = new List<(long X, long Y)>(points.Count);
        foreach (var p in points)
        {
            var at = (Whole(p.X), Whole(p.Y));
            if (whole.Count == 0 || whole[^1] != at) whole.Add(at);
        }
        if (closed && whole.Count > 1 && whole[0] == whole[^1]) whole.RemoveAt(whole.Count - 1);
        if (whole.Count < (closed ? 3 : 2)) return;
        MoveTo(whole[0].X, whole[0].Y);
        for (int i = 1; i < whole.Count; i++) Step('l', whole[i].X, whole[i].Y);
        if (!closed) return;
        _text.Append('z');
        (_x, _y, _command) = (whole[0].X, whole[0].Y, 'z');
    }

    private void MoveTo(long x, long y)
    {
        if (_text.Length > 0) { Step('m', x, y); return; }
        (_x, _y) = (0, 0);
        Step('M', x, y);
    }

    private void Step(char command, long x, long y)
    {
        long dx = x - _x, dy = y - _y;
        if (command != _command) _text.Append(command);
        else if (dx >= 0) _text.Append(' ');
        _text.Append(Text(dx));
        if (dy >= 0) _text.Append(' ');
        _text.Append(Text(dy));
        (_x, _y, _command) = (x, y, command);
    }

    private long Whole(double value) => (long)Math.Round(value * Powers[decimals], MidpointRounding.AwayFromZero);

    private string Text(long value) => decimals == 0
        ? value.ToString(CultureInfo.InvariantCulture)
        : ((double)value / Powers[decimals]).ToString("0.###", CultureInfo.InvariantCulture);
}
