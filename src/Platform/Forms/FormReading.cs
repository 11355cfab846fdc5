using System.Globalization;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Platform.Forms;

/// <summary>读表: what several forms bring back as texts; what cannot be read is told beside its field.</summary>
public static class FormReading
{
    private static readonly TimeSpan EndOfWork = TimeSpan.FromHours(18);

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
        if (!Enum.TryParse<WorkUnit>(unit, out var kind) || !Enum.IsDefined(kind)) state.Add("limitUnit", lang["请选一项。", "Please choose one."]);
        return new(kind, number);
    }

    /// <summary>A day in Beijing, as yyyy-MM-dd: the end of its working time.</summary>
    public static DateTimeOffset Until(this FormState state, string? day, Lang lang)
    {
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return new(on.ToDateTime(TimeOnly.MinValue) + EndOfWork, Lang.ChinaTime);
        state.Add("until", lang["请选一个日期。", "Please choose a day."]);
        return default;
    }
}
