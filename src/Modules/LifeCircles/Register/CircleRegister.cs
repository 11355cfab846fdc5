using Microsoft.EntityFrameworkCore;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Data;
using Wutong.Territory;

namespace Wutong.LifeCircles.Register;

/// <summary>生活圈台账的唯一写入口: the only writer of facilities, homes, profiles, standards and editions; the write door takes its place when it stands.</summary>
internal sealed class CircleRegister(AppDb db, IAreaRegister areas)
{
    private const int BatchSize = 2000;

    /// <summary>Puts the shipped kinds, profiles and standards in; what is there already stays as it is, also what another program put there meanwhile.</summary>
    public async Task SeedDefaultsAsync(CircleDefaults defaults, CancellationToken ct)
    {
        try { await SeedMissingAsync(defaults, ct); }
        catch (DbUpdateException) // another program starting on the same database was first
        {
            db.ChangeTracker.Clear();
            await SeedMissingAsync(defaults, ct);
        }
    }

    /// <summary>The kinds of this installation, in order: the shipped ones and any added since.</summary>
    public async Task<List<FacilityKind>> KindsAsync(CancellationToken ct)
        => [.. (await db.Set<FacilityKindRow>().TagWith("circles.kinds").AsNoTracking().OrderBy(k => k.Position).ToListAsync(ct))
            .Select(k => new FacilityKind(k.Code, k.NameZh, k.NameEn, k.DutyZh, k.DutyEn, k.Icon))];

    private async Task SeedMissingAsync(CircleDefaults defaults, CancellationToken ct)
    {
        if (!await db.Set<FacilityKindRow>().AnyAsync(ct)) db.AddRange(defaults.Kinds);
        if (!await db.Set<ProfileRow>().AnyAsync(ct)) db.AddRange(defaults.Profiles);
        if (!await db.Set<StandardRow>().AnyAsync(ct))
        {
            db.AddRange(defaults.Standards);
            db.AddRange(defaults.Clauses);
        }
        await SaveAsync(ct);
    }

    /// <summary>The number the next edition will bear.</summary>
    public async Task<int> NextEditionAsync(CancellationToken ct) => 1 + (await db.Set<EditionRow>().TagWith("circles.next-edition").MaxAsync(e => (int?)e.Number, ct) ?? 0);

    /// <summary>Puts these areas, facilities and homes in place of all there are and adds the edition, in one transaction: all of it, or nothing.</summary>
    /// <param name="progress">Told the share of facilities and homes put in.</param>
    public async Task ReplaceAsync(EditionRow edition, IReadOnlyList<AreaShape> shapes, IReadOnlyList<FacilityRow> facilities, IReadOnlyList<HomeRow> homes, Action<double>? progress, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await areas.ReplaceAsync(shapes, ct);
        await db.Set<FacilityRow>().ExecuteDeleteAsync(ct);
        await db.Set<HomeRow>().ExecuteDeleteAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            int done = 0, all = facilities.Count + homes.Count;
            foreach (object[] batch in facilities.Cast<object>().Concat(homes).Chunk(BatchSize))
            {
                db.AddRange(batch);
                await SaveAsync(ct);
                progress?.Invoke((done += batch.Length) / (double)all);
                ct.ThrowIfCancellationRequested(); // between saves, where it is no error of the transaction's
            }
            db.Add(edition);
            await SaveAsync(ct);
            ct.ThrowIfCancellationRequested();
            await transaction.CommitAsync(CancellationToken.None); // from here on it is done: a late Ctrl-C must not look like nothing was written
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
