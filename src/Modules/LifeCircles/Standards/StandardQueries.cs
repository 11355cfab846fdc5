using Microsoft.EntityFrameworkCore;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Data;

namespace Wutong.LifeCircles.Standards;

/// <summary>Standards with their clauses, and the profiles, as they stand in the register.</summary>
internal sealed class StandardQueries(AppDb db)
{
    public Task<List<StandardRow>> StandardsAsync(CancellationToken ct) => db.Set<StandardRow>().TagWith("circles.standards").AsNoTracking().OrderBy(s => s.Position).ToListAsync(ct);

    public Task<List<ClauseRow>> ClausesAsync(CancellationToken ct)
        => db.Set<ClauseRow>().TagWith("circles.clauses").AsNoTracking().OrderBy(c => c.StandardCode).ThenBy(c => c.Edition).ThenBy(c => c.Position).ToListAsync(ct);

    public async Task<IReadOnlyList<CircleProfile>> ProfilesAsync(CancellationToken ct)
        => [.. (await db.Set<ProfileRow>().TagWith("circles.profiles").AsNoTracking().OrderBy(p => p.Code).ThenByDescending(p => p.Version).ToListAsync(ct)).Select(p => p.ToProfile())];
}
