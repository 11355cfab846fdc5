using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Register;

namespace Wutong.Cases.Views;

/// <summary>A case's photographs are seen by whoever may see the case, by whoever reported it, and the chosen ones by anybody while it is public.</summary>
internal sealed class CaseFileUse(AppDb db, Rights rights) : IFileUse
{
    public async Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct)
    {
        var photos = db.Set<CasePhotoRow>().AsNoTracking().TagWith("cases.photo-seen").Where(p => p.FileId == file);
        var mine = actor.IsSignedIn ? actor.Id : (Guid?)null;
        if (await photos.AnyAsync(p => db.Set<CaseRow>().Any(c => c.Id == p.CaseId && ((p.IsPublic && c.PublishedAtUtc != null) || (mine != null && c.PersonId == mine))), ct)) return true;
        if (actor.May(CasesPermissions.Register, rights) && await photos.AnyAsync(p => db.Set<CaseRow>().Any(c => c.Id == p.CaseId && c.DistrictCode == null), ct)) return true;
        return await CaseReading.InReach(db, actor, rights).AnyAsync(c => photos.Any(p => p.CaseId == c.Id), ct);
    }
}
