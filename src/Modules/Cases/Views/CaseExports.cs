using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Cases.Life;
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
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/export", async (string? format, string? stage, string? kind, string? area, string? unit, CaseList list, IUnits units, IAreas areas, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct) =>
    {
        if (!current.Actor.May(CasesPermissions.See, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var names = (await areas.WithinAsync(current.Actor.ReachOf(CasesPermissions.See, rights), ct)).ToDictionary(a => a.Code, StringComparer.Ordinal);
        return ListFile.Answer(format ?? "xlsx", lang["案卷", "Cases"], list.Columns(await units.AllAsync(ct), names), await list.AllAsync(FilterOf(stage, kind, area, unit), ct), lang);
    }).WithTags("cases");

    /// <summary>What cannot be understood narrows nothing.</summary>
    public static CaseFilter FilterOf(string? stage, string? kind, string? area, string? unit) => new(
        Enum.TryParse<CaseStage>(stage, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null, Some(kind), Some(area), Guid.TryParse(unit, out var id) ? id : null);

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
