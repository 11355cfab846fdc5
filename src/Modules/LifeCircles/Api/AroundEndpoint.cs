using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Pages;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Startup;

namespace Wutong.LifeCircles.Api;

/// <summary>GET api/circle/around.geojson?lon=&amp;lat=&amp;pace=&amp;to=: what one can walk to from a point.</summary>
internal static class AroundEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/circle/around.geojson", (string? lon, string? lat, string? pace, string? to, CircleBooks books, Lang lang, CancellationToken ct) =>
        {
            var book = books.Current ?? throw new BadInputException("edition", "还没有导入街道和设施。", "No streets and facilities have been imported yet.");
            var point = CircleQuery.PointOf(lon, lat) ?? throw new BadInputException("lon", "请给出 lon 和 lat。", "Please give lon and lat.");
            var around = book.Around.From(point, CircleQuery.PaceOf(pace), ct: ct)
                ?? throw new BadInputException("lon", $"这一点 {book.Profile.SnapLimitMetres} 米内没有路，请移近街边。", $"No street within {book.Profile.SnapLimitMetres} m of this point; move it nearer to one.");
            int facility = string.IsNullOrEmpty(to) ? -1 : book.Facility(to);
            if (!string.IsNullOrEmpty(to) && facility < 0) throw new BadInputException("to", "没有这处设施。", "There is no such facility.");
            var route = facility < 0 ? null : book.Around.RouteTo(point, facility, ct)?.Line;
            return Results.Bytes(AroundGeoJson.Write(book, around, route, lang), "application/geo+json");
        })
        .WithMetadata(new NeedsStartupAttribute(CircleStartup.WorkName)).WithTags("LifeCircles");
}
