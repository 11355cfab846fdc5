using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Greening.Nursery;

/// <summary>Plants of a variety in a nursery.</summary>
internal sealed record StockLine(NurseryRow Nursery, VarietyRow Variety, int Plants);

/// <summary>苗圃查询: within reach.</summary>
internal sealed class StockQuery(AppDb db, ICurrentActor current, Rights rights)
{
    public async Task<IReadOnlyList<NurseryRow>> NurseriesAsync(CancellationToken ct) => await Rows().OrderBy(n => n.SortKey).ThenBy(n => n.Code).ToListAsync(ct);

    public async Task<IReadOnlyList<StockLine>> StockAsync(CancellationToken ct) =>
        await Rows().Join(db.Set<StockRow>(), n => n.Id, s => s.NurseryId, (n, s) => new { n, s }).Join(db.Set<VarietyRow>(), x => x.s.VarietyId, v => v.Id, (x, v) => new { x.n, x.s, v }).OrderBy(x => x.n.SortKey).ThenBy(x => x.v.SortKey).Select(x => new StockLine(x.n, x.v, x.s.Plants)).ToListAsync(ct);

    private IQueryable<NurseryRow> Rows() => current.Actor.ReachOf(GreeningPermissions.Keep, rights).Cut(db.Set<NurseryRow>().AsNoTracking().TagWith("greening.nurseries"));
}
