using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Pages;

/// <summary>Words that depend on the data: how many kinds there are, how long the circle is, whether there is anything to tell.</summary>
internal static class Told
{
    private static readonly string[] Chinese = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
    private static readonly string[] English = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>五类设施 / all five kinds; when some kinds have no facility at all, those that have: 有数据的两类设施（共五类）.</summary>
    public static string AllKinds(CircleBook book, Lang l)
    {
        int all = book.Data.Kinds.Count, told = Enumerable.Range(0, all).Count(book.Study.HasData);
        return told == all
            ? l[$"{Word(Chinese, all)}类设施", $"all {Word(English, all)} kinds"]
            : l[$"有数据的{Word(Chinese, told)}类设施（共{Word(Chinese, all)}类）", $"the {Word(English, told)} kinds with data (of {Word(English, all)})"];
    }

    /// <summary>15 分钟 / 15 minutes: the profile's last ring.</summary>
    public static string Circle(CircleBook book, Lang l) => l[$"{book.Profile.Minutes[^1]} 分钟", $"{book.Profile.Minutes[^1]} minutes"];

    /// <summary>A share of an area's people; "no data" when no kind has any facility.</summary>
    public static string Share(Coverage coverage, long part, long whole, Lang l) => coverage.HasData ? l.Percent(part, whole) : l["无数据", "no data"];

    private static string Word(string[] words, int number) => number < words.Length ? words[number] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
