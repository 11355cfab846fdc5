using Microsoft.Extensions.Configuration;

namespace Wutong.Points;

/// <summary>Settings <c>Points:*</c>.</summary>
/// <param name="KeepDays">兑换保留天数: a gift that is not fetched goes back after so many days.</param>
/// <param name="TellDays">到期提醒天数: a member is told so many days before points lapse.</param>
internal sealed record PointsSettings(int KeepDays, int TellDays)
{
    private const int UsualKeepDays = 7, UsualTellDays = 14, MostDays = 90;

    /// <exception cref="InvalidOperationException">A setting is out of range.</exception>
    public static PointsSettings From(IConfiguration? configuration) => new(Days(configuration, "Points:KeepDays", UsualKeepDays), Days(configuration, "Points:TellDays", UsualTellDays));

    private static int Days(IConfiguration? configuration, string name, int usual) => configuration?.GetValue<int?>(name) switch
    {
        null => usual,
        int days and >= 1 and <= MostDays => days,
        var days => throw new InvalidOperationException($"{name} is {days}; 1 to {MostDays} was expected"),
    };
}
