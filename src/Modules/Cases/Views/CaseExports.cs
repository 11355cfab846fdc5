using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Views;

/// <summary>GET cases/export: the list as it is shown, whole.</summary>
internal static class CaseExports
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/export", async (string? format, string? stage, string? kind, string? area, string? unit, string? from, string? to, string? late, string? urgent, CaseList list, IUnits units, IAreas areas, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct) =>
    {
        if (!current.Actor.May(CasesPermissions.See, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var names = (await areas.WithinAsync(current.Actor.ReachOf(CasesPermissions.See, rights), ct)).ToDictionary(a => a.Code, StringComparer.Ordinal);
        return ListFile.Answer(format ?? "xlsx", lang["案卷", "Cases"], list.Columns(await units.AllAsync(ct), names), await list.AllAsync(CaseFilter.Read(stage, kind, area, unit, from, to, late, urgent), ct), lang);
    }).WithTags("cases");
}
