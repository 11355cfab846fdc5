using Wutong.Platform.Errors;
using Wutong.Platform.Time;

namespace Wutong.Stations;

/// <summary>Days in Beijing, as commands are given them.</summary>
internal static class StationDays
{
    private static readonly DateOnly First = new(2000, 1, 1);

    /// <exception cref="BadInputException">It lies ahead, or before 2000.</exception>
    public static DateTime Past(string field, DateOnly day, DateTime nowUtc)
    {
        if (day > ChinaDay.Of(nowUtc)) throw new BadInputException(field, "还没有到这一天。", "That day has not come yet.");
        return Any(field, day);
    }

    /// <exception cref="BadInputException">Before 2000, or after 2100.</exception>
    public static DateTime Any(string field, DateOnly day)
    {
        if (day < First || day.Year > 2100) throw new BadInputException(field, $"请写 {First:yyyy-MM-dd} 到 2100 年的日期。", $"A day from {First:yyyy-MM-dd} to 2100 is wanted.");
        return ChinaDay.Utc(day);
    }
}
