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
using Wutong.Territory.Import;

namespace Wutong.Territory.Pages;

/// <summary>The registers as files, and the three steps of an import.</summary>
internal static class RegisterEndpoints
{
    /// <summary>Most imports are small: done within this, nobody sees a page that waits.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/territory/export.{format}", Export).ExcludeFromDescription();
        routes.MapPost("/territory/import/file", ReceiveAsync).ExcludeFromDescription();
        routes.MapPost("/territory/import/confirm", ConfirmAsync).ExcludeFromDescription();
        routes.MapPost("/territory/import/cancel", Cancel).ExcludeFromDescription();
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

    private static async Task<IResult> ReceiveAsync([FromForm] IFormFile? file, [FromForm] string? kind, [FromForm] string? system, ICurrentActor current, Rights rights, IFileIntake intake, ImportWorks works, CancellationToken ct)
    {
        if (!current.Actor.May(TerritoryPermissions.Import, rights)) return Denied(current);
        var (what, datum) = (ImportUpload.KindOf(kind), ImportUpload.SystemOf(system));
        if (file is null) throw new BadInputException("file", "请先选一个文件。", "Choose a file first.");
        await using var content = file.OpenReadStream();
        var taken = await intake.TakeAsync(content, file.FileName, "file", ct);
        var upload = ImportUpload.Parse(taken.File.Hash.ToString(), ImportWords.Word(what), ImportWords.Word(datum), Path.GetFileName(file.FileName));
        if (works.Find(upload, current.Actor) is { } earlier) works.Forget(earlier); // the same file once more is another import
        works.Start(upload, current.Actor);
        return Results.LocalRedirect(RegisterLinks.To("~/territory/import", upload.Query));
    }

    /// <summary>Writes by one command, apart from this request; a register that has moved on since the preview is not touched.</summary>
    private static async Task<IResult> ConfirmAsync([FromForm] string? file, [FromForm] string? kind, [FromForm] string? system, [FromForm] string? name, [FromForm] Guid mark,
        ICurrentActor current, Rights rights, ImportWorks works, CancellationToken ct)
    {
        if (!current.Actor.May(TerritoryPermissions.Import, rights)) return Denied(current);
        var upload = ImportUpload.Parse(file, kind, system, name);
        var work = works.Start(upload, current.Actor);
        if (work.State.Stage == ImportStage.Done) return Results.LocalRedirect("~/territory/import?problem=moved"); // confirmed a second time
        works.Confirm(work, mark);
        await work.WaitAsync(Patience, ct);
        return Results.LocalRedirect(work.State.Stage switch
        {
            ImportStage.Done => "~/territory" + (upload.Kind == ImportKind.Areas ? "" : "?kind=" + ImportWords.Word(upload.Kind)),
            ImportStage.MovedOn => "~/territory/import?problem=moved",
            _ => RegisterLinks.To("~/territory/import", [.. upload.Query, ("run", mark.ToString())]),
        });
    }

    /// <summary>Stops an import whose writing has not begun: nothing has been changed.</summary>
    private static IResult Cancel([FromForm] string? file, [FromForm] string? kind, [FromForm] string? system, [FromForm] string? name, [FromForm] Guid? run, ICurrentActor current, Rights rights, ImportWorks works)
    {
        if (!current.Actor.May(TerritoryPermissions.Import, rights)) return Denied(current);
        var upload = ImportUpload.Parse(file, kind, system, name);
        if (works.Find(upload, current.Actor) is { } work && !work.Cancel()) return Results.LocalRedirect(RegisterLinks.To("~/territory/import", [.. upload.Query, ("run", (run ?? Guid.Empty).ToString())]));
        if (works.Find(upload, current.Actor) is { } stopped) works.Forget(stopped);
        return Results.LocalRedirect("~/territory/import?problem=cancelled");
    }

    private static async Task<IResult> ReturnedAsync(string? file, string? kind, string? system, string? name, ICurrentActor current, Rights rights, ImportWorks works, CancellationToken ct)
    {
        if (!current.Actor.May(TerritoryPermissions.Import, rights)) return Denied(current);
        var upload = ImportUpload.Parse(file, kind, system, name);
        var work = works.Start(upload, current.Actor);
        await work.Ended.WaitAsync(ct);
        if (work.State.Check is not { } check) throw new BadInputException("file", "这个文件没有核对完，请重新选择。", "That file has not been checked to its end; choose it again.");
        using var made = new MemoryStream();
        ReturnedFile.Write(made, RegisterTable.Returnable(check.Table), ReturnedFile.Reasons(check.Table, check.Troubles));
        return Results.File(made.ToArray(), Xlsx, Path.GetFileNameWithoutExtension(upload.Name) + "-错误原因.xlsx");
    }

    private static IResult Denied(ICurrentActor current) => Results.StatusCode(current.Actor.Kind == ActorKind.Visitor ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden);
}
