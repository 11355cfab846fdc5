using System.Globalization;
using Wutong.Platform.Language;

namespace Wutong.Platform.Time;

/// <summary>北京时间的一天: the day a moment lies on in Beijing, when that day begins, and how it is written: 2022-09-19.</summary>
public static class ChinaDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Days before and after are typing errors; their neighbours can be reckoned with safely.</summary>
    private const int FirstYear = 1950, LastYear = 2150;

    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc + Lang.ChinaTime);

    /// <summary>When a day begins, or the time of day on it, in UTC.</summary>
    public static DateTime Utc(DateOnly day, TimeOnly at = default) => DateTime.SpecifyKind(day.ToDateTime(at) - Lang.ChinaTime, DateTimeKind.Utc);

    /// <summary>From the beginning of the first day to the end of the last, which is no part of it.</summary>
    public static (DateTime FromUtc, DateTime UntilUtc) Span(DateOnly first, DateOnly last) => (Utc(first), Utc(last.AddDays(1)));

    public static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The hour and minute of a moment: 08:30.</summary>
    public static string Clock(DateTime utc) => (utc + Lang.ChinaTime).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <returns>Null when it is no day, or one of another century.</returns>
    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text?.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;

    extension(TimeProvider time)
    {
        public DateOnly ChinaToday => Of(time.UtcNow);
    }
}
