using System.Globalization;
using System.Text;

namespace Wutong.Platform.Drawing;

/// <summary>Small pieces of SVG as text.</summary>
public static class Markup
{
    /// <summary>Text or an attribute's value: what markup would misread is written as entities; characters XML forbids are left out.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '&': safe.Append("&amp;"); break;
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '"': safe.Append("&quot;"); break;
                case '\'': safe.Append("&#39;"); break;
                case < ' ' and not '\t' and not '\n' and not '\r': break;
                default: safe.Append(c); break;
            }
        }
        return safe.ToString();
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A whole number, for maps of pages.</summary>
    public static string Whole(double value) => ((long)Math.Round(value, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);
}
