using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.Platform.Time.Calendars;

/// <summary>A calendar as it is kept: week, hours and the days that differ.</summary>
internal sealed record CalendarContent(DateOnly KnownFrom, DateOnly KnownThrough, IReadOnlyList<DayOfWeek> Week, IReadOnlyList<WorkSpell> Hours, IReadOnlyList<CalendarDay> Days)
{
    public static CalendarContent Of(WorkCalendar calendar) => new(calendar.KnownFrom, calendar.KnownThrough, [.. Enum.GetValues<DayOfWeek>().Where(calendar.IsWeekday)], calendar.Hours, [.. calendar.Days.OrderBy(d => d.Day)]);
}

internal static class CalendarText
{
    public static string Write(CalendarContent content) => JsonSerializer.Serialize(content, CalendarContentJson.Default.CalendarContent);

    public static WorkCalendar Parse(string version, string text)
    {
        var content = JsonSerializer.Deserialize(text, CalendarContentJson.Default.CalendarContent)!;
        return new(version, content.Week, content.Hours, content.Days, content.KnownFrom, content.KnownThrough);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true), JsonSerializable(typeof(CalendarContent))]
internal sealed partial class CalendarContentJson : JsonSerializerContext;
