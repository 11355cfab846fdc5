using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.LifeCircles.Book;
using Wutong.Platform.Startup;

namespace Wutong.LifeCircles.Tiles;

/// <summary>GET circle/tiles/{edition}/{z}/{x}/{y}.webp: the base map. The edition is in the address, so a browser may keep a tile for ever.</summary>
internal static class TileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/circle/tiles/{edition:int}/{z:int}/{x:int}/{y:int}.webp", (int edition, int z, int x, int y, CircleBooks books, TilePainter painter, HttpContext context) =>
        {
            var tile = new TileAddress(z, x, y);
            if (books.Current is not { } book || book.Edition.Number != edition || !tile.IsValid || !tile.Box(0).Touches(book.Map.Box.Wider(5000))) return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=604800, immutable";
            return Results.Bytes(painter.Paint(book.Map, tile, book.Edition.IsDemonstration), "image/webp");
        })
        .WithMetadata(new NeedsStartupAttribute(CircleStartup.WorkName)).ExcludeFromDescription();
}
