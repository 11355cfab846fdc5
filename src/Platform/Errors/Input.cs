using Wutong.Platform.Time;

namespace Wutong.Platform.Errors;

/// <summary>What every command asks of the values it is given.</summary>
public static class Input
{
    private const int MostDigits = 6, LastYear = 2100;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>A text that is needed: trimmed, without control characters but line ends.</summary>
    /// <exception cref="BadInputException">Missing, too short or too long.</exception>
    public static string Text(string field, string? value, int least, int most)
    {
        var text = Clean(value);
        if (text.Length < least) throw new BadInputException(field, least == 1 ? "请填写这一项。" : $"请至少写 {least} 个字。", least == 1 ? "Please fill this in." : $"Please write at least {least} characters.");
        return Short(field, text, most);
    }

    /// <summary>A text that may be missing: null then.</summary>
    public static string? Optional(string field, string? value, int most) => Clean(value) is { Length: > 0 } text ? Short(field, text, most) : null;

    public static int Whole(string field, int value, int least, int most) => value >= least && value <= most ? value
        : throw new BadInputException(field, $"请填 {least} 到 {most} 的整数。", $"A whole number from {least} to {most} is wanted.");

    /// <summary>A moment to come, within a year.</summary>
    /// <returns>In UTC, to the microsecond.</returns>
    public static DateTime WithinAYear(string field, DateTimeOffset value, DateTime nowUtc) => value.UtcDateTime.ToMicroseconds() is var at && at > nowUtc && at <= nowUtc.AddDays(366) ? at
        : throw new BadInputException(field, "期限要在今后一年之内。", "It must end within the next year.");

    /// <summary>One of the declared values of an enum.</summary>
    public static T OneOf<T>(string field, T value) where T : struct, Enum => Enum.IsDefined(value) ? value
        : throw new BadInputException(field, "请从列出的里面选一个。", "Please choose one of those listed.");

    /// <summary>A day in Beijing that has come.</summary>
    /// <returns>When it begins, in UTC.</returns>
    /// <exception cref="BadInputException">It lies ahead, or before 2000.</exception>
    public static DateTime PastDay(string field, DateOnly day, DateTime nowUtc)
    {
        if (day > ChinaDay.Of(nowUtc)) throw new BadInputException(field, "还没有到这一天。", "That day has not come yet.");
        return AnyDay(field, day);
    }

    /// <summary>A day in Beijing.</summary>
    /// <returns>When it begins, in UTC.</returns>
    /// <exception cref="BadInputException">Before 2000, or after 2100.</exception>
    public static DateTime AnyDay(string field, DateOnly day)
    {
        if (day < FirstDay || day.Year > LastYear) throw new BadInputException(field, $"请写 {FirstDay:yyyy-MM-dd} 到 {LastYear} 年的日期。", $"A day from {FirstDay:yyyy-MM-dd} to {LastYear} is wanted.");
        return ChinaDay.Utc(day);
    }

    /// <summary>A text that is posted, in which no telephone and no identity number may stand.</summary>
    /// <exception cref="BadInputException">More than six digits in a row.</exception>
    public static string NoNumber(string field, string text)
    {
        var run = 0;
        foreach (var c in text)
            if ((run = char.IsDigit(c) ? run + 1 : 0) > MostDigits) throw new BadInputException(field, "不要写电话号码，这里只写姓名和职务。", "No telephone numbers: only a name and an office are posted.");
        return text;
    }

    private static string Short(string field, string text, int most) => text.Length <= most ? text
        : throw new BadInputException(field, $"最多 {most} 个字，现在 {text.Length} 个。", $"At most {most} characters; there are {text.Length}.");

    private static string Clean(string? value) => value is null ? "" : string.Concat(value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
}
