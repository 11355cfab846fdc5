using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Hosting;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Streets.Offline;

/// <summary>GET offline/walks.json: the book of whoever asks; its version is its ETag. Kept by no cache: the phone keeps it itself, under the account.</summary>
internal static class OfflineWalks
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/offline/walks.json", AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext context, WalkBooks books, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct)
    {
        if (!current.Actor.May(StreetsPermissions.Look, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var book = await books.OfAsync(ct);
        return VersionedJson.Answer(context, version => book with { Version = version }, "no-store");
    }
}
