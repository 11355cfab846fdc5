using Wutong.Platform.Errors;
using Wutong.Platform.Time;

namespace Wutong.Greening;

/// <summary>Days in Beijing, as commands are given them.</summary>
internal static class GreeningDays
{
    private static readonly DateOnly First = new(2000, 1, 1);

    /// <exception cref="BadInputException">It lies ahead, or before 2000.</exception>
    public static DateTime Past(string field, DateOnly day, DateTime nowUtc) => ChinaDay.Utc(Within(field, day, First, ChinaDay.Of(nowUtc)));

    /// <exception cref="BadInputException">It lies outside.</exception>
    public static DateOnly Within(string field, DateOnly day, DateOnly first, DateOnly last) => day >= first && day <= last ? day
        : throw new BadInputException(field, $"请写 {ChinaDay.Text(first)} 到 {ChinaDay.Text(last)} 的日期。", $"A day from {ChinaDay.Text(first)} to {ChinaDay.Text(last)} is wanted.");
}
