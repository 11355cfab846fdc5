using System.Globalization;

namespace Wutong.Greening.Varieties;

/// <summary>一年里的一段: from a day of the year to another, both within; it may run over New Year. Month × 100 + day: 520 is 20 May.</summary>
internal readonly record struct YearSpan(int From, int To)
{
    /// <summary>29 February is no end of a span, so that every year has both ends.</summary>
    public static bool IsDay(int monthDay) => monthDay / 100 is >= 1 and <= 12 && monthDay % 100 is >= 1 && monthDay % 100 <= DateTime.DaysInMonth(2023, monthDay / 100);

    /// <returns>Null when it is no day as "05-20".</returns>
    public static int? ReadDay(string? text) => text?.Trim().Split('-') is [var month, var day] && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d < 100 && IsDay(m * 100 + d) ? m * 100 + d : null;

    public static string Text(int monthDay) => string.Create(CultureInfo.InvariantCulture, $"{monthDay / 100:00}-{monthDay % 100:00}");

    public bool Holds(DateOnly day)
    {
        var at = day.Month * 100 + day.Day;
        return From <= To ? at >= From && at <= To : at >= From || at <= To;
    }

    /// <summary>The first day of it that is not before <paramref name="day"/>.</summary>
    public DateOnly FirstFrom(DateOnly day) => Holds(day) ? day : On(From, day.Year) is var here && here >= day ? here : On(From, day.Year + 1);

    /// <summary>The day it last ended, at or before <paramref name="day"/>.</summary>
    public DateOnly LastEnd(DateOnly day) => On(To, day.Year) is var here && here <= day ? here : On(To, day.Year - 1);

    /// <summary>The day it next ends, at or after <paramref name="day"/>.</summary>
    public DateOnly NextEnd(DateOnly day) => On(To, day.Year) is var here && here >= day ? here : On(To, day.Year + 1);

    public override string ToString() => $"{Text(From)} – {Text(To)}";

    private static DateOnly On(int monthDay, int year) => new(year, monthDay / 100, monthDay % 100);
}
