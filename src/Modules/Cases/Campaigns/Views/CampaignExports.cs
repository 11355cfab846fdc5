using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Cases.Campaigns.Views;

/// <summary>GET streets/campaigns/export: the list; streets/campaigns/{id}/export?by=day|kind|road|community|shift: one table of a campaign, whole.</summary>
internal static class CampaignExports
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/streets/campaigns/export", async (string? format, CampaignReading reading, CampaignViews views, TimeProvider time, Lang lang, CancellationToken ct) =>
            ListFile.Answer(format ?? "xlsx", lang["专项活动", "Campaigns"], CampaignColumns.Campaigns(await views.AreaNamesAsync(lang, ct), time.UtcNow), reading.AllAsync(), lang)).WithTags("cases");
        routes.MapGet("/streets/campaigns/{id:guid}/export", async (Guid id, string? format, string? by, CampaignViews views, Lang lang, CancellationToken ct) =>
            await views.FindAsync(id, lang, ct) is { } view ? Answer(view, by, format ?? "xlsx", lang) : Results.NotFound()).WithTags("cases");
    }

    private static IResult Answer(CampaignView view, string? by, string format, Lang l)
    {
        var name = l.PlainName(view.Campaign.NameZh, view.Campaign.NameEn);
        return by switch
        {
            "kind" => Lines(view.Kinds, "类别", "Kind"),
            "road" => Lines(view.Roads, "道路", "Road"),
            "community" => Lines(view.Communities, "社区", "Community"),
            "shift" => ListFile.Answer(format, name, CampaignColumns.Shifts(view.Areas), view.Shifts.ToAsyncEnumerable(), l),
            _ => ListFile.Answer(format, name, CampaignColumns.Days, view.Days.ToAsyncEnumerable(), l),
        };

        IResult Lines(IReadOnlyList<CampaignLine> lines, string zh, string en) => ListFile.Answer(format, name, CampaignColumns.Lines(zh, en), lines.ToAsyncEnumerable(), l);
    }
}
