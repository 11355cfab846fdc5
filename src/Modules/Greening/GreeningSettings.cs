using Microsoft.Extensions.Configuration;
using Wutong.Greening.Varieties;

namespace Wutong.Greening;

/// <summary>园林设置 <c>Greening:*</c>.</summary>
/// <param name="Season">观赏季: the part of the year in which a container ought to flower; outside it nothing is missed.</param>
/// <param name="LeadDays">备苗天数: how long before plants are needed they are ordered.</param>
/// <param name="HeatCelsius">From this temperature on watering goes by the plan's hot-day interval.</param>
/// <param name="ReplantDays">Working days a replanting task has.</param>
internal sealed record GreeningSettings(YearSpan Season, int LeadDays, int HeatCelsius, int ReplantDays)
{
    /// <exception cref="InvalidOperationException">A setting is no number, no day of the year, or out of range.</exception>
    public static GreeningSettings From(IConfiguration? configuration)
    {
        return new(new(Day("SeasonFrom", "05-20"), Day("SeasonTo", "10-10")), Number("LeadDays", 14, 0, 180), Number("HeatCelsius", 32, 0, 60), Number("ReplantDays", 3, 1, 30));

        int Number(string name, int otherwise, int least, int most) => configuration?.GetValue<int?>("Greening:" + name) switch
        {
            null => otherwise,
            { } given when given >= least && given <= most => given,
            var given => throw new InvalidOperationException($"Greening:{name} is {given}; {least} to {most} was expected"),
        };

        int Day(string name, string otherwise) => YearSpan.ReadDay(configuration?["Greening:" + name] ?? otherwise) ?? throw new InvalidOperationException($"Greening:{name} was expected to be a day of the year such as {otherwise}");
    }
}
