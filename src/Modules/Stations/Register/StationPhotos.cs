using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;

namespace Wutong.Stations.Register;

/// <summary>How photographs come to stand with a station. Where and when they were taken is not kept.</summary>
internal sealed class StationPhotos(IFileRegister files)
{
    /// <summary>With one station.</summary>
    public const int Most = 12;

    public Answer Add(StationRow station, IReadOnlyList<ReceivedFile> taken, IWrite write)
    {
        if (taken.Count == 0) throw new BadInputException(PhotoIntake.Field, "请选照片。", "Please choose photographs.");
        var (count, last) = (write.Db.Set<StationPhotoRow>().Count(p => p.StationId == station.Id), write.Db.Set<StationPhotoRow>().Where(p => p.StationId == station.Id).Max(p => (int?)p.Ordinal) ?? 0);
        if (count + taken.Count > Most) throw new BadInputException(PhotoIntake.Field, $"一处驿站最多 {Most} 张照片，现有 {count} 张。", $"A station has {Most} photographs at most; there are {count}.");
        foreach (var file in taken) write.Db.Add(new StationPhotoRow { StationId = station.Id, FileId = files.Keep(file, keepsOrigin: false, write), Ordinal = ++last });
        return new Answer.Done("station", station.Code);
    }

    public static Answer Remove(StationRow station, Guid file, IWrite write)
    {
        if (write.Db.Set<StationPhotoRow>().AsTracking().SingleOrDefault(p => p.StationId == station.Id && p.FileId == file) is not { } photo) return new Answer.Refused("stations.photo-is-gone", "这张照片已经撤下了。", "This photograph was taken down before.");
        write.Db.Remove(photo);
        return new Answer.Done("station", station.Code);
    }
}
