using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Sheets;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Startup;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Reports;

/// <summary>What the site's tables are as files: GeoJSON for maps, CSV and XLSX for desks; made by the writers of <c>wutong circle</c>.</summary>
internal static class ExportEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Csv = "text/csv; charset=utf-8", Json = "application/geo+json; charset=utf-8";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, "/api/circle/communities.geojson", (string? pace, CircleBooks books, Lang lang, HttpContext http) =>
            Answer(http, Json, $"communities-{books.Now.Edition.Number}.geojson", to => Communities(CircleReport.Of(books.Now, lang), OnePace(pace), to), inline: true));
        Get(routes, "/circle/export.xlsx", (CircleBooks books, Lang lang, HttpContext http) => Sheet(http, CircleReport.Of(books.Now, lang), lang["覆盖", "Coverage"], CoverageTable.Widths, CoverageTable.Write));
        Get(routes, "/circle/export.csv", (CircleBooks books, Lang lang, HttpContext http) => Plain(http, CircleReport.Of(books.Now, lang), lang["覆盖", "Coverage"], CoverageTable.Write));
        Get(routes, "/facilities/export.xlsx", (CircleBooks books, Lang lang, HttpContext http) => Sheet(http, CircleReport.Of(books.Now, lang), lang["设施", "Facilities"], FacilityTable.Widths, FacilityTable.Write));
        Get(routes, "/facilities/export.csv", (CircleBooks books, Lang lang, HttpContext http) => Plain(http, CircleReport.Of(books.Now, lang), lang["设施", "Facilities"], FacilityTable.Write));
        Get(routes, "/circle/{code}/export.xlsx", (string code, string? pace, CircleBooks books, Lang lang, HttpContext http) => Community(http, books.Now, code, pace, lang));
    }

    private static void Get(IEndpointRouteBuilder routes, string pattern, Delegate answer)
        => routes.MapGet(pattern, answer).WithMetadata(new NeedsStartupAttribute(CircleStartup.WorkName)).ExcludeFromDescription();

    private static void Communities(CircleReport report, Pace? pace, Stream to)
    {
        using var json = new Utf8JsonWriter(to, GeoJson.Plain);
        AreaFiles.WriteCommunities(report, json, pace);
    }

    /// <summary>A community's estates and the minutes from each to every kind, at one pace.</summary>
    private static IResult Community(HttpContext http, CircleBook book, string code, string? pace, Lang lang)
    {
        int community = book.Community(code);
        if (community < 0) return Results.Text(lang[$"没有代码为 {code} 的社区。", $"There is no community with the code {code}."], "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        var legs = OnePace(pace) ?? Pace.Elderly;
        var report = CircleReport.Of(book, lang);
        return Sheet(http, report, lang["小区", "Estates"], GapTable.Widths, (r, table) => GapTable.Write(r, table, Gaps.Of(book.Study, community, legs), legs), code);
    }

    private static Pace? OnePace(string? word) => string.IsNullOrEmpty(word) ? null
        : Paces.Of(word) ?? throw new BadInputException("pace", "步速只有 elderly（老年人）和 adult（成年人）两种", "elderly or adult was expected");

    private static IResult Sheet(HttpContext http, CircleReport report, string name, int[] widths, Action<CircleReport, ITableOut> fill, string? code = null)
        => Answer(http, Xlsx, FileName(report, name, code, "xlsx"), to => CircleBookXlsx.WriteOne(report, to, name, widths, table => fill(report, table)));

    private static IResult Plain(HttpContext http, CircleReport report, string name, Action<CircleReport, ITableOut> fill) => Answer(http, Csv, FileName(report, name, null, "csv"), to =>
    {
        using var csv = new CsvFile(to);
        fill(report, csv);
    });

    private static string FileName(CircleReport r, string name, string? code, string form)
        => $"{(code is null ? "" : code + "-")}{name}{(r.IsSchematic ? r.Lang["-示意数据", "-schematic"] : "")}-{r.Lang["第", "ed"]}{r.Book.Edition.Number}{r.Lang["版", ""]}.{form}";

    /// <summary>Made in memory first, so that a failure is an error and not half a file.</summary>
    private static IResult Answer(HttpContext http, string type, string name, Action<Stream> write, bool inline = false)
    {
        var bytes = new MemoryStream();
        write(bytes);
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment") { FileNameStar = name, FileName = $"wutong{Path.GetExtension(name)}" }.ToString();
        return Results.Bytes(bytes.ToArray(), type);
    }
}
