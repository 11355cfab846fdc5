using Wutong.Platform.Errors;
using Wutong.Platform.Time;

namespace Wutong.Activities.Series;

/// <summary>What is checked before a series is written.</summary>
internal static class SeriesForm
{
    public const int LongestName = 60, LongestTheme = 60, LongestHosts = 400, MostDays = 366;

    /// <exception cref="BadInputException">Something is missing or wrong, by field.</exception>
    public static void Fill(SeriesDraft draft, SeriesRow row)
    {
        (row.Name, row.Theme, row.Hosts) = (Input.Text("name", draft.Name, 2, LongestName), Input.Optional("theme", draft.Theme, LongestTheme), Input.NoNumber("hosts", Input.Text("hosts", draft.Hosts, 2, LongestHosts)));
        Input.AnyDay("from", draft.From);
        Input.AnyDay("until", draft.Until);
        if (draft.Until < draft.From || draft.Until > draft.From.AddDays(MostDays)) throw new BadInputException("until", "结束那天要在开始之后，一年以内。", "The last day has to follow the first, within a year.");
        (row.FromUtc, row.UntilUtc) = ChinaDay.Span(draft.From, draft.Until);
    }
}
