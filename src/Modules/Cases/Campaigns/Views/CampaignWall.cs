using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Pages;
using Wutong.Cases.Public;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Campaigns.Views;

/// <summary>One case on the wall: where it was, and the first photograph before and the last one after.</summary>
internal sealed record WallPair(string Number, string KindCode, string? Address, string Href, IReadOnlyList<ShownPhoto> Photos);

/// <summary>整治前后: for anybody, of cases that are public, the photographs somebody chose to show; for staff also those of the cases they may see.</summary>
internal sealed class CampaignWall(AppDb db, ICurrentActor current, Rights rights)
{
    private const int Most = 12;

    /// <summary>The last ones done first.</summary>
    public async Task<IReadOnlyList<WallPair>> OfAsync(CampaignRow campaign, CancellationToken ct)
    {
        var own = await ReadAsync(CampaignReading.Of(CaseReading.InReach(db, current.Actor, rights), campaign), isPublic: false, ct);
        var shown = await ReadAsync(CampaignReading.Of(PublicCases.Of(db), campaign), isPublic: true, ct);
        return [.. own.Concat(shown).DistinctBy(p => p.Pair.Number).OrderByDescending(p => p.DoneAtUtc).ThenByDescending(p => p.Pair.Number, StringComparer.Ordinal).Take(Most).Select(p => p.Pair)];
    }

    private async Task<List<(WallPair Pair, DateTime? DoneAtUtc)>> ReadAsync(IQueryable<CaseRow> cases, bool isPublic, CancellationToken ct)
    {
        var photos = db.Set<CasePhotoRow>().AsNoTracking().Where(p => !isPublic || p.IsPublic);
        var rows = await cases.TagWith("campaigns.wall").Where(c => photos.Any(p => p.CaseId == c.Id && p.Time == PhotoTime.Before) && photos.Any(p => p.CaseId == c.Id && p.Time == PhotoTime.After))
            .OrderByDescending(c => c.DoneAtUtc).ThenByDescending(c => c.Number).Take(Most).Select(c => new { c.Id, c.Number, c.KindCode, c.Address, c.PublicAddress, c.DoneAtUtc }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Id);
        var files = (await photos.TagWith("campaigns.wall-photos").Where(p => ids.Contains(p.CaseId)).OrderBy(p => p.Ordinal).ToListAsync(ct)).ToLookup(p => p.CaseId);
        return rows.ConvertAll(r => (new WallPair(r.Number, r.KindCode, isPublic ? r.PublicAddress : r.Address, isPublic ? "problems/" + r.Number : $"cases/{r.Id}",
            [Shown(files[r.Id].First(p => p.Time == PhotoTime.Before)), Shown(files[r.Id].Last(p => p.Time == PhotoTime.After))]), r.DoneAtUtc));
    }

    private static ShownPhoto Shown(CasePhotoRow photo) => new($"files/{photo.FileId}", photo.Time);
}
