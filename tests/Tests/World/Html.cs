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

    [GeneratedRegex("""<(\w+)[^>]*\slang="zh-Hans"[^>]*>.*?</\1>""", RegexOptions.Singleline)] private static partial Regex MarkedChinese { get; }
    [GeneratedRegex(@"[\u3400-\u9fff]+")] private static partial Regex Chinese { get; }
}
