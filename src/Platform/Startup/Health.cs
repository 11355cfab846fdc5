using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Startup;

/// <summary>What a watchdog asks: is the process alive, and may it be sent visitors.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "live" })).ExcludeFromDescription();
        routes.MapGet("/health/ready", async (AppDb db, StartupState works, WriteDoor door, CancellationToken ct) =>
        {
            var database = await db.Database.CanConnectAsync(ct);
            var ready = database && works.IsReady;
            return Results.Json(new
            {
                status = ready ? "ready" : "not ready",
                database = database ? "answers" : "does not answer",
                writing = door.HasRoom ? "works" : "the disk is full", // told, and no reason to send visitors away: reading goes on
                works = works.All.Select(w => new { w.Name, stage = w.Stage.ToString(), w.Share, status = w.English }),
            }, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).ExcludeFromDescription();
    }
}
