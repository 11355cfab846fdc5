using System.Net;
using System.Text.RegularExpressions;

namespace Wutong.Tests.World;

/// <summary>What an answer says.</summary>
public static partial class Html
{
    /// <summary>The page with its character references resolved.</summary>
    public static async Task<string> PageAsync(this HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == expected, $"{address}: {(int)answer.StatusCode} instead of {(int)expected}\n{page[..Math.Min(page.Length, 2000)]}");
        return page;
    }

    /// <summary>Chinese text that a page does not mark with <c>lang="zh-Hans"</c>.</summary>
    public static IEnumerable<string> UnmarkedChinese(string page) => Chinese.Matches(MarkedChinese.Replace(page, "")).Select(m => m.Value);

    /// <summary>English words in the running text of a Chinese page, but for names and what is the same in every language.</summary>
    public static IEnumerable<string> EnglishIn(string page)
    {
        var body = Identifiers.Replace(NotText.Replace(MarkedEnglish.Replace(page[page.IndexOf("<body", StringComparison.Ordinal)..], ""), " "), " ");
        return EnglishWords.Matches(body).Select(m => m.Value.Trim()).Where(words => !SameEverywhere.Contains(words) && !words.StartsWith("GB ", StringComparison.Ordinal)); // the number of a national standard
    }

    /// <summary>Signs of the trade: datums, standards, file kinds, products, days and hours of opening_hours.</summary>
    private static readonly HashSet<string> SameEverywhere =
        ["TOTP", "WGS", "WGS-84", "GCJ-02", "BD-09", "CGCS", "WKT", "XLSX", "CSV", "JSON", "PDF", "SVG", "PNG", "ICP", "GB", "TD", "Wutong", "OpenStreetMap", "GeoJSON", "RSS"];

    [GeneratedRegex("""<(\w+)[^>]*\slang="en"[^>]*>.*?</\1>""", RegexOptions.Singleline)] private static partial Regex MarkedEnglish { get; }
    /// <summary>"task.give", "task.*": the program's own names are the same in every language.</summary>
    [GeneratedRegex(@"\b[a-z-]+\.(?:[a-z-]+|\*)")] private static partial Regex Identifiers { get; }
    [GeneratedRegex("<(script|style|code)[^>]*>.*?</\\1>|<[^>]+>", RegexOptions.Singleline)] private static partial Regex NotText { get; }
    [GeneratedRegex(@"[A-Za-z]{2,}(?:[ -][A-Za-z0-9]+)*")] private static partial Regex EnglishWords { get; }
    [GeneratedRegex("""<(\w+)[^>]*\slang="zh-Hans"[^>]*>.*?</\1>""", RegexOptions.Singleline)] private static partial Regex MarkedChinese { get; }
    [GeneratedRegex(@"[\u3400-\u9fff]+")] private static partial Regex Chinese { get; }
}
