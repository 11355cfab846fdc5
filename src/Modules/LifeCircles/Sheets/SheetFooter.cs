using QRCoder;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>Legend, how the minutes were made, edition and datum, number, and the QR code.</summary>
internal static class SheetFooter
{
    private const double Small = 4.6, LineHeight = 6.6, QrSide = 21, Bottom = 286;

    public static void Draw(Picture picture, GuideSheet sheet, SheetText text)
    {
        double after = Legend(picture, sheet, text) + 8;
        double right = SheetDrawing.Right - QrSide - 6;
        double far = Math.Max(text.Width(sheet.Hint, Small), text.Width(Number(sheet), Small));
        picture.Text(sheet.Hint, right, Bottom - 1.4 - LineHeight, new(Small, SheetInks.Ink, Anchor: TextAnchor.End));
        picture.Text(Number(sheet), right, Bottom - 1.4, new(Small, SheetInks.Ink, Anchor: TextAnchor.End));
        Words(picture, sheet, text, after, right - far - 6 - after);
        Qr(picture, sheet.Url, new(SheetDrawing.Right - QrSide, Bottom - QrSide, SheetDrawing.Right, Bottom));
    }

    private static string Number(GuideSheet sheet) => sheet.Lang[$"编号 {sheet.Number}", $"No. {sheet.Number}"];

    /// <returns>Where it ends.</returns>
    private static double Legend(Picture picture, GuideSheet sheet, SheetText text)
    {
        double x = SheetDrawing.Left;
        for (int ring = 0; ring < sheet.Book.Profile.Minutes.Count; ring++)
        {
            var swatch = new Box(x, Bottom - 8, x + 13, Bottom - 1);
            picture.Rectangle(swatch, SheetInks.Ring(ring));
            picture.Rectangle(swatch, SheetInks.RingLine(ring));
            string words = sheet.Lang.Minutes(sheet.Book.Profile.Minutes[ring]);
            picture.Text(words, x + 15, Bottom - 2, new(7, SheetInks.Ink));
            x += 15 + text.Width(words, 7) + 6;
        }
        return x - 6;
    }

    private static void Words(Picture picture, GuideSheet sheet, SheetText text, double x, double room)
    {
        Fitted(picture, text, sheet.Speed, x, Bottom - 1.4 - 2 * LineHeight, room);
        Fitted(picture, text, sheet.EditionLine, x, Bottom - 1.4 - LineHeight, room);
        double tag = sheet.IsDemonstration ? Tag(picture, sheet, text, x) : 0;
        Fitted(picture, text, sheet.Disclaimer, x + tag, Bottom - 1.4, room - tag);
    }

    private static void Fitted(Picture picture, SheetText text, string words, double x, double baseline, double room)
    {
        var (fit, size) = text.OneLine(words, room, Small, 3.4);
        picture.Text(fit, x, baseline, new(size, SheetInks.Ink));
    }

    /// <summary>示意数据 in a frame.</summary>
    private static double Tag(Picture picture, GuideSheet sheet, SheetText text, double x)
    {
        string words = sheet.Lang["示意数据", "Sample data"];
        double width = text.Width(words, Small, bold: true) + 3.2;
        picture.Rectangle(new(x + 0.2, Bottom - 6.4, x + width, Bottom + 0.2), SheetInks.Frame);
        picture.Text(words, x + 1.6, Bottom - 1.4, new(Small, SheetInks.Ink, Bold: true));
        return width + 1.8;
    }

    private static void Qr(Picture picture, string url, Box box)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        const int Quiet = 4; // the generator adds the quiet zone; white paper is one already
        int side = code.ModuleMatrix.Count - 2 * Quiet;
        double module = box.Width / side;
        var path = new PathText(3);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
            {
                int run = x;
                while (run < side && code.ModuleMatrix[y + Quiet][run + Quiet]) run++;
                if (run > x) path.Rectangle(new(box.Left + x * module, box.Top + y * module, box.Left + run * module, box.Top + (y + 1) * module));
                x = Math.Max(x, run - 1);
            }
        picture.Path(path.ToString(), SheetInks.Solid);
    }
}
