using Microsoft.Extensions.Configuration;
using Wutong.Greening.Varieties;

namespace Wutong.Greening;

/// <summary>园林设置.</summary>
/// <param name="Season">The part of the year in which a container ought to flower; outside it nothing is missed.</param>
/// <param name="LeadDays">How many days before plants are needed they are ordered.</param>
/// <param name="HeatCelsius">From this temperature on watering goes by the plan's hot-day interval.</param>
/// <param name="ReplantDays">Working days a replanting task has.</param>
internal sealed record GreeningSettings(YearSpan Season, int LeadDays = 14, int HeatCelsius = 32, int ReplantDays = 3)
{
    private static readonly YearSpan Usual = new(520, 1010);

    public static GreeningSettings From(IConfiguration? configuration)
    {
        var own = configuration?.GetSection("Greening");
        return new(YearSpan.Read(own?["SeasonFrom"], own?["SeasonTo"]) ?? Usual, own?.GetValue("LeadDays", 14) ?? 14, own?.GetValue("HeatCelsius", 32) ?? 32, own?.GetValue("ReplantDays", 3) ?? 3);
    }
}
