using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Reporting;

/// <summary>POST api/finds: a case that staff found, with its photographs in one call, as multipart/form-data; for drafts that were caught without a network.</summary>
/// <remarks>Parts as of <see cref="ReportEndpoint"/>, and <c>area</c> (its code, where there is no position), <c>originKind</c> and <c>originId</c>: the record it was found on. Its source is a patrol.</remarks>
internal static class FindEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/finds", (HttpContext context, PhotoIntake photos, Door door, AppDb db, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct) =>
            DraftForm.SaidAsync(lang, () => SendAsync(context, photos, door, db, current, rights, lang, ct)))
        .DisableAntiforgery().WithMetadata(new CommandMetadata("cases.enter")).Accepts<IFormFile>("multipart/form-data").Produces<FindReceipt>().WithTags("cases").WithName("cases.send-find");

    private static async Task<IResult> SendAsync(HttpContext context, PhotoIntake photos, Door door, AppDb db, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct)
    {
        if (!current.Actor.May(CasesPermissions.Enter, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang); // before reading a byte of it
        var key = CommandEndpoints.KeyOf(context.Request);
        var form = await DraftForm.ReadAsync(context.Request, ct);
        if (DraftForm.Other(form, current.Actor) is { } other) return other.ToResult(lang);
        var command = new EnterCase(
            DraftForm.Id(form), form["kind"].ToString(), form["text"].ToString(), CaseSource.Patrol, DraftForm.E7(form, "lon"), DraftForm.E7(form, "lat"), form["address"], Some(form["area"]), null, DraftForm.AnswersOf(form), form["isPrivate"] == "true",
            OriginKind: Some(form["originKind"]), OriginId: Some(form["originId"])) { Taken = await photos.TakeAsync(form, ct) };
        var answer = await door.RunAsync(command, key, ct);
        return answer is Answer.Done done ? Results.Json(new FindReceipt(done.RecordId, (await db.NumberOfAsync(done.RecordId, ct))!)) : answer.ToResult(lang);
    }

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <param name="Number">编号.</param>
internal sealed record FindReceipt(Guid Id, string Number);
