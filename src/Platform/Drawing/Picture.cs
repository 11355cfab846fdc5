namespace Wutong.Platform.Drawing;

/// <summary>How a shape is filled and stroked; colours as #rrggbb, lengths in the picture's units.</summary>
public sealed record Ink(string? Fill, string? Stroke = null, double Width = 0, double[]? Dash = null, double Opacity = 1);

public enum TextAnchor { Start, Middle, End }

/// <summary>How a text is set.</summary>
/// <param name="Size">Of the type, in the picture's units.</param>
/// <param name="Halo">Width of the light edge round each letter; 0 for none.</param>
/// <param name="Degrees">Turned clockwise about its point.</param>
public sealed record TextStyle(double Size, string Colour, bool Bold = false, TextAnchor Anchor = TextAnchor.Start, double Halo = 0, double Degrees = 0);

/// <summary>One thing drawn.</summary>
public abstract record Mark
{
    /// <param name="Data">SVG path data.</param>
    public sealed record Shape(string Data, Ink Ink, Spot At, double Scale) : Mark;
    public sealed record Circle(Spot Middle, double Radius, Ink Ink) : Mark;
    /// <param name="At">On the baseline, where the anchor says.</param>
    public sealed record Text(string Words, Spot At, TextStyle Style) : Mark;
    public sealed record ClipStart(Box Box) : Mark;
    public sealed record ClipEnd : Mark;
}

/// <summary>一张图: a drawing on paper, in millimetres, drawn once and then written as SVG, PDF or PNG alike.</summary>
/// <remarks>It is kept as data, so the letters it needs are known before a font is cut to them, and a file is written in one go.</remarks>
public sealed class Picture(double width, double height, string title, string language)
{
    private readonly List<Mark> _marks = [];

    public double Width => width;
    public double Height => height;
    public string Title => title;

    /// <summary>zh-Hans-CN or en.</summary>
    public string Language => language;

    /// <summary>In the order they are drawn.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    public void Path(string data, Ink ink, Spot at = default, double scale = 1)
    {
        if (data.Length > 0) _marks.Add(new Mark.Shape(data, ink, at, scale));
    }

    public void Circle(Spot middle, double radius, Ink ink) => _marks.Add(new Mark.Circle(middle, radius, ink));

    public void Text(string words, double x, double baseline, TextStyle style)
    {
        if (words.Length > 0) _marks.Add(new Mark.Text(words, new(x, baseline), style));
    }

    public void Line(double x1, double y1, double x2, double y2, Ink ink) => Path(new PathText(2).Line([new(x1, y1), new(x2, y2)]).ToString(), ink);

    public void Rectangle(Box box, Ink ink) => Path(new PathText(2).Rectangle(box).ToString(), ink);

    /// <summary>Draws something that may not leave a box.</summary>
    public void Inside(Box box, Action draw)
    {
        _marks.Add(new Mark.ClipStart(box));
        draw();
        _marks.Add(new Mark.ClipEnd());
    }

    /// <summary>The characters set in regular or in bold type.</summary>
    public IEnumerable<int> Characters(bool bold) => _marks.OfType<Mark.Text>().Where(t => t.Style.Bold == bold)
        .SelectMany(t => t.Words.EnumerateRunes()).Select(r => r.Value).Distinct().Order();
}
