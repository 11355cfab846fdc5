using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Inputs;
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

    /// <summary>What is counted: 居民, or when nobody's number was given, the points that stand for homes.</summary>
    public static string People(CircleBook book, Lang l) => book.Edition.PeopleBasis switch
    {
        PeopleBasis.Residents => l["居民", "residents"],
        PeopleBasis.Estimate => l["居民（估算）", "residents (estimated)"],
        _ => l["沿街点", "street points"],
    };

    /// <summary>A number of what is counted: 9,538 人, or 9,538 点.</summary>
    public static string Count(CircleBook book, long number, Lang l) => book.Edition.PeopleBasis switch
    {
        PeopleBasis.Residents => l.Count(number, "人", "person", "people"),
        PeopleBasis.Estimate => l.Count(number, "人（估）", "person (estimated)", "people (estimated)"),
        _ => l.Count(number, "点", "point", "points"),
    };

    /// <summary>社区（村）, or the hexagons that stand in for them.</summary>
    public static string Areas(CircleBook book, Lang l) => book.Edition.AreasAreHexagons ? l["六角格", "Hexagon"] : l["社区（村）", "Community"];

    /// <summary>Said above the numbers when they are not what they seem; null when residents were registered.</summary>
    public static string? Caution(CircleBook book, Lang l) => book.Edition.PeopleBasis switch
    {
        PeopleBasis.Residents => null,
        PeopleBasis.Estimate => l["没有住户人口：按住宅楼的占地和层数估算。", "No registered residents: estimated from the footprint and storeys of houses."],
        _ => l["没有住户人口，住宅楼也太少：沿街每 50 米取一点，数字是点数，不是人数。", "No registered residents and too few houses: a point every 50 m of street; the numbers are points, not people."],
    };

    private static string Word(string[] words, int number) => number < words.Length ? words[number] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
