using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>导视图的画法: A3 landscape in millimetres, to be read at two metres.</summary>
internal static class SheetDrawing
{
    public const double Width = 420, Height = 297, Left = 13, Right = 407;

    private static readonly Box MapBox = new(Left, 48, 255, 261), ListBox = new(265, 48, Right, 261);

    public static Picture Draw(GuideSheet sheet, PictureFonts fonts)
    {
        var text = new SheetText(fonts);
        var picture = new Picture(Width, Height, $"{sheet.Title}{(sheet.IsDemonstration ? sheet.Lang["（示意数据）", " (sample data)"] : "")}", sheet.Lang.Tag);
        picture.Rectangle(new(0, 0, Width, Height), new Ink(SheetInks.White));
        SheetHeader.Draw(picture, sheet, text);
        new SheetMap(picture, sheet, text, MapBox).Draw();
        SheetKinds.Draw(picture, sheet, text, ListBox);
        SheetFooter.Draw(picture, sheet, text);
        return picture;
    }
}
