using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Writing;

namespace Wutong.Tasks.Inbox;

/// <summary>GET tasks/export: the list as it is shown, whole.</summary>
internal static class TaskExports
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tasks/export", async (string? format, string? state, string? area, Guid? unit, TaskList list, People.IUnits units, AreaWords areas, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct) =>
    {
        if (!current.Actor.May(TasksPermissions.See, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var rows = await list.AllAsync(new(StateOf(state), string.IsNullOrEmpty(area) ? null : area, unit), ct);
        var names = await units.AllAsync(ct);
        return ListFile.Answer(format ?? "xlsx", lang["任务", "Tasks"], TaskList.Columns(names, await areas.WithinAsync(current.Actor.ReachOf(TasksPermissions.See, rights), ct)), rows, lang);
    }).WithTags("tasks");

    /// <returns>Null for none or one we do not know: the list is then not narrowed.</returns>
    public static TaskState? StateOf(string? text) => Enum.TryParse<TaskState>(text, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
}
