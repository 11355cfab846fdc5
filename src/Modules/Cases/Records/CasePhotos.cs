using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Records;

/// <summary>案卷照片: how photographs come to stand with a case.</summary>
internal sealed class CasePhotos(IFileRegister files)
{
    /// <summary>With one report or one settling.</summary>
    public const int Most = PhotoIntake.Most;

    /// <returns>The files, when they are photographs the actor put in.</returns>
    /// <exception cref="BadInputException">One is not, or there are too many.</exception>
    public IReadOnlyList<Guid> Own(IReadOnlyList<Guid>? ids, IWrite write)
    {
        if (ids is not { Count: > 0 }) return [];
        if (ids.Count > Most) throw TooMany();
        var photos = files.PhotosAmong(ids, write);
        return photos.Count == ids.Distinct().Count() && files.AreOwn(photos, write) ? photos
            : throw new BadInputException("photos", "有的照片找不到了，或不是您上传的照片，请重新选。", "Some photographs are gone, or are none of yours; choose them again.");
    }

    /// <summary>Registers what came with the report itself; where and when they were taken is kept for whoever judges before and after.</summary>
    public IReadOnlyList<Guid> Keep(IReadOnlyList<ReceivedFile> taken, IWrite write)
    {
        if (taken.Count > Most) throw TooMany();
        return [.. taken.Select(t => files.Keep(t, keepsOrigin: true, write))];
    }

    /// <summary>Those that stand with the case already are left out.</summary>
    public void Add(Guid caseId, IReadOnlyList<Guid> ids, PhotoTime time, Guid? unitId, IWrite write)
    {
        if (ids.Count == 0) return;
        write.Save(); // files just kept are asked for below
        var rows = write.Db.Set<CasePhotoRow>();
        var before = rows.AsNoTracking().Where(p => p.CaseId == caseId).Select(p => new { p.FileId, p.Ordinal }).ToList();
        var (known, last) = (before.ConvertAll(p => p.FileId), before.Count == 0 ? 0 : before.Max(p => p.Ordinal));
        foreach (var id in files.PhotosAmong(ids, write).Where(id => !known.Contains(id)))
            rows.Add(new CasePhotoRow { CaseId = caseId, Ordinal = ++last, FileId = id, Time = time, UnitId = unitId, AddedAtUtc = write.Now });
    }

    private static BadInputException TooMany() => new("photos", $"最多 {Most} 张照片。", $"At most {Most} photographs.");
}
