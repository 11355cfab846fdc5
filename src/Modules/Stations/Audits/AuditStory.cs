using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Scoring;
using Wutong.Platform.Time;
using Wutong.Stations.Register;

namespace Wutong.Stations.Audits;

/// <summary>An audit with its score and how it came about.</summary>
internal sealed record AuditTold(StationAuditRow Row, ScoreResult? Score);

/// <summary>What was found at one station, newest first.</summary>
/// <param name="Photos">Files, by the audit they are of; empty for readers who may not see them.</param>
internal sealed record AuditStory(IReadOnlyList<AuditTold> Audits, ILookup<Guid, Guid> Photos)
{
    public static AuditStory Empty { get; } = new([], Enumerable.Empty<Guid>().ToLookup(g => g));
}

/// <summary>检查记录查询. Scores are for anybody; photographs of an audit, and the note, for staff within reach.</summary>
internal sealed class AuditStories(AppDb db, IScores scores, Rights rights, TimeProvider time) : IFileUse
{
    /// <summary>So many are shown; the figure opens all.</summary>
    public const int Most = 20;

    public async Task<AuditStory> OfAsync(Guid station, bool isStaff, CancellationToken ct)
    {
        var audits = await db.Set<StationAuditRow>().AsNoTracking().TagWith("stations.audits-of").Standing(time.UtcNow).Where(a => a.StationId == station).OrderByDescending(a => a.HappenedAtUtc).ThenByDescending(a => a.Id).Take(Most).ToListAsync(ct);
        var told = new List<AuditTold>();
        foreach (var row in audits) told.Add(new(row, await scores.ResultAsync(new(RecordAuditHandler.Subject, row.Id.ToString()), row.VersionId, ScoreMethod.Mean, ct)));
        List<Guid> ids = isStaff ? audits.ConvertAll(a => a.Id) : [];
        var photos = ids.Count == 0 ? [] : await db.Set<AuditPhotoRow>().AsNoTracking().TagWith("stations.audit-photos").Where(p => ids.Contains(p.AuditId)).OrderBy(p => p.Ordinal).ToListAsync(ct);
        return new(told, photos.ToLookup(p => p.AuditId, p => p.FileId));
    }

    /// <summary>A station's photographs are seen by anybody; an audit's by who may audit the station.</summary>
    public async Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct)
    {
        if (await db.Set<StationPhotoRow>().AsNoTracking().TagWith("stations.photo-file").AnyAsync(p => p.FileId == file, ct)) return true;
        var stations = actor.ReachOf(StationsPermissions.Audit, rights).Cut(db.Set<StationRow>().AsNoTracking());
        return await stations.TagWith("stations.audit-photo-file").AnyAsync(s => db.Set<AuditPhotoRow>().Any(p => p.FileId == file && db.Set<StationAuditRow>().Any(a => a.Id == p.AuditId && a.StationId == s.Id)), ct);
    }
}
