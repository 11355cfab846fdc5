using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Activities.Pages;
using Wutong.Activities.Register;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.Activities.Calendar;

/// <summary>GET activities/export, activities/calendar.ics: what the list shows, as a file and as a calendar to subscribe to. Public, like the pages; the list of what is to be closed is within the reader's reach.</summary>
internal static class ActivityEndpoints
{
    private const int MostInCalendar = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/activities/export", async (string? format, string? view, string? area, string? kind, ActivityQuery query, INamedLists lists, IAreas areas, TimeProvider time, Lang lang, CancellationToken ct) =>
        {
            var rows = await query.AllAsync(new(Typed.OrNull(area), Typed.OrNull(kind)), view is "held" or "over" ? view : null, ListFile.MostRows).ToListAsync(ct);
            var (kinds, names) = (await lists.ValidOnAsync(ActivityLists.Kinds, time.ChinaToday, ct), await areas.NamesAsync(rows.Select(a => a.Place.Finest), lang, ct));
            return ListFile.Answer(format ?? "xlsx", lang["活动", "Activities"], Columns(kinds, names), rows.ToAsyncEnumerable(), lang);
        }).WithTags("activities");
        routes.MapGet("/activities/calendar.ics", async (string? area, string? kind, string? series, HttpRequest request, ActivityQuery query, Lang lang, CancellationToken ct) =>
        {
            var of = Typed.OrNull(series) is { } number ? await query.FindSeriesAsync(number, ct) : null;
            if (series is not null && of is null) return Results.NotFound();
            var rows = of is not null ? await query.OfSeriesAsync(of.Id, ct) : await query.AllAsync(new(Typed.OrNull(area), Typed.OrNull(kind)), null, MostInCalendar).ToListAsync(ct);
            var site = new Uri($"{request.Scheme}://{request.Host}{request.PathBase}/");
            return Results.Text(CalendarFeed.Write(of?.Name ?? lang["梧桐 活动", "Wutong: activities"], rows, site, lang), "text/calendar; charset=utf-8");
        }).WithTags("activities");
    }

    private static List<ListColumn<ActivityRow>> Columns(ListVersion? kinds, IReadOnlyDictionary<string, string> areas) =>
    [
        new("number", "编号", "No.", (a, _) => a.Number, 18), new("name", "活动", "Activity", (a, _) => a.Name, 30), new("kind", "类别", "Kind", (a, l) => ActivityWords.Kind(a.Kind, kinds, l), 14), new("day", "日期", "Day", (a, _) => ChinaDay.Text(ChinaDay.Of(a.BeginsAtUtc)), 12),
        new("from", "开始", "From", (a, _) => ChinaDay.Clock(a.BeginsAtUtc), 8), new("until", "结束", "Until", (a, _) => ChinaDay.Clock(a.EndsAtUtc), 8), new("spot", "地点", "Where", (a, _) => a.Spot, 24), new("area", "辖区", "Area", (a, _) => areas.GetValueOrDefault(a.Place.Finest ?? "", a.Place.Finest ?? ""), 16),
        new("host", "谁办", "Held by", (a, _) => a.Host, 20), new("text", "做些什么", "What is done", (a, _) => a.Text, 40), new("places", "名额", "Places", (a, _) => a.Places, 8), new("taken", "已报名", "Taken", (a, _) => a.Taken, 8), new("helpers", "志愿者名额", "Volunteers wanted", (a, _) => a.Helpers, 10),
    ];
}
