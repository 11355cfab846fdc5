using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Map;

/// <summary>GET cases/map/{z}/{x}/{y} for staff, problems/map/{z}/{x}/{y} for anybody: tiles of cases. And cases/no/{number}, the case a point of the map stands for.</summary>
internal static class CaseMapEndpoints
{
    private const int TagBytes = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/map/{z:int}/{x:int}/{y:int}", async (int z, int x, int y, [AsParameters] TileQuery query, CaseMaps maps, ICurrentActor current, Rights rights, Lang lang, HttpContext http, CancellationToken ct) =>
        {
            if (!current.Actor.May(CasesPermissions.See, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
            var tile = new MapTile(z, x, y);
            return tile.IsValid ? Told(await maps.TileAsync(tile, query.Filter, query.IsHeat, current.Actor.ReachOf(CasesPermissions.See, rights), ct), "private, max-age=5", http) : Results.NotFound();
        }).ExcludeFromDescription();
        routes.MapGet("/problems/map/{z:int}/{x:int}/{y:int}", async (int z, int x, int y, [AsParameters] TileQuery query, CaseMaps maps, HttpContext http, CancellationToken ct) =>
        {
            var tile = new MapTile(z, x, y);
            return tile.IsValid ? Told(await maps.TileAsync(tile, query.Filter with { Unit = null, IsLate = false, IsUrgent = false }, query.IsHeat, null, ct), "public, max-age=30", http) : Results.NotFound();
        }).ExcludeFromDescription();
        routes.MapGet("/cases/no/{number}", async (string number, CaseReading reading, ICurrentActor current, Rights rights, Lang lang, HttpContext http, CancellationToken ct) =>
            !current.Actor.May(CasesPermissions.See, rights) ? new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang)
            : await reading.IdOfAsync(number, ct) is { } id ? Results.Redirect($"{http.Request.PathBase}/cases/{id}") : Results.NotFound()).ExcludeFromDescription();
    }

    /// <summary>What a tile is narrowed to; see <see cref="CaseFilter.Read"/>.</summary>
    internal sealed record TileQuery(string? Stage, string? Kind, string? Area, string? Unit, string? From, string? To, string? Late, string? Urgent, string? Heat)
    {
        public CaseFilter Filter => CaseFilter.Read(Stage, Kind, Area, Unit, From, To, Late, Urgent);
        public bool IsHeat => Heat == "1";
    }

    private static IResult Told(ReadOnlyMemory<byte> tile, string caching, HttpContext http)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(tile.Span, hash);
        var tag = $"\"{Convert.ToHexStringLower(hash[..TagBytes])}\"";
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (tag, caching);
        return http.Request.Headers.IfNoneMatch.Contains(tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(tile, "application/json");
    }
}
