namespace Wutong.Platform.Drawing;

/// <summary>字宽估计: how wide a text is at most in the fonts a browser may choose; exact widths come from the font itself.</summary>
public static class TextWidth
{
    /// <summary>Width in units of the font size.</summary>
    public static double InEms(string text)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes()) width += InEms(rune.Value);
        return width;
    }

    private static double InEms(int character) => character switch
    {
        >= 0x2E80 => 1,
        ' ' => 0.3,
        >= '0' and <= '9' => 0.6,
        >= 'A' and <= 'Z' or 'm' or 'w' => 0.75,
        'i' or 'l' or 'j' or '.' or ',' or '\'' => 0.32,
        >= 'a' and <= 'z' => 0.58,
        >= 0x2000 => 1,
        _ => 0.6,
    };
}
