using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Cases.Unowned.Life;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Unowned.Views;

/// <summary>GET cases/places/export: the list as it is shown, whole.</summary>
internal static class UnownedExports
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/places/export", async (string? format, string? state, string? area, UnownedList list, IUnits units, IAreas areas, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct) =>
    {
        if (!current.Actor.May(UnownedPermissions.See, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var names = (await areas.WithinAsync(current.Actor.ReachOf(UnownedPermissions.See, rights), ct)).ToDictionary(a => a.Code, StringComparer.Ordinal);
        return ListFile.Answer(format ?? "xlsx", lang["三不管地段", "Places nobody owns"], UnownedList.Columns(await units.AllAsync(ct), names), await list.AllAsync(FilterOf(state, area), ct), lang);
    }).WithTags("cases");

    /// <summary>What cannot be understood narrows nothing.</summary>
    public static UnownedFilter FilterOf(string? state, string? area) =>
        new(Enum.TryParse<UnownedState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null, string.IsNullOrWhiteSpace(area) ? null : area.Trim());
}
