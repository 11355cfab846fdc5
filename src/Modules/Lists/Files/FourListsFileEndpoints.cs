using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Lists.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Language;
using Wutong.Platform.Tables;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Files;

/// <summary>GET four-lists/import/returned.xlsx: a file that was sent, with 错误原因.</summary>
internal static class FourListsFileEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/four-lists/import/returned.xlsx", async (string? file, string? name, string? list, FourListsFile files, IFileStore store, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct) =>
    {
        if (!current.Actor.May(FourListsPermissions.Gather, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var check = await StoredAsync(file, name, ListExports.WhichOf(list), files, store, ct);
        using var made = new MemoryStream();
        ReturnedFile.Write(made, check.Table, ReturnedFile.Reasons(check.Table, check.Troubles));
        return Results.File(made.ToArray(), Xlsx, Path.GetFileNameWithoutExtension(name ?? "清单") + "-错误原因.xlsx");
    }).ExcludeFromDescription();

    /// <summary>Checks a file that was sent before, by its hash.</summary>
    /// <inheritdoc cref="StoredReading.ReadAgainAsync"/>
    public static Task<FourListsFileCheck> StoredAsync(string? file, string? name, Which which, FourListsFile files, IFileStore store, CancellationToken ct) => store.ReadAgainAsync(file, whole => files.CheckAsync(whole, name ?? "", which, ct), ct);
}
