using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Streets.Chiefs;
using Wutong.Territory;

namespace Wutong.Streets.Boards;

/// <summary>GET streets/roads/export: the public list, whole.</summary>
internal static class BoardExports
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/streets/roads/export", async (string? format, string? area, RoadBoards boards, IAreas areas, ICurrentActor current, Rights rights, TimeProvider time, Lang lang, CancellationToken ct) =>
    {
        var reach = current.Actor.ReachOf(StreetsPermissions.Board, rights);
        var named = new List<Area>();
        foreach (var level in (AreaLevel[])[AreaLevel.District, AreaLevel.Subdistrict])
            named.AddRange((await areas.ListAsync(level, null, null, 500, ct)).Items);
        var columns = BoardColumns.Of(named.ToDictionary(a => a.Code, a => lang.PlainName(a.NameZh, a.NameEn), StringComparer.Ordinal));
        return ListFile.Answer(format ?? "xlsx", lang["道路和路长", "Road chiefs"], columns, boards.AllAsync(reach, Typed.OrNull(area), time.ChinaToday), lang);
    }).WithTags("streets");
}
