using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Register;

namespace Wutong.Activities.Outcomes;

/// <summary>An activity's photographs are seen by anybody.</summary>
internal sealed class PhotoUse(AppDb db) : IFileUse
{
    public Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct) => db.Set<PhotoRow>().AsNoTracking().TagWith("activities.photo-file").AnyAsync(p => p.FileId == file, ct);
}
