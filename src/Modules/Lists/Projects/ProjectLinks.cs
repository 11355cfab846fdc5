using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Projects;

/// <summary>资源用量: a resource and how many people it serves in a project; 0: as many as the project's needs ask for, as far as it reaches.</summary>
internal sealed record ResourceUse(Guid Resource, int People = 0);

/// <summary>对接: puts needs and resources to a project, takes them off, and keeps their states.</summary>
internal static class ProjectLinks
{
    private const int MostAtOnce = 50;

    /// <summary>Whether a project that is not over takes the need up.</summary>
    public static bool IsTakenUp(Guid need, IWrite write)
    {
        write.Save();
        return Running(write).Any(p => write.Db.Set<ProjectNeedRow>().Any(l => l.NeedId == need && l.ProjectId == p.Id && l.EndedAtUtc == null));
    }

    /// <summary>容量余额: people the resource can still serve, beside what projects that are not over use of it.</summary>
    public static int LeftOf(ResourceRow row, IWrite write)
    {
        write.Save();
        return row.Serves - write.Db.Set<ProjectResourceRow>().Where(l => l.ResourceId == row.Id && l.EndedAtUtc == null && Running(write).Any(p => p.Id == l.ProjectId)).Sum(l => l.People);
    }

    /// <summary>Links what is named; the links stand when all of them can.</summary>
    /// <returns>Null, or the rule against it.</returns>
    /// <exception cref="BadInputException">Nothing is named, too much, something that is not there, or more than a resource has left.</exception>
    public static Answer? Link(ProjectRow project, IReadOnlyList<Guid> needs, IReadOnlyList<ResourceUse> resources, string why, Guid? meeting, IWrite write)
    {
        if (needs.Count + resources.Count is 0 or > MostAtOnce) throw new BadInputException("needs", $"请选要对接的需求或资源，最多 {MostAtOnce} 项。", $"Choose the needs or resources to link, at most {MostAtOnce}.");
        why = Input.Text("why", why, 2, FourListsModel.LongestText);
        foreach (var need in needs.Distinct())
            if (LinkNeed(project, need, why, meeting, write) is { } no) return no;
        foreach (var use in resources.DistinctBy(r => r.Resource))
            if (LinkResource(project, use, why, meeting, write) is { } no) return no;
        return null;
    }

    /// <summary>Takes a need off; it is open again unless another project has it.</summary>
    public static bool UnlinkNeed(ProjectRow project, Guid needId, string reason, IWrite write)
    {
        write.Save();
        if (write.Db.Set<ProjectNeedRow>().AsTracking().SingleOrDefault(l => l.ProjectId == project.Id && l.NeedId == needId && l.EndedAtUtc == null) is not { } link) return false;
        link.EndedAtUtc = write.Now;
        var need = ListRegister.Find<NeedRow>(needId, write)!;
        if (need.State == NeedState.Linked && !IsTakenUp(needId, write)) (need.State, need.Told) = (NeedState.Open, reason);
        ListRegister.Write(need, ListMove.Unlink, write, new(reason, project.Id));
        return true;
    }

    /// <summary>Takes a resource off; it is idle again unless another project uses it.</summary>
    public static bool UnlinkResource(ProjectRow project, Guid resourceId, string reason, IWrite write)
    {
        write.Save();
        if (write.Db.Set<ProjectResourceRow>().AsTracking().SingleOrDefault(l => l.ProjectId == project.Id && l.ResourceId == resourceId && l.EndedAtUtc == null) is not { } link) return false;
        link.EndedAtUtc = write.Now;
        Free(ListRegister.Find<ResourceRow>(resourceId, write)!, ListMove.Unlink, new(reason, project.Id), write);
        return true;
    }

    /// <summary>用完放回: the project is over; what no other project uses is idle again.</summary>
    public static void Release(ProjectRow project, IWrite write)
    {
        write.Save();
        foreach (var id in write.Db.Set<ProjectResourceRow>().Where(l => l.ProjectId == project.Id && l.EndedAtUtc == null).Select(l => l.ResourceId).ToList())
            Free(ListRegister.Find<ResourceRow>(id, write)!, ListMove.Release, new(null, project.Id), write);
    }

    public static List<Guid> NeedsOf(ProjectRow project, IWrite write)
    {
        write.Save();
        return [.. write.Db.Set<ProjectNeedRow>().Where(l => l.ProjectId == project.Id && l.EndedAtUtc == null).OrderBy(l => l.Id).Select(l => l.NeedId)];
    }

