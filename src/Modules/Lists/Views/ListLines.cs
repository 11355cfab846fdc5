using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tasks;
using Wutong.Territory;

namespace Wutong.Lists.Views;

/// <summary>What the lists are narrowed to.</summary>
internal sealed record ListFilter(string? Area = null, NeedKind? Kind = null, string? State = null)
{
    /// <summary>What cannot be understood narrows nothing.</summary>
    public static ListFilter Of(string? area, string? kind, string? state) =>
        new(string.IsNullOrWhiteSpace(area) ? null : area.Trim(), Enum.TryParse<NeedKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null, string.IsNullOrWhiteSpace(state) ? null : state.Trim());

    public string To(string address) => ListLinks.With(address, ("area", Area), ("kind", Kind?.ToString()), ("state", State));

    public T? StateOf<T>() where T : struct, Enum => Enum.TryParse<T>(State, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}

/// <summary>需求清单一行.</summary>
/// <param name="Projects">Titles of the projects that took it up.</param>
internal sealed record NeedLine(NeedRow Row, IReadOnlyList<string> Projects);

/// <summary>资源清单一行.</summary>
/// <param name="Used">People it serves in projects that are not over.</param>
internal sealed record ResourceLine(ResourceRow Row, IReadOnlyList<string> Projects, int Used);

/// <summary>项目清单一行.</summary>
/// <param name="Open">Tasks that are not closed; of all that were not withdrawn.</param>
internal sealed record ProjectLine(ProjectRow Row, IReadOnlyList<string> Needs, IReadOnlyList<string> Resources, int Tasks, int Open, bool IsLate);

/// <summary>任务清单一行.</summary>
internal sealed record TaskLine(BornTask Task, ProjectRow Project);

/// <summary>Names that stand in lines.</summary>
internal sealed record ListNames(IReadOnlyDictionary<Guid, Unit> Units, IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<string, Area> Areas)
{
    public string Unit(Guid? id, Platform.Language.Lang l) => id is { } known && Units.TryGetValue(known, out var unit) ? l.PlainName(unit.NameZh, unit.NameEn) : "—";
    public string Area(string? code, Platform.Language.Lang l) => code is null ? "—" : Areas.TryGetValue(code, out var area) ? l.PlainName(area.NameZh, area.NameEn) : code;

    /// <summary>责任人; where none is named whoever of the unit.</summary>
    public string Person(Guid? id, Platform.Language.Lang l) => id is { } known ? People.GetValueOrDefault(known, "—") : l["单位自行确定", "whoever of the unit"];
}

/// <summary>清单行: the four lists as pages, files and print show them.</summary>
internal sealed class ListLines(AppDb db, ListReading reading, IPlaces places, IUnits units, IAccountNames accounts, IAreas areas, ICurrentActor current, Rights rights, TimeProvider time)
{
    /// <summary>So many of each list stand on the board, in print and in a file.</summary>
    public const int Most = 1000;

    public async Task<IQueryable<NeedRow>> NeedsAsync(ListFilter filter, CancellationToken ct)
    {
        var rows = await InAreaAsync(reading.Needs().TagWith("four-lists.needs"), filter.Area, ct);
        if (filter.Kind is { } kind) rows = rows.Where(n => n.Kind == kind);
        return filter.StateOf<NeedState>() is { } state ? rows.Where(n => n.State == state) : rows;
    }

    public async Task<IQueryable<ResourceRow>> ResourcesAsync(ListFilter filter, CancellationToken ct)
    {
        var rows = await InAreaAsync(reading.Resources().TagWith("four-lists.resources"), filter.Area, ct);
        if (filter.Kind is { } kind) rows = rows.Where(r => r.Kind == kind);
        return filter.StateOf<ResourceState>() is { } state ? rows.Where(r => r.State == state) : rows;
    }

    public async Task<IQueryable<ProjectRow>> ProjectsAsync(ListFilter filter, CancellationToken ct)
    {
        var rows = await InAreaAsync(reading.Projects().TagWith("four-lists.projects"), filter.Area, ct);
        if (filter.Kind is { } kind) rows = rows.Where(p => db.Set<ProjectNeedRow>().Any(l => l.ProjectId == p.Id && l.EndedAtUtc == null && db.Set<NeedRow>().Any(n => n.Id == l.NeedId && n.Kind == kind)));
        return filter.StateOf<ProjectState>() is { } state ? rows.Where(p => p.State == state) : rows;
    }

    public async Task<IQueryable<BornTask>> TasksAsync(ListFilter filter, CancellationToken ct)
    {
        var rows = await reading.TasksAsync(await ProjectsAsync(filter with { State = null }, ct), ct);
        return filter.StateOf<TaskState>() is { } state ? rows.Where(t => t.State == state) : rows;
    }

