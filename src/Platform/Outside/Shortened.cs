using System.Globalization;

namespace Wutong.Platform.Outside;

internal static class Shortened
{
    /// <summary>At most so many characters as readers see them; a cut is shown by "…", which counts.</summary>
    public static string Of(string text, int mostCharacters)
    {
        if (text.Length <= mostCharacters) return text;
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= mostCharacters ? text : text[..starts[mostCharacters - 1]] + "…";
    }
}