    public static List<Guid> ResourcesOf(ProjectRow project, IWrite write)
    {
        write.Save();
        return [.. write.Db.Set<ProjectResourceRow>().Where(l => l.ProjectId == project.Id && l.EndedAtUtc == null).OrderBy(l => l.Id).Select(l => l.ResourceId)];
    }

    private static Answer? LinkNeed(ProjectRow project, Guid id, string why, Guid? meeting, IWrite write)
    {
        if (ListRegister.Find<NeedRow>(id, write) is not { } need) throw new BadInputException("needs", "有的需求找不到了，请刷新再选。", "One of the needs is not there; open the list again.");
        if (!IsWithin(need, write)) return new Answer.Denied(false);
        if (need.State is not (NeedState.Open or NeedState.Linked)) return ListRegister.NotNow(need, ListWords.Of(need.State), ListMove.Link);
        if (NeedsOf(project, write).Contains(id)) return new Answer.Refused("four-lists.linked-already", $"需求“{need.Title}”已经对接在这个项目里。", $"The need “{need.Title}” is linked to this project already.");
        write.Db.Add(new ProjectNeedRow { Id = write.NewId(), ProjectId = project.Id, NeedId = id, Why = why, MeetingId = meeting, LinkedAtUtc = write.Now });
        (need.State, need.Told) = (NeedState.Linked, $"由项目“{project.Title}”对接");
        ListRegister.Write(need, ListMove.Link, write, new(why, project.Id));
        return null;
    }

    private static Answer? LinkResource(ProjectRow project, ResourceUse use, string why, Guid? meeting, IWrite write)
    {
        if (ListRegister.Find<ResourceRow>(use.Resource, write) is not { } resource) throw new BadInputException("resources", "有的资源找不到了，请刷新再选。", "One of the resources is not there; open the list again.");
        if (!IsWithin(resource, write)) return new Answer.Denied(false);
        if (resource.State == ResourceState.Withdrawn) return ListRegister.NotNow(resource, ListWords.Of(resource.State), ListMove.Link);
        if (ResourcesOf(project, write).Contains(resource.Id)) return new Answer.Refused("four-lists.linked-already", $"资源“{resource.Title}”已经对接在这个项目里。", $"The resource “{resource.Title}” is linked to this project already.");
        var left = LeftOf(resource, write);
        var people = use.People == 0 ? Math.Min(left, Math.Max(1, PeopleOf(project, write))) : use.People;
        if (people < 1 || people > left) throw new BadInputException("resources", $"资源“{resource.Title}”还能服务 {left} 人，安排了 {Math.Max(people, use.People)} 人。", $"The resource “{resource.Title}” can still serve {left} people; {Math.Max(people, use.People)} were asked of it.");
        write.Db.Add(new ProjectResourceRow { Id = write.NewId(), ProjectId = project.Id, ResourceId = resource.Id, People = people, Why = why, MeetingId = meeting, LinkedAtUtc = write.Now });
        resource.State = ResourceState.Linked;
        ListRegister.Write(resource, ListMove.Link, write, new(why, project.Id));
        return null;
    }

    private static void Free(ResourceRow resource, ListMove move, Saying said, IWrite write)
    {
        write.Save();
        if (resource.State == ResourceState.Linked && !Running(write).Any(p => write.Db.Set<ProjectResourceRow>().Any(l => l.ResourceId == resource.Id && l.ProjectId == p.Id && l.EndedAtUtc == null))) resource.State = ResourceState.Offered;
        ListRegister.Write(resource, move, write, said);
    }

    private static int PeopleOf(ProjectRow project, IWrite write)
    {
        write.Save();
        return write.Db.Set<NeedRow>().Where(n => write.Db.Set<ProjectNeedRow>().Any(l => l.ProjectId == project.Id && l.NeedId == n.Id && l.EndedAtUtc == null)).Sum(n => n.People);
    }

    /// <summary>Projects that are not over.</summary>
    private static IQueryable<ProjectRow> Running(IWrite write) => write.Db.Set<ProjectRow>().AsNoTracking().Where(p => p.State != ProjectState.Done && p.State != ProjectState.Dropped);

    /// <summary>Who keeps the lists links what lies in their own area.</summary>
    private static bool IsWithin<TRow>(TRow row, IWrite write) where TRow : ListedRow => write.Actor.ReachOf(FourListsPermissions.Keep, write.Rights).Covers(Target.Of(row));
}
