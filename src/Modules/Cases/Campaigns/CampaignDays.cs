using System.Globalization;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;

namespace Wutong.Cases.Campaigns;

/// <summary>Days and hours in Beijing.</summary>
internal static class CampaignDays
{
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc + Lang.ChinaTime);
    public static DateTime Utc(DateOnly day, TimeOnly at = default) => DateTime.SpecifyKind(day.ToDateTime(at) - Lang.ChinaTime, DateTimeKind.Utc);
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public static string Clock(DateTime utc) => (utc + Lang.ChinaTime).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What a date field brought back; what cannot be read is told beside it.</summary>
    public static DateOnly Read(string? typed, string field, FormState state, Lang l)
    {
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        state.Add(field, l["请选一个日期。", "Please choose a day."]);
        return default;
    }

    public static TimeOnly ReadTime(string? typed, string field, FormState state, Lang l)
    {
        if (TimeOnly.TryParseExact(typed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return at;
        state.Add(field, l["请写时间，例如 08:00。", "A time is wanted, such as 08:00."]);
        return default;
    }
}
