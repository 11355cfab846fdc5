using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Pages;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Reporting;

/// <summary>POST api/reports: a report with its photographs in one call, as multipart/form-data; for drafts that were caught without a network.</summary>
/// <remarks>
/// Parts: <c>id</c> (made by the device; sent again, the same report is answered again), <c>kind</c>, <c>text</c>, <c>lon</c> and <c>lat</c> (degrees, WGS-84) or <c>address</c>, <c>isPrivate</c>, <c>answers.CODE</c>, up to six <c>photo</c>,
/// and <c>account</c>: the account that made the draft, or empty for none. Answers with the number and the follow-up code.
/// </remarks>
internal static class ReportEndpoint
{
    private const string Answers = "answers.";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/reports", AnswerAsync).DisableAntiforgery().WithMetadata(new CommandMetadata("cases.report")).Accepts<IFormFile>("multipart/form-data").Produces<ReportReceipt>().WithTags("cases").WithName("cases.send-report");

    /// <summary>What is wrong with a value is said in the reader's language: a draft's maker reads it, not a programmer.</summary>
    private static async Task<IResult> AnswerAsync(HttpContext context, PhotoIntake photos, CasesSettings settings, Door door, DerivedCodes codes, AppDb db, ICurrentActor current, Lang lang, CancellationToken ct)
    {
        try { return await SendAsync(context, photos, settings, door, codes, db, current, lang, ct); }
        catch (BadInputException bad)
        {
            var said = lang[bad.Chinese, bad.English];
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, type: "urn:wutong:bad-input", title: lang["有一项填得不对", "A value cannot be used"], detail: said, extensions: new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { [bad.Field] = [said] } });
        }
    }

    private static async Task<IResult> SendAsync(HttpContext context, PhotoIntake photos, CasesSettings settings, Door door, DerivedCodes codes, AppDb db, ICurrentActor current, Lang lang, CancellationToken ct)
    {
        if (!settings.AnonymousReports && !current.Actor.IsSignedIn) return new Answer.Denied(IsVisitor: true).ToResult(lang); // before reading a byte of it
        var key = CommandEndpoints.KeyOf(context.Request);
        if (!context.Request.HasFormContentType) throw new BadInputException("id", "请用 multipart/form-data 发来。", "Send it as multipart/form-data.");
        var form = await context.Request.ReadFormAsync(ct);
        if (Other(form["account"], current.Actor) is { } other) return other.ToResult(lang);
        var command = CommandOf(form) with { Taken = await photos.TakeAsync(form, ct) };
        var answer = await door.RunAsync(command, key, ct);
        if (answer is not Answer.Done done) return answer.ToResult(lang);
        var number = await db.Set<CaseRow>().AsNoTracking().TagWith("cases.receipt").Where(c => c.Id == done.RecordId).Select(c => c.Number).SingleAsync(ct);
        return Results.Json(new ReportReceipt(done.RecordId, number, codes.Of(FollowPage.Purpose, done.RecordId.ToString())));
    }

    /// <summary>A draft is sent under the account that made it, or not at all.</summary>
    private static Answer.Refused? Other(string? account, Actor actor)
    {
        var made = Guid.TryParse(account, out var id) ? id : (Guid?)null;
        return made == (actor.IsSignedIn ? actor.Id : null) ? null
            : new("cases.other-account", made is null ? "这份草稿是没有登录时写的，请退出后再发。" : "这份草稿是另一个账号写的，请用那个账号登录后再发。", made is null ? "This draft was made without an account; sign out and send it." : "This draft was made by another account; sign in with it and send it.", "account");
    }

    private static ReportCase CommandOf(IFormCollection form) => new(
        Guid.TryParse(form["id"], out var id) ? id : throw new BadInputException("id", "缺少编号。", "The id is missing."), form["kind"].ToString(), form["text"].ToString(), E7("lon", form["lon"]), E7("lat", form["lat"]), form["address"],
        form.Keys.Where(k => k.StartsWith(Answers, StringComparison.Ordinal)).ToDictionary(k => k[Answers.Length..], k => (IReadOnlyList<string>)[.. form[k].OfType<string>()]), form["isPrivate"] == "true");

    private static int? E7(string field, string? degrees) => string.IsNullOrWhiteSpace(degrees) ? null
        : double.TryParse(degrees, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 180 ? (int)Math.Round(value * 1e7)
        : throw new BadInputException(field, "经纬度要写成度，如 113.2951。", "Degrees were expected, like 113.2951.");
}

/// <param name="Number">编号.</param>
/// <param name="Code">With the number it opens the report's page: report/NUMBER-CODE.</param>
internal sealed record ReportReceipt(Guid Id, string Number, string Code);
