using Microsoft.AspNetCore.Components;

namespace Wutong.Platform.Language;

/// <summary>The reader's language, and how names, times and numbers are written in it. Pages inject it as <c>L</c>.</summary>
public sealed class Lang
{
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>中国标准时间: all of China keeps UTC+8 the year round, so no time-zone table is needed.</summary>
    public static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public static Lang Chinese { get; } = new();
    public static Lang English { get; } = new() { IsEnglish = true };

    public bool IsEnglish { get; private init; }

    /// <summary>The value of the page's <c>lang</c> attribute.</summary>
    public string Tag => IsEnglish ? "en" : "zh-Hans-CN";

    /// <summary>A pair written where it is shown: <c>@L["附近", "Nearby"]</c>.</summary>
    public string this[string chinese, string english] => IsEnglish ? english : chinese;

    /// <summary>A name as part of a page: in English the English name, or else the Chinese one marked as Chinese so that it is read and drawn as such.</summary>
    public RenderFragment Name(string chinese, string? english) => builder =>
    {
        if (!IsEnglish) builder.AddContent(0, chinese);
        else if (!string.IsNullOrEmpty(english)) builder.AddContent(1, english);
        else
        {
            builder.OpenElement(2, "span");
            builder.AddAttribute(3, "lang", "zh-Hans");
            builder.AddAttribute(4, "translate", "no");
            builder.AddAttribute(5, "class", "name");
            builder.AddContent(6, chinese);
            builder.CloseElement();
        }
    };

    /// <summary>What somebody typed, as part of a page: in English marked as Chinese where it is, and free to break.</summary>
    public RenderFragment Typed(string text) => builder =>
    {
        if (!NeedsMark(text)) builder.AddContent(0, text);
        else
        {
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "lang", "zh-Hans");
            builder.AddContent(3, text);
            builder.CloseElement();
        }
    };

    /// <summary>Whether what somebody typed has to be marked as Chinese: in an English page, where any of it is.</summary>
    public bool NeedsMark(string text) => IsEnglish && text.Any(c => c >= 0x2E80);

    /// <summary>A name where only text can stand: a title, an attribute, a file.</summary>
    public string PlainName(string chinese, string? english) => IsEnglish && !string.IsNullOrEmpty(english) ? english : chinese;

    /// <summary>9月19日 周一 / Mon 19 Sep; with the year when it is not <paramref name="thisYear"/>.</summary>
    public string Day(DateTime utc, int? thisYear = null)
    {
        var at = utc + ChinaTime;
        var otherYear = thisYear is { } year && year != at.Year;
        return IsEnglish
            ? at.ToString(otherYear ? "ddd d MMM yyyy" : "ddd d MMM", null)
            : $"{(otherYear ? $"{at.Year}年" : "")}{at.Month}月{at.Day}日 {Weekdays[(int)at.DayOfWeek]}";
    }

    /// <summary>9月19日 周一 10:30 / Mon 19 Sep 10:30.</summary>
    /// <summary>"超期 2 天", "还有 3 小时".</summary>
    public string TimeLeft(DateTime dueUtc, DateTime nowUtc) => dueUtc < nowUtc ? this["超期 ", "Late by "] + Span(nowUtc - dueUtc) : this["还有 ", ""] + Span(dueUtc - nowUtc) + this["", " left"];

    private string Span(TimeSpan span) => span.TotalDays >= 1 ? Count((long)span.TotalDays, "天", "day", "days") : span.TotalHours >= 1 ? Count((long)span.TotalHours, "小时", "hour", "hours") : Minutes(Math.Max(1, (int)span.TotalMinutes));

    public string Moment(DateTime utc, int? thisYear = null) => $"{Day(utc, thisYear)} {utc + ChinaTime:HH:mm}";

#pragma warning disable CA1822 // alike in both languages today, but pages ask the reader's language
    /// <summary>1,120,410.</summary>
    public string Number(long value) => value.ToString("N0", null);

    /// <summary>A number with its unit: 953,792 人 / 953,792 people.</summary>
    public string Count(long value, string unit, string one, string many) =>
        IsEnglish ? $"{Number(value)} {(value is 1 or -1 ? one : many)}" : $"{Number(value)} {unit}";

    /// <summary>4 分钟 / 4 min.</summary>
    public string Minutes(int minutes) => IsEnglish ? $"{minutes} min" : $"{minutes} 分钟";

    /// <summary>220 米 / 220 m, from a kilometre on 1.2 公里 / 1.2 km.</summary>
    public string Metres(int metres) => metres < 1000
        ? $"{metres} {this["米", "m"]}"
        : $"{(metres / 1000.0).ToString("0.#", null)} {this["公里", "km"]}";

    /// <summary>86 %; never 100 % while one is missing, nor 0 % while one is there; a dash when there is nothing to divide by.</summary>
    public string Percent(long part, long whole)
    {
        if (whole == 0) return "—";
        var rounded = (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
        if (rounded == 100 && part < whole) rounded = 99;
        if (rounded == 0 && part > 0) return "< 1 %";
        return $"{rounded} %";
    }
#pragma warning restore CA1822
}
