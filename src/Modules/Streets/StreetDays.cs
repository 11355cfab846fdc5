using Wutong.Platform.Errors;
using Wutong.Platform.Time;

namespace Wutong.Streets;

/// <summary>Days in Beijing, as commands are given them.</summary>
internal static class StreetDays
{
    private static readonly DateOnly First = new(2000, 1, 1);

    /// <exception cref="BadInputException">It lies ahead, or before 2000.</exception>
    public static void NotAhead(string field, DateOnly day, DateTime nowUtc)
    {
        if (day > ChinaDay.Of(nowUtc)) throw new BadInputException(field, "还没有到这一天。", "That day has not come yet.");
        if (day < First) throw new BadInputException(field, $"请写 {First:yyyy-MM-dd} 以后的日期。", $"A day from {First:yyyy-MM-dd} on is wanted.");
    }
}