    public async Task<IReadOnlyList<NeedLine>> LinesAsync(IReadOnlyList<NeedRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var titles = (await (from l in db.Set<ProjectNeedRow>() where ids.Contains(l.NeedId) && l.EndedAtUtc == null join p in db.Set<ProjectRow>() on l.ProjectId equals p.Id orderby p.Number select new { l.NeedId, p.Title }).TagWith("four-lists.projects-of-needs").ToListAsync(ct)).ToLookup(x => x.NeedId, x => x.Title);
        return [.. rows.Select(r => new NeedLine(r, [.. titles[r.Id]]))];
    }

    public async Task<IReadOnlyList<ResourceLine>> LinesAsync(IReadOnlyList<ResourceRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var uses = (await (from l in db.Set<ProjectResourceRow>() where ids.Contains(l.ResourceId) && l.EndedAtUtc == null join p in db.Set<ProjectRow>() on l.ProjectId equals p.Id orderby p.Number select new { l.ResourceId, p.Title, p.State, l.People }).TagWith("four-lists.projects-of-resources").ToListAsync(ct)).ToLookup(x => x.ResourceId);
        return [.. rows.Select(r => new ResourceLine(r, [.. uses[r.Id].Select(u => u.Title)], uses[r.Id].Where(u => u.State is not (ProjectState.Done or ProjectState.Dropped)).Sum(u => u.People)))];
    }

    public async Task<IReadOnlyList<ProjectLine>> LinesAsync(IReadOnlyList<ProjectRow> rows, CancellationToken ct)
    {
        var (ids, keys, now) = (rows.Select(r => r.Id).ToList(), rows.Select(r => r.Id.ToString()).ToList(), time.GetUtcNow().UtcDateTime);
        var needs = (await (from l in db.Set<ProjectNeedRow>() where ids.Contains(l.ProjectId) && l.EndedAtUtc == null join n in db.Set<NeedRow>() on l.NeedId equals n.Id orderby n.Number select new { l.ProjectId, n.Title }).TagWith("four-lists.needs-of-projects").ToListAsync(ct)).ToLookup(x => x.ProjectId, x => x.Title);
        var resources = (await (from l in db.Set<ProjectResourceRow>() where ids.Contains(l.ProjectId) && l.EndedAtUtc == null join r in db.Set<ResourceRow>() on l.ResourceId equals r.Id orderby r.Number select new { l.ProjectId, r.Title }).TagWith("four-lists.resources-of-projects").ToListAsync(ct)).ToLookup(x => x.ProjectId, x => x.Title);
        var tasks = (await BornTask.Of(db, Projects.ProjectTasks.Source).TagWith("four-lists.tasks-of-projects").Where(t => keys.Contains(t.SourceId) && t.State != TaskState.Withdrawn).ToListAsync(ct)).ToLookup(t => Guid.Parse(t.SourceId));
        return [.. rows.Select(r => new ProjectLine(r, [.. needs[r.Id]], [.. resources[r.Id]], tasks[r.Id].Count(), tasks[r.Id].Count(t => t.State != TaskState.Closed), tasks[r.Id].Any(t => t.IsLate(now))))];
    }

    public async Task<IReadOnlyList<TaskLine>> LinesAsync(IReadOnlyList<BornTask> tasks, CancellationToken ct)
    {
        var ids = tasks.Select(t => Guid.Parse(t.SourceId)).Distinct().ToList();
        var projects = await db.Set<ProjectRow>().AsNoTracking().TagWith("four-lists.projects-of-tasks").Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. tasks.Where(t => projects.ContainsKey(Guid.Parse(t.SourceId))).Select(t => new TaskLine(t, projects[Guid.Parse(t.SourceId)]))];
    }

    /// <summary>Units and areas, and these accounts.</summary>
    public async Task<ListNames> NamesAsync(IEnumerable<Guid?> people, CancellationToken ct) => new(await units.AllAsync(ct), await accounts.FindAsync([.. people.OfType<Guid>().Distinct()], ct),
        (await areas.WithinAsync(Everywhere, ct)).ToDictionary(a => a.Code, StringComparer.Ordinal));

    /// <summary>Names of areas are public: units and authors see them wherever they are.</summary>
    private Reach Everywhere => Actor.Program("four-lists.names").ReachOf(FourListsPermissions.See, rights);

    /// <summary>The areas the reader's lists can be narrowed to.</summary>
    public async Task<IReadOnlyList<Area>> AreasAsync(Permission permission, CancellationToken ct) => await areas.WithinAsync(current.Actor.ReachOf(permission, rights), ct);

    private async Task<IQueryable<T>> InAreaAsync<T>(IQueryable<T> rows, string? code, CancellationToken ct) where T : PlacedRow => code is null ? rows : (await places.FindAsync(code, ct))?.Level switch
    {
        AreaLevel.District => rows.Where(r => r.DistrictCode == code),
        AreaLevel.Subdistrict => rows.Where(r => r.StreetCode == code),
        AreaLevel.Community => rows.Where(r => r.CommunityCode == code),
        AreaLevel.Grid => rows.Where(r => r.GridCode == code),
        _ => rows.Where(r => false),
    };
}
