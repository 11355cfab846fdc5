using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Tables;
using Wutong.Platform.Writing;
using Wutong.Territory.Import;

namespace Wutong.Territory.Pages;

/// <summary>The registers as files, and the three steps of an import.</summary>
internal static class RegisterEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/territory/export.{format}", Export).ExcludeFromDescription();
        routes.MapPost("/territory/import/file", ReceiveAsync).ExcludeFromDescription();
        routes.MapPost("/territory/import/confirm", ConfirmAsync).ExcludeFromDescription();
        routes.MapGet("/territory/import/returned.xlsx", ReturnedAsync).ExcludeFromDescription();
    }

    private static IResult Export(string format, string? kind, string? area, ICurrentActor current, Rights rights, Lang lang, AreaQueries areas,
        IEntries<Zone> zones, IEntries<Estate> estates, IEntries<Road> roads, IEntries<RoadSection> sections)
    {
        var reach = current.Actor.ReachOf(TerritoryPermissions.See, rights);
        if (reach.IsNothing) return Denied(current);
        var within = string.IsNullOrWhiteSpace(area) ? null : area.Trim();
        return kind switch
        {
            "zones" => ListFile.Answer(format, lang["片区", "zones"], RegisterColumns.Zones, zones.AllAsync(reach, within), lang),
            "estates" => ListFile.Answer(format, lang["小区", "estates"], RegisterColumns.Estates, estates.AllAsync(reach, within), lang),
            "roads" => ListFile.Answer(format, lang["道路", "roads"], RegisterColumns.Roads, roads.AllAsync(reach, within), lang),
            "sections" => ListFile.Answer(format, lang["路段", "sections"], RegisterColumns.Sections, sections.AllAsync(reach, within), lang),
            _ => ListFile.Answer(format, lang["辖区", "areas"], RegisterColumns.Areas, areas.AllSeenAsync(reach, LevelOf(kind), within), lang),
        };
    }

    private static AreaLevel? LevelOf(string? kind) => kind switch
    {
        null or "" => null,
        "district" => AreaLevel.District,
        "subdistrict" => AreaLevel.Subdistrict,
        "community" => AreaLevel.Community,
        "grid" => AreaLevel.Grid,
        _ => throw new BadInputException("kind", "没有这一册。", "There is no such register."),
    };

    private static async Task<IResult> ReceiveAsync([FromForm] IFormFile? file, [FromForm] string? kind, [FromForm] string? system, ICurrentActor current, Rights rights, IFileIntake intake, CancellationToken ct)
    {
        if (!current.Actor.May(TerritoryPermissions.Import, rights)) return Denied(current);
        var (what, datum) = (ImportUpload.KindOf(kind), ImportUpload.SystemOf(system));
        if (file is null) throw new BadInputException("file", "请先选一个文件。", "Choose a file first.");
        await using var content = file.OpenReadStream();
        var taken = await intake.TakeAsync(content, file.FileName, "file", ct);
        var name = Path.GetFileName(file.FileName);
        return Results.LocalRedirect(RegisterLinks.To("~/territory/import", ("file", taken.File.Hash.ToString()), ("kind", ImportWords.Word(what)), ("system", ImportWords.Word(datum)), ("name", name.Length > 120 ? name[..120] : name)));
    }

    /// <summary>Reads the same content again and runs one command; a register that has moved on since the preview is not touched.</summary>
    private static async Task<IResult> ConfirmAsync([FromForm] string? file, [FromForm] string? kind, [FromForm] string? system, [FromForm] string? name, [FromForm] Guid mark,
        ICurrentActor current, Rights rights, ImportUploads uploads, RegisterImport import, Door door, Lang lang, CancellationToken ct)
    {
        if (!current.Actor.May(TerritoryPermissions.Import, rights)) return Denied(current);
        var upload = ImportUpload.Parse(file, kind, system, name);
        var check = await uploads.CheckAsync(upload, import, ct);
        if (check.Command is null || check.Mark != mark) return Results.LocalRedirect("~/territory/import?problem=moved");
        return await door.RunAsync(check.Command, null, ct) switch
        {
            Answer.Done => Results.LocalRedirect("~/territory" + (upload.Kind == ImportKind.Areas ? "" : "?kind=" + ImportWords.Word(upload.Kind))),
            Answer.Refused => Results.LocalRedirect("~/territory/import?problem=moved"),
            var other => other.ToResult(lang),
        };
    }

    private static async Task<IResult> ReturnedAsync(string? file, string? kind, string? system, string? name, ICurrentActor current, Rights rights, ImportUploads uploads, RegisterImport import, CancellationToken ct)
    {
        if (!current.Actor.May(TerritoryPermissions.Import, rights)) return Denied(current);
        var upload = ImportUpload.Parse(file, kind, system, name);
        var check = await uploads.CheckAsync(upload, import, ct);
        using var made = new MemoryStream();
        ReturnedFile.Write(made, RegisterTable.Returnable(check.Table), ReturnedFile.Reasons(check.Table, check.Troubles));
        return Results.File(made.ToArray(), Xlsx, Path.GetFileNameWithoutExtension(upload.Name) + "-错误原因.xlsx");
    }

    private static IResult Denied(ICurrentActor current) => Results.StatusCode(current.Actor.Kind == ActorKind.Visitor ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden);
}
