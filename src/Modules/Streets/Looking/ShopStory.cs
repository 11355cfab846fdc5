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
/// <param name="Photos">Files, by the visit or inspection they are of.</param>
internal sealed record ShopStory(IReadOnlyList<AgreementRow> Agreements, IReadOnlyList<VisitRow> Visits, IReadOnlyList<InspectionTold> Inspections, ILookup<Guid, Guid> Photos)
{
    public static ShopStory Empty { get; } = new([], [], [], Enumerable.Empty<Guid>().ToLookup(g => g));
}

internal sealed class ShopStories(AppDb db, IScores scores, Rights rights, TimeProvider time) : IFileUse
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
        List<Guid> facts = [.. visits.Select(v => v.Id), .. inspections.Select(i => i.Id)];
        var photos = facts.Count == 0 ? [] : await db.Set<ShopPhotoRow>().AsNoTracking().TagWith("streets.photos-of").Where(p => facts.Contains(p.FactId)).OrderBy(p => p.Ordinal).ToListAsync(ct);
        return new(agreements, visits, told, photos.ToLookup(p => p.FactId, p => p.FileId));
    }

    /// <summary>A scanned agreement and the photographs of a visit or an inspection are seen by whoever may see the shop.</summary>
    public async Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct)
    {
        var shops = actor.ReachOf(StreetsPermissions.See, rights).Cut(db.Set<ShopRow>().AsNoTracking());
        var facts = await db.Set<ShopPhotoRow>().AsNoTracking().TagWith("streets.photo-file").Where(p => p.FileId == file).Select(p => p.FactId).ToListAsync(ct);
        return facts.Count == 0
            ? await shops.TagWith("streets.agreement-file").AnyAsync(s => db.Set<AgreementRow>().Any(a => a.FileId == file && a.ShopId == s.Id), ct)
            : await shops.TagWith("streets.photo-seen").AnyAsync(s => db.Set<VisitRow>().Any(v => facts.Contains(v.Id) && v.ShopId == s.Id) || db.Set<InspectionRow>().Any(i => facts.Contains(i.Id) && i.ShopId == s.Id), ct);
    }
}
