using SkiaSharp;

namespace Wutong.Platform.Drawing;

/// <summary>Writes a picture as a one-page PDF, its text selectable, or as PNG; several as the pages of one PDF.</summary>
public static class SkiaPicture
{
    internal const string HaloColour = "#fffefc";
    private const float PointsPerMillimetre = 72 / 25.4f;

    /// <param name="madeAtUtc">Written into the file; the same picture and time give the same bytes.</param>
    public static byte[] Pdf(Picture picture, PictureFonts fonts, DateTime madeAtUtc) => Pdf([picture], fonts, madeAtUtc);

    /// <summary>Several pages in one PDF, called as the first is.</summary>
    /// <inheritdoc cref="Pdf(Picture, PictureFonts, DateTime)"/>
    public static byte[] Pdf(IReadOnlyList<Picture> pages, PictureFonts fonts, DateTime madeAtUtc)
    {
        using var stream = new MemoryStream();
        var about = new SKDocumentPdfMetadata { Title = pages[0].Title, Creator = "Wutong 梧桐", Producer = "Wutong 梧桐", Creation = madeAtUtc, Modified = madeAtUtc };
        using (var document = SKDocument.CreatePdf(stream, about))
        {
            foreach (var picture in pages)
            {
                var canvas = document.BeginPage((float)picture.Width * PointsPerMillimetre, (float)picture.Height * PointsPerMillimetre);
                canvas.Scale(PointsPerMillimetre);
                Draw(canvas, picture, fonts);
                document.EndPage();
            }
            document.Close();
        }
        return stream.ToArray();
    }

    public static byte[] Png(Picture picture, PictureFonts fonts, double pixelsPerMillimetre)
    {
        var size = new SKImageInfo((int)Math.Round(picture.Width * pixelsPerMillimetre), (int)Math.Round(picture.Height * pixelsPerMillimetre));
        using var surface = SKSurface.Create(size);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)pixelsPerMillimetre);
        Draw(surface.Canvas, picture, fonts);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, Picture picture, PictureFonts fonts)
    {
        using var regular = Face(picture, fonts, bold: false);
        using var bold = Face(picture, fonts, bold: true);
        foreach (var mark in picture.Marks) Draw(canvas, mark, fonts, mark is Mark.Text { Style.Bold: true } ? bold : regular);
    }

    private static SKTypeface Face(Picture picture, PictureFonts fonts, bool bold)
    {
        using var data = SKData.CreateCopy(fonts.Subset(picture, bold));
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("the cut font could not be opened");
    }

    private static void Draw(SKCanvas canvas, Mark mark, PictureFonts fonts, SKTypeface face)
    {
        switch (mark)
        {
            case Mark.Shape shape:
                using (var path = SKPath.ParseSvgPathData(shape.Data))
                {
                    canvas.Save();
                    canvas.Translate((float)shape.At.X, (float)shape.At.Y);
                    canvas.Scale((float)shape.Scale);
                    if (shape.Ink.Dash is { } dash) Dashed(canvas, path, shape.Ink, dash);
                    else Paint(shape.Ink, paint => canvas.DrawPath(path, paint));
                    canvas.Restore();
                }
                break;
            case Mark.Circle circle:
                Paint(circle.Ink, paint => canvas.DrawCircle((float)circle.Middle.X, (float)circle.Middle.Y, (float)circle.Radius, paint));
                break;
            case Mark.Text text:
                Text(canvas, text, fonts, face);
                break;
            case Mark.ClipStart { Box: var b }:
                canvas.Save();
                canvas.ClipRect(new((float)b.Left, (float)b.Top, (float)b.Right, (float)b.Bottom));
                break;
            case Mark.ClipEnd:
                canvas.Restore();
                break;
        }
    }

    private static void Text(SKCanvas canvas, Mark.Text text, PictureFonts fonts, SKTypeface face)
    {
        var style = text.Style;
        string words = fonts.Printable(text.Words, style.Bold);
        double shift = style.Anchor switch { TextAnchor.Middle => -0.5, TextAnchor.End => -1, _ => 0 } * fonts.Width(words, style.Size, style.Bold);
        using var font = new SKFont(face, (float)style.Size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
        canvas.Save();
        canvas.Translate((float)text.At.X, (float)text.At.Y);
        canvas.RotateDegrees((float)style.Degrees);
        if (style.Halo > 0) Halo(canvas, words, (float)shift, font, style.Halo);
        using var paint = new SKPaint { Color = SKColor.Parse(style.Colour), IsAntialias = true };
        canvas.DrawText(words, (float)shift, 0, SKTextAlign.Left, font, paint);
        canvas.Restore();
    }

    /// <summary>Drawn as outlines, not as text, or the PDF would say every label twice.</summary>
    private static void Halo(SKCanvas canvas, string words, float x, SKFont font, double width)
    {
        using var outline = font.GetTextPath(words, new SKPoint(x, 0));
        Paint(new Ink(null, HaloColour, width * 2), paint => canvas.DrawPath(outline, paint));
    }

    /// <summary>Cut into dashes here: given a dash effect, Skia writes every dash into the PDF as a filled outline (200 KB of a sheet's 235).</summary>
    private static void Dashed(SKCanvas canvas, SKPath path, Ink ink, double[] dash)
    {
        if (ink.Fill is not null) Paint(ink with { Stroke = null, Dash = null }, paint => canvas.DrawPath(path, paint));
        using var dashes = new SKPathBuilder();
        using var measure = new SKPathMeasure(path);
        do
            for (float at = 0; at < measure.Length; at += (float)(dash[0] + dash[1]))
                measure.GetSegment(at, Math.Min(measure.Length, at + (float)dash[0]), dashes, startWithMoveTo: true);
        while (measure.NextContour());
        using var cut = dashes.Detach();
        Paint(ink with { Fill = null, Dash = null }, paint => canvas.DrawPath(cut, paint));
    }

    private static void Paint(Ink ink, Action<SKPaint> draw)
    {
        byte alpha = (byte)Math.Round(255 * ink.Opacity);
        if (ink.Fill is { } fill)
        {
            using var paint = new SKPaint { Color = SKColor.Parse(fill).WithAlpha(alpha), IsAntialias = true };
            draw(paint);
        }
        if (ink.Stroke is not { } stroke) return;
        using var line = new SKPaint
        {
            Style = SKPaintStyle.Stroke, Color = SKColor.Parse(stroke).WithAlpha(alpha), StrokeWidth = (float)ink.Width, IsAntialias = true,
            StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round,
        };
        draw(line);
    }
}
