using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Lists;
using Wutong.Platform.Tables;
using Wutong.Platform.Writing;

namespace Wutong.Streets.Shops;

/// <summary>GET streets/shops/export: the list as it is shown, whole; streets/shops/import/returned.xlsx: a file with 错误原因.</summary>
internal static class ShopEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/streets/shops/export", async (string? format, string? area, string? road, string? which, ShopQuery shops, INamedLists lists, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct) =>
        {
            if (!current.Actor.May(StreetsPermissions.See, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
            var versions = (await lists.VersionsAsync(StreetLists.FiveDuties, ct)).ToDictionary(v => v.Id, v => v.Number);
            return ListFile.Answer(format ?? "xlsx", lang["沿街商户", "Shops"], ShopColumns.File(versions), await shops.AllAsync(ShopFilter.Of(area, road, which), ct), lang);
        }).WithTags("streets");
        routes.MapGet("/streets/shops/import/returned.xlsx", ReturnedAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReturnedAsync(string? file, string? name, ShopFile shops, IFileStore store, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct)
    {
        if (!current.Actor.May(StreetsPermissions.Keep, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var check = await StoredAsync(file, name, shops, store, ct);
        using var made = new MemoryStream();
        ReturnedFile.Write(made, check.Table, ReturnedFile.Reasons(check.Table, check.Troubles));
        return Results.File(made.ToArray(), Xlsx, Path.GetFileNameWithoutExtension(name ?? "商户") + "-错误原因.xlsx");
    }

    /// <summary>Checks a file that was sent before, by its hash.</summary>
    /// <inheritdoc cref="StoredReading.ReadAgainAsync"/>
    public static Task<ShopFileCheck> StoredAsync(string? file, string? name, ShopFile shops, IFileStore store, CancellationToken ct) => store.ReadAgainAsync(file, whole => shops.CheckAsync(whole, name ?? "", ct), ct);
}
