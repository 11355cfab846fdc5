using System.Globalization;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Platform.Forms;

/// <summary>读表: what several forms bring back as texts; what cannot be read is told beside its field.</summary>
public static class FormReading
{
    private static readonly TimeOnly EndOfWork = new(18, 0);

    /// <summary>A record chosen from a list: a unit.</summary>
    public static Guid Unit(this FormState state, string? text, Lang lang)
    {
        if (!Guid.TryParse(text, out var unit)) state.Add("unitId", lang["请选一个单位。", "Please choose a unit."]);
        return unit;
    }

    /// <summary>时限.</summary>
    public static WorkLimit Limit(this FormState state, string? amount, string? unit, Lang lang)
    {
        if (!int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 1000) state.Add("limitAmount", lang["请填 1 到 1000 的整数。", "A whole number from 1 to 1000, please."]);
        return new(state.OneOf<WorkUnit>(unit, "limitUnit", lang), number);
    }

    /// <summary>A whole number, from a text field.</summary>
    public static int Whole(this FormState state, string? typed, string field, Lang lang) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Missing<int>(state, field, lang["这里要一个整数。", "A whole number is wanted here."]);

    /// <summary>One of an enum's values, chosen by its name.</summary>
    public static T OneOf<T>(this FormState state, string? name, string field, Lang lang) where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value
        : Missing<T>(state, field, lang["请选一项。", "Please choose one."]);

    /// <summary>A day in Beijing, as yyyy-MM-dd: the end of its working time.</summary>
    public static DateTimeOffset Until(this FormState state, string? day, Lang lang) => ChinaDay.Read(day) is { } on ? new(on.ToDateTime(EndOfWork), Lang.ChinaTime) : Missing<DateTimeOffset>(state, "until", lang["请选一个日期。", "Please choose a day."]);

    /// <summary>A day in Beijing, from a date field.</summary>
    public static DateOnly Day(this FormState state, string? typed, string field, Lang lang) => ChinaDay.Read(typed) ?? Missing<DateOnly>(state, field, lang["请选一个日期。", "Please choose a day."]);

    /// <summary>A time of day, from a time field.</summary>
    public static TimeOnly Time(this FormState state, string? typed, string field, Lang lang) => TimeOnly.TryParseExact(typed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at
        : Missing<TimeOnly>(state, field, lang["请写时间，例如 08:00。", "A time is wanted, such as 08:00."]);

    private static T Missing<T>(FormState state, string field, string said) where T : struct
    {
        state.Add(field, said);
        return default;
    }
}
