using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Projects;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tasks;

namespace Wutong.Lists.Views;

/// <summary>读清单: who may see which record of the lists is decided here, once.</summary>
internal sealed class ListReading(AppDb db, ICurrentActor current, Rights rights)
{
    /// <summary>Whether the reader works with the lists at all; authors of needs see theirs without.</summary>
    public bool MaySee => current.Actor.May(FourListsPermissions.See, rights);

    /// <summary>Those of the reader's area; of a unit those its projects take up; and everybody their own.</summary>
    public IQueryable<NeedRow> Needs()
    {
        var (reach, rows, links, projects) = (See, db.Set<NeedRow>().AsNoTracking(), db.Set<ProjectNeedRow>(), db.Set<ProjectRow>());
        var (me, mine) = (current.Actor.IsSignedIn ? current.Actor.Id : (Guid?)null, Units());
        return mine.Count == 0
            ? reach.Cut(rows, n => me != null && n.PersonId == me)
            : reach.Cut(rows, n => (me != null && n.PersonId == me) || links.Any(l => l.NeedId == n.Id && l.EndedAtUtc == null && projects.Any(p => p.Id == l.ProjectId && mine.Contains(p.UnitId))));
    }

    /// <summary>Those of the reader's area or unit; of a unit also those its projects use.</summary>
    public IQueryable<ResourceRow> Resources()
    {
        var (reach, rows, links, projects, mine) = (See, db.Set<ResourceRow>().AsNoTracking(), db.Set<ProjectResourceRow>(), db.Set<ProjectRow>(), Units());
        return mine.Count == 0 ? reach.Cut(rows) : reach.Cut(rows, r => links.Any(l => l.ResourceId == r.Id && l.EndedAtUtc == null && projects.Any(p => p.Id == l.ProjectId && mine.Contains(p.UnitId))));
    }

    /// <summary>Those of the reader's area or unit; and for units those nobody has claimed yet, so that one can.</summary>
    public IQueryable<ProjectRow> Projects()
    {
        var (reach, rows) = (See, db.Set<ProjectRow>().AsNoTracking());
        return Units().Count == 0 ? reach.Cut(rows) : reach.Cut(rows, p => p.State == ProjectState.Proposed);
    }

    /// <summary>Those of the reader's area, and those their unit came to.</summary>
    public IQueryable<MeetingRow> Meetings()
    {
        var (reach, rows, came, mine) = (See, db.Set<MeetingRow>().AsNoTracking(), db.Set<MeetingUnitRow>(), Units());
        return mine.Count == 0 ? reach.Cut(rows) : reach.Cut(rows, m => came.Any(u => u.MeetingId == m.Id && mine.Contains((Guid?)u.UnitId)));
    }

    /// <summary>The tasks of projects.</summary>
    public async Task<IQueryable<BornTask>> TasksAsync(IQueryable<ProjectRow> of, CancellationToken ct)
    {
        var ids = (await of.TagWith("four-lists.projects-of-tasks").OrderByDescending(p => p.Number).Take(ListLines.Most).Select(p => p.Id).ToListAsync(ct)).ConvertAll(id => id.ToString());
        return BornTask.Of(db, ProjectTasks.Source).Where(t => ids.Contains(t.SourceId));
    }

    public bool May(Permission permission, ListedRow row) => current.Actor.ReachOf(permission, rights).Covers(Target.Of(row));

    /// <summary>The reader's units, as a project names one.</summary>
    public List<Guid?> Units() => [.. See.Units.Select(u => (Guid?)u)];

    private Reach See => current.Actor.ReachOf(FourListsPermissions.See, rights);
}
