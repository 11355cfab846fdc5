using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Listing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Inbox;

/// <summary>What a list of tasks is narrowed to.</summary>
internal sealed record TaskFilter(TaskState? State, string? Area, Guid? Unit);

/// <summary>任务台账: the tasks in reach, newest first.</summary>
internal sealed class TaskList(AppDb db, ICurrentActor current, Rights rights, IUnits units, IPlaces places)
{
    /// <summary>In files, beside the area's name; pages show the name alone.</summary>
    public const string CodeColumn = "area";

    public async Task<PageOf<TaskLine>> PageAsync(TaskFilter filter, PageKey? page, int size, CancellationToken ct)
    {
        var rows = (await RowsAsync(filter, ct)).PageBy(t => t.Number, t => t.Number, page, isDescending: true);
        return PageKey.Page(await rows.Take(size + 1).Select(TaskLine.Of).ToListAsync(ct), page, size, l => (l.Number, l.Number));
    }

    public async Task<IAsyncEnumerable<TaskLine>> AllAsync(TaskFilter filter, CancellationToken ct) =>
        (await RowsAsync(filter, ct)).OrderByDescending(t => t.Number).Select(TaskLine.Of).AsAsyncEnumerable();

    /// <summary>Names of the units that stand in these lines.</summary>
    public Task<IReadOnlyDictionary<Guid, Unit>> UnitsOfAsync(IEnumerable<TaskLine> lines, CancellationToken ct) => units.FindAsync([.. lines.Select(l => l.UnitId).OfType<Guid>().Distinct()], ct);

    public static IReadOnlyList<ListColumn<TaskLine>> Columns(IReadOnlyDictionary<Guid, Unit> names, AreaWordsFound areas) =>
    [
        new("number", "编号", "No.", (t, _) => t.Number),
        new("title", "任务", "Task", (t, _) => t.Title, 40),
        new("state", "状态", "State", (t, l) => TaskWords.Of(t.State) is var (zh, en) ? l[zh, en] : null, 10),
        new("unit", "责任单位", "Unit", (t, l) => t.UnitId is { } id && names.TryGetValue(id, out var unit) ? l.PlainName(unit.NameZh, unit.NameEn) : null, 20),
        new("place", "辖区", "Area", (t, l) => t.AreaCode is null ? null : areas.Of(t.AreaCode, l), 20),
        new(CodeColumn, "区划代码", "Area code", (t, _) => t.AreaCode, 14),
        new("due", "期限", "Due", (t, _) => t.DueAtUtc, 20),
        new("rework", "返工", "Rework", (t, _) => t.ReworkCount, 8),
        new("urged", "催办", "Urged", (t, _) => t.UrgeCount, 8),
    ];

    private async Task<IQueryable<TaskRow>> RowsAsync(TaskFilter filter, CancellationToken ct)
    {
        var rows = current.Actor.ReachOf(TasksPermissions.See, rights).Cut(db.Set<TaskRow>().AsNoTracking().TagWith("tasks.list"));
        if (filter.State is { } state) rows = rows.Where(t => t.State == state);
        if (filter.Unit is { } unit) rows = rows.Where(t => t.UnitId == unit);
        if (filter.Area is not { } code) return rows;
        var level = (await places.FindAsync(code, ct))?.Level;
        return level switch
        {
            AreaLevel.District => rows.Where(t => t.DistrictCode == code),
            AreaLevel.Subdistrict => rows.Where(t => t.StreetCode == code),
            AreaLevel.Community => rows.Where(t => t.CommunityCode == code),
            AreaLevel.Grid => rows.Where(t => t.GridCode == code),
            _ => rows.Where(t => false),
        };
    }
}
