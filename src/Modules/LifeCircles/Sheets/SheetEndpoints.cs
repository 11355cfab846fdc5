using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Net.Http.Headers;
using Wutong.LifeCircles.Book;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;
using Wutong.Platform.Startup;

namespace Wutong.LifeCircles.Sheets;

/// <summary><c>circle/{code}/sheet.svg|pdf|png?pace=elderly|adult</c>: a community's guide sheet.</summary>
internal static class SheetEndpoints
{
    /// <summary>A sheet needs nothing but the font inside it; a site's own policy would forbid even that.</summary>
    private const string OwnPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'; sandbox";

    private static readonly SemaphoreSlim Presses = new(Environment.ProcessorCount);

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (string form in new[] { "svg", "pdf", "png" })
            routes.MapGet($"/circle/{{code}}/sheet.{form}", (string code, string? pace, CircleBooks books, Lang lang, PictureFonts fonts, IConfiguration settings, HttpContext http) =>
                    AnswerAsync(http, books.Current, code, pace, lang, fonts, settings["PublicAddress"] is { Length: > 0 } address ? address : $"{http.Request.Scheme}://{http.Request.Host}", form))
                .WithMetadata(new NeedsStartupAttribute(CircleStartup.WorkName)).ExcludeFromDescription();
    }

    /// <summary>The setting <c>PublicAddress</c>: where this site is reached from outside, which the QR codes lead to.</summary>
    public static string PublicAddress(IConfiguration settings) => settings["PublicAddress"] is { Length: > 0 } address ? address : "http://127.0.0.1:5080";

    private static async Task<IResult> AnswerAsync(HttpContext http, CircleBook? book, string code, string? pace, Lang lang, PictureFonts fonts, string address, string form)
    {
        if (Paces.Of(pace) is not { } legs) return Plain(StatusCodes.Status400BadRequest, lang["步速只有 elderly（老年人）和 adult（成年人）两种。", "pace is elderly or adult."]);
        if (book is null) return Plain(StatusCodes.Status404NotFound, lang["还没有导入数据，暂时没有导视图。", "Nothing has been imported yet, so there are no sheets."]);
        int community = book.Community(code);
        if (community < 0) return Plain(StatusCodes.Status404NotFound, lang[$"没有代码为 {code} 的社区。请从首页的地图或列表里选一个。", $"There is no community with the code {code}. Choose one from the map or the list on the home page."]);
        var order = new SheetOrder(legs, lang, address);
        string tag = SheetFiles.Tag(book, order, form);
        if (http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag || t.Trim() == "W/" + tag))
        {
            http.Response.Headers.ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }
        await Presses.WaitAsync(http.RequestAborted); // drawing costs a fifth of a second of a core: no more at once than there are cores
        try { return Press(http, book, community, order, lang, fonts, form, tag); }
        finally { Presses.Release(); }
    }

    private static IResult Press(HttpContext http, CircleBook book, int community, SheetOrder order, Lang lang, PictureFonts fonts, string form, string tag)
    {
        if (SheetMaker.Make(book, community, order, http.RequestAborted) is not { } sheet)
            return Plain(StatusCodes.Status404NotFound, lang["这个社区附近没有能走的路，画不出导视图。请核对路网。", "No street to walk on is near this community, so it has no sheet. Check the street data."]);
        var file = SheetFiles.Make(sheet, SheetDrawing.Draw(sheet, fonts), fonts, form);
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = file.Name, FileName = $"{sheet.Code}.{form}" }.ToString();
        if (form == "svg") http.Response.Headers.ContentSecurityPolicy = OwnPolicy;
        return Results.Bytes(file.Bytes, file.ContentType, entityTag: EntityTagHeaderValue.Parse(tag));
    }

    private static IResult Plain(int status, string words) => Results.Text(words, "text/plain; charset=utf-8", statusCode: status);
}
