using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Scoring;
using Wutong.Platform.Time;
using Wutong.Streets.Agreements;
using Wutong.Streets.Shops;

namespace Wutong.Streets.Looking;

/// <summary>An inspection with its score and how it came about.</summary>
internal sealed record InspectionTold(InspectionRow Row, ScoreResult? Score);

/// <summary>What happened with one shop, newest first; for a reader who may see the shop.</summary>
internal sealed record ShopStory(IReadOnlyList<AgreementRow> Agreements, IReadOnlyList<VisitRow> Visits, IReadOnlyList<InspectionTold> Inspections);

internal sealed class ShopStories(AppDb db, IScores scores, ICurrentActor current, Rights rights, TimeProvider time) : IFileUse
{
    /// <summary>So many of each are shown; the figures open all.</summary>
    public const int Most = 20;

    public async Task<ShopStory> OfAsync(Guid shop, CancellationToken ct)
    {
        var now = time.UtcNow;
        var agreements = await db.Set<AgreementRow>().AsNoTracking().TagWith("streets.agreements-of").Standing(now).Where(a => a.ShopId == shop).OrderByDescending(a => a.HappenedAtUtc).ThenByDescending(a => a.Id).Take(Most).ToListAsync(ct);
        var visits = await db.Set<VisitRow>().AsNoTracking().TagWith("streets.visits-of").Standing(now).Where(v => v.ShopId == shop).OrderByDescending(v => v.HappenedAtUtc).ThenByDescending(v => v.Id).Take(Most).ToListAsync(ct);
        var inspections = await db.Set<InspectionRow>().AsNoTracking().TagWith("streets.inspections-of").Standing(now).Where(i => i.ShopId == shop).OrderByDescending(i => i.HappenedAtUtc).ThenByDescending(i => i.Id).Take(Most).ToListAsync(ct);
        var told = new List<InspectionTold>();
        foreach (var row in inspections) told.Add(new(row, await scores.ResultAsync(new(RecordInspectionHandler.Subject, row.Id.ToString()), row.VersionId, ScoreMethod.Mean, ct)));
        return new(agreements, visits, told);
    }

    /// <summary>A scanned agreement is seen by whoever may see the shop.</summary>
    public Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct) => current.Actor.ReachOf(StreetsPermissions.See, rights).Cut(db.Set<ShopRow>().AsNoTracking().TagWith("streets.agreement-file"))
        .AnyAsync(s => db.Set<AgreementRow>().Any(a => a.FileId == file && a.ShopId == s.Id), ct);
}
