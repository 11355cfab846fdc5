using System.Globalization;
using System.Text;
using QRCoder;

namespace Wutong.Platform.Drawing;

/// <summary>二维码 as one SVG path (ISO/IEC 18004, level M): a unit a module, the quiet zone included.</summary>
public sealed record QrPath(string Path, string ViewBox)
{
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (side, path) = (code.ModuleMatrix.Count, new StringBuilder());
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new(path.ToString(), string.Create(CultureInfo.InvariantCulture, $"0 0 {side} {side}"));
    }
}
