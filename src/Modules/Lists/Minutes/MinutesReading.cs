using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.Lists.Views;
using Wutong.Platform.Data;
using Wutong.Territory;

namespace Wutong.Lists.Minutes;

/// <summary>议定事项: what the meeting linked for one project, and why.</summary>
internal sealed record Decision(ProjectRow Project, IReadOnlyList<string> Needs, IReadOnlyList<string> Resources, IReadOnlyList<string> Why);

/// <summary>会议纪要 of one meeting.</summary>
internal sealed record MeetingMinutes(MeetingRow Meeting, string OfficeZh, string? OfficeEn, IReadOnlyList<MeetingUnitRow> Units, IReadOnlyList<Decision> Decisions);

/// <summary>读会议: a meeting with who came and what it decided, for a reader who may see it.</summary>
internal sealed class MinutesReading(AppDb db, ListReading reading, IAreas areas)
{
    /// <returns>Null when there is no such meeting, or it is out of reach: both look alike.</returns>
    public async Task<MeetingMinutes?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await reading.Meetings().TagWith("four-lists.meeting").SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meeting) return null;
        var units = await db.Set<MeetingUnitRow>().AsNoTracking().TagWith("four-lists.came").Where(u => u.MeetingId == id).OrderBy(u => u.Position).ToListAsync(ct);
        var needs = await (from l in db.Set<ProjectNeedRow>() where l.MeetingId == id join n in db.Set<NeedRow>() on l.NeedId equals n.Id orderby l.Id select new { l.ProjectId, n.Title, l.Why }).TagWith("four-lists.decided-needs").ToListAsync(ct);
        var resources = await (from l in db.Set<ProjectResourceRow>() where l.MeetingId == id join r in db.Set<ResourceRow>() on l.ResourceId equals r.Id orderby l.Id select new { l.ProjectId, r.Title, l.Why }).TagWith("four-lists.decided-resources").ToListAsync(ct);
        var ids = needs.Select(n => n.ProjectId).Concat(resources.Select(r => r.ProjectId)).Distinct().ToList();
        var projects = await db.Set<ProjectRow>().AsNoTracking().TagWith("four-lists.decided").Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(ct);
        var office = await areas.FindAsync(meeting.Office, ct);
        return new(meeting, office?.NameZh ?? meeting.Office, office?.NameEn, units,
            [.. projects.OrderBy(p => ids.IndexOf(p.Id)).Select(p => new Decision(p, [.. needs.Where(n => n.ProjectId == p.Id).Select(n => n.Title)], [.. resources.Where(r => r.ProjectId == p.Id).Select(r => r.Title)], [.. needs.Where(n => n.ProjectId == p.Id).Select(n => n.Why).Concat(resources.Where(r => r.ProjectId == p.Id).Select(r => r.Why)).Distinct()]))]);
    }
}
