using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
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
    /// <exception cref="BadInputException">It is no longer kept, or is no such file.</exception>
    public static async Task<ShopFileCheck> StoredAsync(string? file, string? name, ShopFile shops, IFileStore store, CancellationToken ct)
    {
        await using var stored = (FileHash.TryParse(file, out var hash) ? await store.OpenAsync(hash, ct) : null) ?? throw new BadInputException("file", "这个文件已不在了，请重新选择。", "That file is no longer kept; choose it again.");
        using var whole = new MemoryStream(); // the intake's limit keeps it small
        await stored.Content.CopyToAsync(whole, ct);
        whole.Position = 0;
        try { return await shops.CheckAsync(whole, name ?? "", ct); }
        catch (InputException wrong) { throw new BadInputException("file", $"这个文件读不了：{wrong.Message}", $"This file cannot be read: {wrong.Message}"); }
    }
}
