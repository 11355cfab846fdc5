using Wutong.Platform.Language;

namespace Wutong.Platform.Time;

/// <summary>现在开着吗: whether a place is open, and how that is said.</summary>
public enum OpenState { NotKnown, Open, Closed }

/// <inheritdoc cref="OpenState"/>
public static class OpenNow
{
    public static OpenState Of(string? openingHours, DateTime utc)
        => OpeningHours.Parse(openingHours) is not { } hours ? OpenState.NotKnown : hours.IsOpen(utc + Lang.ChinaTime) ? OpenState.Open : OpenState.Closed;

    /// <summary>No calendar of holidays is asked yet, so where holidays differ the reader is told.</summary>
    private static string Holidays(OpeningHours hours, Lang l) => hours.MindsHolidays ? l["（节假日不同）", " (not on holidays)"] : "";

    /// <summary>"开到 19:30", "全天开放", "关着，明天 6:00 开", "开放时间不详".</summary>
    public static string Say(string? openingHours, DateTime utc, Lang l)
    {
        if (OpeningHours.Parse(openingHours) is not { } hours) return l["开放时间不详", "hours not known"];
        if (hours.IsAlways) return l["全天开放", "always open"];
        var local = utc + Lang.ChinaTime;
        if (hours.ClosesAt(local) is { } closes) return l[$"开到 {closes:H:mm}", $"open until {closes:H:mm}"] + Holidays(hours, l);
        if (hours.OpensAt(local) is not { } opens) return l["近一周不开", "closed this week"];
        return (opens.Date - local.Date).Days switch
        {
            0 => l[$"关着，{opens:H:mm} 开", $"closed, opens {opens:H:mm}"],
            1 => l[$"关着，明天 {opens:H:mm} 开", $"closed, opens tomorrow {opens:H:mm}"],
            _ => l[$"关着，{l.Day(opens - Lang.ChinaTime)} {opens:H:mm} 开", $"closed, opens {l.Day(opens - Lang.ChinaTime)} {opens:H:mm}"],
        };
    }
}
