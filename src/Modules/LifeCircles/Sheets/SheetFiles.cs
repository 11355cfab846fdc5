using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>One sheet as a file.</summary>
internal sealed record SheetFile(byte[] Bytes, string ContentType, string Name);

/// <summary>Makes a community's sheet in the form asked for.</summary>
internal static class SheetFiles
{
    private const double ScreenPixels = 5; // per millimetre: 2100 wide, sharp on a phone held close

    /// <param name="form">svg, pdf or png.</param>
    public static SheetFile Make(GuideSheet sheet, Picture picture, PictureFonts fonts, string form)
    {
        string name = $"{Name(sheet)}.{form}";
        return form switch
        {
            "pdf" => new(SkiaPicture.Pdf(picture, fonts, sheet.MadeAtUtc), "application/pdf", name),
            "png" => new(SkiaPicture.Png(picture, fonts, ScreenPixels), "image/png", name),
            "svg" => new(System.Text.Encoding.UTF8.GetBytes(SvgPicture.Write(picture, fonts)), "image/svg+xml", name),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "a sheet is made as svg, pdf or png"),
        };
    }

    /// <summary>140213066012-文兴社区-第1版: sorts by code, says what it is; nothing a file system would stumble over.</summary>
    public static string Name(GuideSheet sheet)
    {
        string area = ShortNameOf(sheet);
        return $"{sheet.Code}-{area}-{(sheet.Lang.IsEnglish ? "ed" : "第")}{sheet.Book.Edition.Number}{(sheet.Lang.IsEnglish ? "" : "版")}{(sheet.Around.Pace == Pace.Adult ? sheet.Lang["-成年人", "-adult"] : "")}";
    }

    private static string ShortNameOf(GuideSheet sheet)
    {
        var area = sheet.Book.Data.Communities[sheet.Community].Area;
        string name = Maps.ShortNames.Whole(area, sheet.Lang);
        return string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
    }

    /// <summary>Changes when the sheet would: with the program, the edition, the time it was measured, the profile, the pace, the language and the address of its QR code.</summary>
    public static string Tag(CircleBook book, SheetOrder order, string form)
        => $"\"{book.Edition.Number}-{typeof(SheetFiles).Module.ModuleVersionId:N}-{book.MeasuredAtUtc.Ticks:x}-{book.Profile.Code}{book.Profile.Version}-{order.Pace}-{(order.Lang.IsEnglish ? "en" : "zh")}-{Stable(order.Address):x}-{form}\"";

    private static uint Stable(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u); // FNV-1a
}
