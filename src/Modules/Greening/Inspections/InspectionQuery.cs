using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Tasks;

namespace Wutong.Greening.Inspections;

/// <summary>An inspection in a list; the survival it found is of <see cref="Planted"/>.</summary>
internal sealed record InspectionLine(InspectionRow Row, int Planted, int Missing, int Withered, int Litter)
{
    public int Alive => Planted - Missing - Withered;
}

/// <summary>巡查查询: for who inspects there.</summary>
internal sealed class InspectionQuery(AppDb db, ICurrentActor current, Rights rights)
{
    public async Task<IReadOnlyList<InspectionLine>> OfSiteAsync(Guid site, int most, CancellationToken ct) => await Lines(Rows("greening.inspections-of-site").Where(i => i.SiteId == site).OrderByDescending(i => i.HappenedAtUtc).ThenByDescending(i => i.Id).Take(most)).ToListAsync(ct);

    /// <returns>Null when there is none within reach.</returns>
    public async Task<(InspectionLine Line, IReadOnlyList<InspectionLineRow> Seen, BornTask? Replanting)?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await Lines(Rows("greening.inspection").Where(i => i.Id == id)).SingleOrDefaultAsync(ct) is not { } line) return null;
        var seen = await db.Set<InspectionLineRow>().AsNoTracking().TagWith("greening.inspection-lines").Where(l => l.InspectionId == id).OrderBy(l => l.Id).ToListAsync(ct);
        var key = id.ToString();
        return (line, seen, await BornTask.Of(db, InspectionRow.Source).TagWith("greening.inspection-task").Where(t => t.SourceId == key && t.State != TaskState.Withdrawn).FirstOrDefaultAsync(ct));
    }

    private IQueryable<InspectionRow> Rows(string tag) => current.Actor.ReachOf(GreeningPermissions.Inspect, rights).Cut(db.Set<InspectionRow>().AsNoTracking().TagWith(tag).Standing());

    private IQueryable<InspectionLine> Lines(IQueryable<InspectionRow> rows)
    {
        var lines = db.Set<InspectionLineRow>();
        return rows.Select(i => new InspectionLine(i, lines.Where(l => l.InspectionId == i.Id).Sum(l => l.Planted), lines.Where(l => l.InspectionId == i.Id).Sum(l => l.Missing), lines.Where(l => l.InspectionId == i.Id).Sum(l => l.Withered), lines.Count(l => l.InspectionId == i.Id && l.HasLitter)));
    }
}
