using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.Platform.Time;

/// <summary>The shipped calendar of mainland China, read from <c>mainland-calendar.json</c>.</summary>
internal static class MainlandCalendar
{
    public static WorkCalendar Read()
    {
        using var stream = typeof(MainlandCalendar).Assembly.GetManifestResourceStream("mainland-calendar.json")!;
        var file = JsonSerializer.Deserialize(stream, CalendarJson.Default.CalendarFile)!;
        return new(file.Version, file.Week, file.Hours, file.Years.SelectMany(y => y.Holidays.SelectMany(h => DaysOf(h, y.Notice))), file.KnownFrom, file.KnownThrough);
    }

    private static IEnumerable<CalendarDay> DaysOf(CalendarHoliday holiday, string notice)
    {
        for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1)) yield return new(day, false, holiday.Zh, holiday.En, notice);
        foreach (var day in holiday.Worked) yield return new(day, true, $"{holiday.Zh}调休", $"make-up day for {holiday.En}", notice);
    }
}

internal sealed record CalendarFile(string Version, DateOnly KnownFrom, DateOnly KnownThrough, DayOfWeek[] Week, WorkSpell[] Hours, CalendarYear[] Years);

/// <param name="Notice">Title and number of the State Council's notice.</param>
internal sealed record CalendarYear(int Year, string Notice, DateOnly NoticeOn, CalendarHoliday[] Holidays);

/// <param name="Worked">Weekend days that are worked instead.</param>
internal sealed record CalendarHoliday(string Zh, string En, DateOnly From, DateOnly To, DateOnly[] Worked);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow), JsonSerializable(typeof(CalendarFile))]
internal sealed partial class CalendarJson : JsonSerializerContext;
