using System.Text;
using Wutong.Cases.Campaigns.Views;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;

namespace Wutong.Cases.Campaigns.Pages;

/// <summary>逐日图: for each day a hollow bar for what was found, a full one for what was fixed, and a line for what was open when it ended. The table beside it has the numbers.</summary>
internal static class DayChart
{
    private const double Height = 220, Top = 34, Foot = 40, Left = 12;
    private const int FewDays = 10; // up to so many, every bar bears its number

    public static string Draw(IReadOnlyList<CampaignDay> days, Lang lang)
    {
        var (step, most) = (Math.Max(48.0, 340.0 / days.Count), Math.Max(1, days.Max(d => Math.Max(d.Found, Math.Max(d.Fixed, d.Open)))));
        var (width, bar, every) = (2 * Left + step * days.Count, Math.Min(26, step * 0.34), (days.Count + FewDays - 1) / FewDays);
        var (svg, line, type) = (new StringBuilder(), new StringBuilder(), Math.Max(13, width / 36));
        svg.Append($"<svg viewBox=\"0 0 {N(width)} {N(Height + type)}\" width=\"100%\" height=\"{N(Height + type)}\" preserveAspectRatio=\"xMinYMid meet\" role=\"img\"><title>{Markup.Escape(lang["每天发现、整治和未整治的件数，数字见下表", "Found, fixed and open on each day; the numbers are in the table below"])}</title>");
        svg.Append($"<path d=\"M{N(Left)} {N(Height - Foot)}H{N(width - Left)}\" stroke=\"var(--line)\" stroke-width=\"2\"/>");
        for (var i = 0; i < days.Count; i++)
        {
            var (day, middle) = (days[i], Left + step * (i + 0.5));
            Bar(middle - bar - 1, day.Found, "fill=\"none\" stroke=\"var(--green)\" stroke-width=\"2\"");
            Bar(middle + 1, day.Fixed, "fill=\"var(--green)\"");
            if (i % every == 0) svg.Append($"<text x=\"{N(middle)}\" y=\"{N(Height - Foot + type * 1.4)}\" text-anchor=\"middle\" font-size=\"{N(type)}\" fill=\"var(--muted)\">{day.Day.Month}-{day.Day.Day:00}</text>");
            line.Append($"{(i == 0 ? 'M' : 'L')}{N(middle)} {N(Y(day.Open))}");
            svg.Append($"<circle cx=\"{N(middle)}\" cy=\"{N(Y(day.Open))}\" r=\"4\" fill=\"var(--ink)\"/>");

            void Bar(double x, int value, string paint)
            {
                if (value == 0) return;
                svg.Append($"<rect x=\"{N(x)}\" y=\"{N(Y(value))}\" width=\"{N(bar)}\" height=\"{N(Height - Foot - Y(value))}\" {paint}/>");
                if (days.Count <= FewDays) svg.Append($"<text x=\"{N(x + bar / 2)}\" y=\"{N(Y(value) - 6)}\" text-anchor=\"middle\" font-size=\"{N(type)}\" fill=\"var(--ink)\">{value}</text>");
            }
        }
        return svg.Append($"<path d=\"{line}\" fill=\"none\" stroke=\"var(--ink)\" stroke-width=\"2\" stroke-dasharray=\"6 4\"/></svg>").ToString();

        double Y(int value) => Height - Foot - (Height - Foot - Top) * value / most;
    }

    private static string N(double value) => Markup.Number(value);
}
