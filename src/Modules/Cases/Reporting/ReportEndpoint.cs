using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Cases.Pages;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
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
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/reports", (HttpContext context, PhotoIntake photos, CasesSettings settings, Door door, DerivedCodes codes, AppDb db, ICurrentActor current, Lang lang, CancellationToken ct) =>
            DraftForm.SaidAsync(lang, () => SendAsync(context, photos, settings, door, codes, db, current, lang, ct)))
        .DisableAntiforgery().WithMetadata(new CommandMetadata("cases.report")).Accepts<IFormFile>("multipart/form-data").Produces<ReportReceipt>().WithTags("cases").WithName("cases.send-report");

    private static async Task<IResult> SendAsync(HttpContext context, PhotoIntake photos, CasesSettings settings, Door door, DerivedCodes codes, AppDb db, ICurrentActor current, Lang lang, CancellationToken ct)
    {
        if (!settings.AnonymousReports && !current.Actor.IsSignedIn) return new Answer.Denied(IsVisitor: true).ToResult(lang); // before reading a byte of it
        var key = CommandEndpoints.KeyOf(context.Request);
        var form = await DraftForm.ReadAsync(context.Request, ct);
        if (DraftForm.Other(form, current.Actor) is { } other) return other.ToResult(lang);
        var command = new ReportCase(DraftForm.Id(form), form["kind"].ToString(), form["text"].ToString(), DraftForm.E7(form, "lon"), DraftForm.E7(form, "lat"), form["address"], DraftForm.AnswersOf(form), form["isPrivate"] == "true") { Taken = await photos.TakeAsync(form, ct) };
        var answer = await door.RunAsync(command, key, ct);
        if (answer is not Answer.Done done) return answer.ToResult(lang);
        return Results.Json(new ReportReceipt(done.RecordId, (await db.NumberOfAsync(done.RecordId, ct))!, codes.Of(FollowPage.Purpose, done.RecordId.ToString())));
    }
}

/// <param name="Number">编号.</param>
/// <param name="Code">With the number it opens the report's page: report/NUMBER-CODE.</param>
internal sealed record ReportReceipt(Guid Id, string Number, string Code);
