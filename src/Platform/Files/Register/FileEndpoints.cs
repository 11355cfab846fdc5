using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

/// <summary>GET files/{id} and files/{id}/thumb for pages; POST api/files to put one in.</summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{id:guid}", async (Guid id, FileShelf shelf, CancellationToken ct) => await shelf.FindAsync(id, ct) is { } file ? FileAnswers.Of(file) : Results.NotFound()).WithTags("files");
        routes.MapGet("/files/{id:guid}/thumb", async (Guid id, FileShelf shelf, CancellationToken ct) => await shelf.FindAsync(id, ct) is { Thumbnail: not null } file ? FileAnswers.ThumbnailOf(file) : Results.NotFound()).WithTags("files");
        routes.MapPost("/api/files", PutAsync).DisableAntiforgery().WithMetadata(new CommandMetadata("files.keep")).Accepts<IFormFile>("multipart/form-data").Produces<CommandReceipt>().WithTags("files").WithName("files.keep");
    }

    private static async Task<IResult> PutAsync(HttpContext context, FileShelf shelf, Rights rights, ICurrentActor current, Lang lang, CancellationToken ct)
    {
        if (!current.Actor.May(KeepFileHandler.Permission, rights)) return new Answer.Denied(current.Actor.Kind == ActorKind.Visitor).ToResult(lang); // before reading a byte of it
        var key = CommandEndpoints.KeyOf(context.Request);
        if (!context.Request.HasFormContentType) throw new BadInputException("file", "请用 multipart/form-data 发来，文件放在 file 里。", "Send it as multipart/form-data, the file in the part named file.");
        var file = (await context.Request.ReadFormAsync(ct)).Files.GetFile("file") ?? throw new BadInputException("file", "没有收到文件，请放在 file 里。", "No file came; put it into the part named file.");
        await using var content = file.OpenReadStream();
        return (await shelf.KeepAsync(content, file.FileName, "file", key, keepsOrigin: false, ct)).ToResult(lang);
    }
}
