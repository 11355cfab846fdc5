using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>Leaf, title, its second line, the place at the right, and the thick-and-thin rule.</summary>
internal static class SheetHeader
{
    private const double TextLeft = 45, FarRoom = 88;

    public static void Draw(Picture picture, GuideSheet sheet, SheetText text)
    {
        Leaf.Draw(picture, new(SheetDrawing.Left + 0.5, 14.5), 24.5);
        double far = Place(picture, sheet, text);
        double room = SheetDrawing.Right - far - 8 - TextLeft;
        var (title, size) = text.OneLine(sheet.Title, room, 17.5, 11, bold: true);
        picture.Text(title, TextLeft, 29.5, new(size, SheetInks.Ink, Bold: true));
        if (sheet.TitleSecond is { } second)
        {
            var (words, small) = text.OneLine(second, room, 6.5, 4.6);
            picture.Text(words, TextLeft, 39.4, new(small, SheetInks.Muted));
        }
        picture.Line(SheetDrawing.Left, 42.6, SheetDrawing.Right, 42.6, new(null, SheetInks.Ink, 1.2));
        picture.Line(SheetDrawing.Left, 44.4, SheetDrawing.Right, 44.4, new(null, SheetInks.Ink, 0.4));
    }

    /// <returns>The width it took.</returns>
    private static double Place(Picture picture, GuideSheet sheet, SheetText text)
    {
        double widest = 0, baseline = sheet.Place.Length > 0 ? 24 : 30;
        foreach (string line in new[] { sheet.Subdistrict, sheet.Place }.Where(l => l.Length > 0))
        {
            var (words, size) = text.OneLine(line, FarRoom, 8.5, 6);
            picture.Text(words, SheetDrawing.Right, baseline, new(size, SheetInks.Ink, Anchor: TextAnchor.End));
            widest = Math.Max(widest, text.Width(words, size));
            baseline += 11;
        }
        return widest;
    }
}
