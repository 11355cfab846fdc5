using System.Text;

namespace Wutong.Platform.Drawing;

/// <summary>Writes a picture as one SVG file that shows right on any machine: the letters it needs are inside; its text stays text.</summary>
public static class SvgPicture
{
    private const string Family = "Wutong Sheet";

    public static string Write(Picture picture, PictureFonts fonts)
    {
        var svg = new StringBuilder(200_000);
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(picture.Width)}mm\" height=\"{N(picture.Height)}mm\" viewBox=\"0 0 {N(picture.Width)} {N(picture.Height)}\" xml:lang=\"{picture.Language}\">")
            .Append($"<title>{Markup.Escape(picture.Title)}</title><style>").Append(Face(picture, fonts, bold: false)).Append(Face(picture, fonts, bold: true))
            .Append($"text{{font-family:'{Family}','Noto Sans SC','Source Han Sans SC',sans-serif;font-kerning:none}}</style>");
        int clips = 0;
        foreach (var mark in picture.Marks) Append(svg, mark, ref clips);
        return svg.Append("</svg>").ToString();
    }

    private static string Face(Picture picture, PictureFonts fonts, bool bold)
        => PictureFonts.Face(Family, fonts.Subset(picture, bold), bold);

    private static void Append(StringBuilder svg, Mark mark, ref int clips)
    {
        switch (mark)
        {
            case Mark.Shape s:
                svg.Append($"<path d=\"{s.Data}\"");
                if (s.At != default || s.Scale != 1) svg.Append($" transform=\"translate({N(s.At.X)} {N(s.At.Y)}) scale({s.Scale.ToString("0.####", null)})\"");
                Paint(svg, s.Ink).Append("/>");
                break;
            case Mark.Circle c:
                Paint(svg.Append($"<circle cx=\"{N(c.Middle.X)}\" cy=\"{N(c.Middle.Y)}\" r=\"{N(c.Radius)}\""), c.Ink).Append("/>");
                break;
            case Mark.Text t:
                Text(svg, t);
                break;
            case Mark.ClipStart { Box: var b }:
                svg.Append($"<clipPath id=\"clip{++clips}\"><rect x=\"{N(b.Left)}\" y=\"{N(b.Top)}\" width=\"{N(b.Width)}\" height=\"{N(b.Height)}\"/></clipPath><g clip-path=\"url(#clip{clips})\">");
                break;
            case Mark.ClipEnd:
                svg.Append("</g>");
                break;
        }
    }

    private static void Text(StringBuilder svg, Mark.Text text)
    {
        var style = text.Style;
        svg.Append(style.Degrees == 0
            ? $"<text x=\"{N(text.At.X)}\" y=\"{N(text.At.Y)}\""
            : $"<text transform=\"translate({N(text.At.X)} {N(text.At.Y)}) rotate({N(style.Degrees)})\"");
        svg.Append($" font-size=\"{N(style.Size)}\" fill=\"{style.Colour}\"");
        if (style.Bold) svg.Append(" font-weight=\"700\"");
        if (style.Anchor != TextAnchor.Start) svg.Append($" text-anchor=\"{(style.Anchor == TextAnchor.Middle ? "middle" : "end")}\"");
        if (style.Halo > 0) svg.Append($" paint-order=\"stroke\" stroke=\"{SkiaPicture.HaloColour}\" stroke-width=\"{N(style.Halo * 2)}\" stroke-linejoin=\"round\"");
        svg.Append('>').Append(Markup.Escape(text.Words)).Append("</text>");
    }

    private static StringBuilder Paint(StringBuilder svg, Ink ink)
    {
        svg.Append($" fill=\"{ink.Fill ?? "none"}\"");
        if (ink.Stroke is not null) svg.Append($" stroke=\"{ink.Stroke}\" stroke-width=\"{N(ink.Width)}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        if (ink.Dash is { } dash) svg.Append($" stroke-dasharray=\"{string.Join(' ', dash.Select(N))}\"");
        if (ink.Opacity < 1) svg.Append($" opacity=\"{N(ink.Opacity)}\"");
        return svg;
    }

    private static string N(double value) => Markup.Number(value);
}
