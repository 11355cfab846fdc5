using System.Text.RegularExpressions;
using Wutong.Platform.Time;

namespace Wutong.Stations.Register;

/// <summary>开放时间怎么写: hours as people write them (每天 7:00-22:00；周六至周日 9:00-17:00, 全天, every day 07:00–22:00), put into OpenStreetMap's words, which are taken as they are too.</summary>
internal static partial class HoursText
{
    private static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private const string Chinese = "一二三四五六日";

    /// <returns>Null when it is not understood.</returns>
    public static string? Read(string typed)
    {
        if (OpeningHours.Parse(typed) is not null) return typed.Trim();
        var text = Plain(typed);
        if (Always.IsMatch(text)) return "24/7";
        var rules = new List<string>();
        foreach (var part in Parts.Split(text).Where(p => p.Length > 0))
        {
            if (Rule.Match(part) is not { Success: true } rule) return null;
            rules.Add($"{DaysOf(rule.Groups["days"].Value)} {TimesOf(rule.Groups["times"].Value)}".Trim());
        }
        return string.Join("; ", rules) is var osm && OpeningHours.Parse(osm) is not null ? osm : null;
    }

    /// <summary>Full-width signs, dashes and spaces as plain ones.</summary>
    private static string Plain(string typed) => Dashes.Replace(string.Concat(typed.Select(Narrow)), "-").Replace("次日", "", StringComparison.Ordinal).Replace("next day", "", StringComparison.OrdinalIgnoreCase).Trim();

    /// <summary>U+FF01 to U+FF5E stand for the signs of ASCII.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c is '\u3000' ? ' ' : c;

    private static string DaysOf(string days)
    {
        if (EveryDay.IsMatch(days)) return "Mo-Su";
        var named = ChineseDay.Replace(days, m => Days[Chinese.IndexOf(m.Groups[1].Value.Replace('天', '日'), StringComparison.Ordinal)]);
        named = EnglishDay.Replace(named, m => m.Value[..2]);
        return Spaces.Replace(To.Replace(named, "-").Replace('、', ','), "");
    }

    private static string TimesOf(string times) => Shut.IsMatch(times) ? "off" : Spaces.Replace(And.Replace(times, ","), "");

    [GeneratedRegex(@"^(全天.*|24\s*小时.*|always open)$", RegexOptions.IgnoreCase)] private static partial Regex Always { get; }
    [GeneratedRegex(@"\s*(?:[;。\n]|,(?=\s*(?:周|星期|每|[A-Za-z])))\s*")] private static partial Regex Parts { get; }
    [GeneratedRegex(@"^(?<days>[^\d]*?)\s*(?<times>\d.*|不开|closed|off)$", RegexOptions.IgnoreCase)] private static partial Regex Rule { get; }
    [GeneratedRegex(@"^(每天|天天|every day|daily)?$", RegexOptions.IgnoreCase)] private static partial Regex EveryDay { get; }
    [GeneratedRegex(@"(?:周|星期)?([一二三四五六日天])")] private static partial Regex ChineseDay { get; }
    [GeneratedRegex(@"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*", RegexOptions.IgnoreCase)] private static partial Regex EnglishDay { get; }
    [GeneratedRegex(@"至|到|\bto\b")] private static partial Regex To { get; }
    [GeneratedRegex(@"、|\band\b")] private static partial Regex And { get; }
    [GeneratedRegex(@"^\s*(不开|closed|off)\s*$", RegexOptions.IgnoreCase)] private static partial Regex Shut { get; }
    [GeneratedRegex(@"[–—~]+")] private static partial Regex Dashes { get; }
    [GeneratedRegex(@"\s+")] private static partial Regex Spaces { get; }
}
