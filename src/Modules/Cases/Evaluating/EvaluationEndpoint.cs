using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Figures;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Evaluating;

/// <summary>GET cases/evaluation/export: the table as it is shown, numerators and denominators in columns of their own.</summary>
internal static class EvaluationEndpoint
{
    private const int MostDays = 731;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/evaluation/export", async (string? format, string? by, string? from, string? to, Evaluation evaluation, ICurrentActor current, Rights rights, TimeProvider time, Lang lang, CancellationToken ct) =>
    {
        if (!current.Actor.May(CasesPermissions.See, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var (of, first, last) = Read(by, from, to, time.UtcNow);
        var lines = await evaluation.OfAsync(of, AskOf(first, last, time.UtcNow), lang, ct);
        List<ListColumn<EvaluationLine>> columns = [new("name", "名称", "Name", (l, _) => l.Name, 24)];
        foreach (var (rate, i) in Evaluation.RatesOf(of).Select((r, i) => (r, i)))
        {
            columns.Add(new(rate.Numerator.Code, $"{rate.NameZh}：{rate.Numerator.NameZh}", $"{rate.NameEn}: {rate.Numerator.NameEn}", (l, _) => l.Rates[i].Value));
            columns.Add(new(rate.Code, $"{rate.NameZh}：{rate.Denominator.NameZh}", $"{rate.NameEn}: {rate.Denominator.NameEn}", (l, _) => l.Rates[i].Of));
        }
        return ListFile.Answer(format ?? "xlsx", lang["案卷评价", "Evaluation"], columns, lines.ToAsyncEnumerable(), lang);
    }).WithTags("cases");

    /// <summary>What cannot be read is the last 30 days, by subdistrict; at most two years.</summary>
    public static (EvaluateBy By, DateOnly First, DateOnly Last) Read(string? by, string? from, string? to, DateTime nowUtc)
    {
        var last = ChinaDay.Read(to) ?? ChinaDay.Of(nowUtc);
        var first = ChinaDay.Read(from) is { } day && day <= last ? day : last.AddDays(-29);
        if (last.DayNumber - first.DayNumber > MostDays) first = last.AddDays(-MostDays);
        return (Enum.TryParse<EvaluateBy>(by, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : EvaluateBy.Street, first, last);
    }

    public static FigureAsk AskOf(DateOnly first, DateOnly last, DateTime nowUtc)
    {
        var (from, until) = ChinaDay.Span(first, last);
        return new(from, until, nowUtc.ToMicroseconds());
    }
}
