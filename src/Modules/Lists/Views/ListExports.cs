using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Views;

/// <summary>Which of the four lists a table or a file is.</summary>
internal enum Which { Needs, Resources, Projects, Tasks }

/// <summary>GET four-lists/export: one of the four as it is shown, whole.</summary>
internal static class ListExports
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/four-lists/export", async (string? list, string? format, string? area, string? kind, string? state, ListReading reading, ListLines lines, Platform.Access.ICurrentActor current, Lang lang, CancellationToken ct) =>
    {
        if (!reading.MaySee) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var (which, filter) = (WhichOf(list), ListFilter.Of(area, kind, state));
        var names = await lines.NamesAsync([], ct);
        return which switch
        {
            Which.Resources => File(format, which, ListColumns.ResourcesFile(names), await lines.LinesAsync(await (await lines.ResourcesAsync(filter, ct)).OrderByDescending(r => r.Number).Take(ListFile.MostRows).ToListAsync(ct), ct), lang),
            Which.Projects => File(format, which, ListColumns.Projects(names), await lines.LinesAsync(await (await lines.ProjectsAsync(filter, ct)).OrderByDescending(p => p.Number).Take(ListLines.Most).ToListAsync(ct), ct), lang),
            Which.Tasks => await TasksAsync(format, lines, filter, lang, ct),
            _ => File(format, which, ListColumns.Needs(names), await lines.LinesAsync(await (await lines.NeedsAsync(filter, ct)).OrderByDescending(n => n.Number).Take(ListFile.MostRows).ToListAsync(ct), ct), lang),
        };
    }).WithTags("four-lists");

    /// <summary>What cannot be understood is the first: needs.</summary>
    public static Which WhichOf(string? list) => Enum.TryParse<Which>(list, ignoreCase: true, out var which) && Enum.IsDefined(which) ? which : Which.Needs;

    public static (string Chinese, string English) Of(Which which) => which switch { Which.Resources => ("资源清单", "Resources"), Which.Projects => ("项目清单", "Projects"), Which.Tasks => ("任务清单", "Tasks"), _ => ("需求清单", "Needs") };

    private static async Task<IResult> TasksAsync(string? format, ListLines lines, ListFilter filter, Lang lang, CancellationToken ct)
    {
        var tasks = await (await lines.TasksAsync(filter, ct)).OrderByDescending(t => t.Number).Take(ListFile.MostRows).ToListAsync(ct);
        return File(format, Which.Tasks, ListColumns.Tasks(await lines.NamesAsync(tasks.Select(t => t.PersonId), ct)), await lines.LinesAsync(tasks, ct), lang);
    }

    private static IResult File<T>(string? format, Which which, IReadOnlyList<ListColumn<T>> columns, IReadOnlyList<T> rows, Lang lang) => ListFile.Answer(format ?? "xlsx", Of(which) is var (zh, en) ? lang[zh, en] : "", columns, rows.ToAsyncEnumerable(), lang);
}
