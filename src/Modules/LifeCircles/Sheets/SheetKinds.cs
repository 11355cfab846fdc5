using Wutong.Platform.Drawing;
using Wutong.Platform.Frame;

namespace Wutong.LifeCircles.Sheets;

/// <summary>The list at the right: one row a kind: icon, duty, nearest place, and the minutes as large numerals.</summary>
internal static class SheetKinds
{
    private const double Radius = 11.5, Numeral = 31, Unit = 10, TextLeft = 28;

    public static void Draw(Picture picture, GuideSheet sheet, SheetText text, Box box)
    {
        double row = box.Height / Math.Max(5, sheet.Kinds.Count);
        picture.Line(box.Left, box.Top, box.Right, box.Top, SheetInks.Hairline);
        for (int i = 0; i < sheet.Kinds.Count; i++)
        {
            var at = new Box(box.Left, box.Top + i * row, box.Right, box.Top + (i + 1) * row);
            Row(picture, sheet, text, sheet.Kinds[i], at);
            picture.Line(at.Left, at.Bottom, at.Right, at.Bottom, SheetInks.Hairline);
        }
    }

    private static void Row(Picture picture, GuideSheet sheet, SheetText text, SheetKind kind, Box box)
    {
        double middle = box.Middle.Y, scale = Math.Min(1, box.Height / 42.6);
        Icon(picture, kind, new(box.Left + Radius, middle), Radius * scale);
        double room = box.Width - TextLeft - Minutes(picture, sheet, text, kind, box, scale) - 4;
        var (lines, size) = text.Wrap(kind.Name, room, 7.4 * scale, 6.2 * scale, 5.4 * scale);
        var (duty, dutySize) = text.OneLine(kind.Duty, room, 12 * scale, 7 * scale, bold: true);
        double top = middle - (12 * 1.2 + lines.Count * size * 1.3) * scale / 2, x = box.Left + TextLeft;
        picture.Text(duty, x, top + 11.2 * scale, new(dutySize, SheetInks.Ink, Bold: true));
        Second(picture, text, kind, x + text.Width(duty, dutySize, bold: true) + 3, top + 11.2 * scale, box.Left + TextLeft + room);
        for (int i = 0; i < lines.Count; i++)
            picture.Text(lines[i], x, top + (14.4 + 1) * scale + size * (0.9 + 1.25 * i), new(size, kind.Minutes is null ? SheetInks.Muted : SheetInks.Ink));
    }

    private static void Second(Picture picture, SheetText text, SheetKind kind, double x, double baseline, double right)
    {
        if (kind.DutySecond is { } second && text.Width(second, 5) <= right - x) picture.Text(second, x, baseline, new(5, SheetInks.Muted));
    }

    private static void Icon(Picture picture, SheetKind kind, Spot middle, double radius)
    {
        picture.Circle(middle, radius, new(kind.Minutes is null ? SheetInks.Muted : SheetInks.Green));
        double scale = radius * 2 * 0.66 / 24;
        picture.Path(Icons.Path(kind.Icon), new(null, SheetInks.White, 1.9), new(middle.X - 12 * scale, middle.Y - 12 * scale), scale);
    }

    /// <returns>The width taken.</returns>
    private static double Minutes(Picture picture, GuideSheet sheet, SheetText text, SheetKind kind, Box box, double scale)
    {
        double baseline = box.Middle.Y + 11.2 * scale;
        if (kind.Minutes is not { } minutes)
        {
            picture.Text("—", box.Right, baseline - 6 * scale, new(20 * scale, SheetInks.Muted, Anchor: TextAnchor.End));
            return text.Width("—", 20 * scale);
        }
        string number = minutes.ToString(System.Globalization.CultureInfo.InvariantCulture), unit = sheet.Lang["分钟", "min"];
        double unitWidth = text.Width(unit, Unit * scale), numeral = minutes < 100 ? Numeral * scale : 24 * scale;
        string colour = kind.IsWithin ? SheetInks.Ink : SheetInks.Persimmon;
        picture.Text(unit, box.Right, baseline, new(Unit * scale, SheetInks.Ink, Anchor: TextAnchor.End));
        picture.Text(number, box.Right - unitWidth - 2.5, baseline, new(numeral, colour, Bold: true, Anchor: TextAnchor.End));
        double width = unitWidth + 2.5 + text.Width(number, numeral, bold: true);
        if (kind.IsWithin) return width;
        string beyond = sheet.Lang[$"超过 {sheet.Book.Profile.Minutes[^1]} 分钟", $"over {sheet.Book.Profile.Minutes[^1]} min"];
        picture.Text(beyond, box.Right, box.Bottom - 3.2, new(5, SheetInks.Persimmon, Bold: true, Anchor: TextAnchor.End));
        return Math.Max(width, text.Width(beyond, 5, bold: true));
    }
}
