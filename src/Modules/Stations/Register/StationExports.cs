using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Stations.Enterprises;
using Wutong.Territory;

namespace Wutong.Stations.Register;

/// <summary>GET stations/export, stations/enterprises/export: the two registers as their pages show them, whole. Public, like the pages.</summary>
internal static class StationExports
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stations/export", async (string? format, string? kind, string? item, string? open, string? area, string? road, string? which, StationQuery stations, INamedLists lists, IAreas areas, ICurrentActor current, Rights rights, TimeProvider time, Lang lang, CancellationToken ct) =>
        {
            var found = await stations.AllAsync(StationFilter.Of(kind, item, open, area, road, which, current.Actor.May(StationsPermissions.Keep, rights)), ct, ListFile.MostRows);
            var columns = StationBits.Columns(await areas.NamesAsync(found.Select(s => s.Place.Finest), lang, ct), await ItemWords.LoadAsync(lists, ct), time.UtcNow);
            return ListFile.Answer(format ?? "xlsx", lang["小哥驿站", "Courier stations"], [.. columns, new("code", "编号", "No.", (s, _) => s.Code, 14)], found.ToAsyncEnumerable(), lang);
        }).WithTags("stations");
        routes.MapGet("/stations/enterprises/export", async (string? format, string? road, string? area, EnterpriseQuery enterprises, IEntries<Road> roads, Lang lang, CancellationToken ct) =>
        {
            var (on, within) = (Typed.OrNull(road), Typed.OrNull(area));
            var columns = EnterpriseQuery.Columns(await enterprises.RoadNamesAsync(within, roads, lang, ct));
            return ListFile.Answer(format ?? "xlsx", lang["沿街企业", "Enterprises"], [.. columns, new("code", "编号", "No.", (e, _) => e.Code, 14)], enterprises.AllAsync(on, within), lang);
        }).WithTags("stations");
    }
}
