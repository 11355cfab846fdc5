using Microsoft.Extensions.Configuration;

namespace Wutong.Points;

/// <summary>Settings <c>Points:*</c>.</summary>
/// <param name="KeepDays">兑换保留天数: a gift that is not fetched goes back after so many days.</param>
internal sealed record PointsSettings(int KeepDays)
{
    private const int UsualKeepDays = 7, MostKeepDays = 90;

    /// <exception cref="InvalidOperationException">A setting is out of range.</exception>
    public static PointsSettings From(IConfiguration? configuration) => configuration?.GetValue<int?>("Points:KeepDays") switch
    {
        null => new(UsualKeepDays),
        int days and >= 1 and <= MostKeepDays => new(days),
        var days => throw new InvalidOperationException($"Points:KeepDays is {days}; 1 to {MostKeepDays} was expected"),
    };
}
