using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Register;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Outcomes;

/// <summary>添活动照片.</summary>
/// <param name="Agreed">Who can be recognised in them has agreed.</param>
internal sealed record AddActivityPhotos(Guid Activity, string Credit, bool Agreed) : IActivityCommand
{
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

/// <summary>撤下一张照片.</summary>
internal sealed record RemoveActivityPhoto(Guid Activity, Guid File) : IActivityCommand;

internal sealed class AddActivityPhotosHandler(IFileRegister files) : ActivityHandler<AddActivityPhotos>
{
    /// <summary>With one activity.</summary>
    public const int Most = 24, LongestCredit = 40;


    protected override Answer Run(ActivityRow activity, AddActivityPhotos command, IWrite write)
    {
        if (command.Taken.Count == 0) throw new BadInputException(PhotoIntake.Field, "请选照片。", "Please choose photographs.");
        if (!command.Agreed) throw new BadInputException("agreed", "照片谁都看得到，要先得到照片里认得出的人同意。", "Anybody sees them, so who can be recognised in them has to have agreed.");
        var credit = Input.NoNumber("credit", Input.Text("credit", command.Credit, 1, LongestCredit));
        var (count, last) = (Of(command.Activity, write).Count(), Of(command.Activity, write).Max(p => (int?)p.Ordinal) ?? 0);
        if (count + command.Taken.Count > Most) throw new BadInputException(PhotoIntake.Field, $"一次活动最多 {Most} 张照片，现有 {count} 张。", $"An activity has {Most} photographs at most; there are {count}.");
        foreach (var file in command.Taken) write.Db.Add(new PhotoRow { ActivityId = command.Activity, FileId = files.Keep(file, keepsOrigin: false, write), Ordinal = ++last, Credit = credit });
        return new Answer.Done("activity", command.Activity);
    }

    private static IQueryable<PhotoRow> Of(Guid activity, IWrite write) => write.Db.Set<PhotoRow>().Where(p => p.ActivityId == activity);
}

internal sealed class RemoveActivityPhotoHandler : ActivityHandler<RemoveActivityPhoto>
{
    protected override Answer Run(ActivityRow activity, RemoveActivityPhoto command, IWrite write)
    {
        if (write.Db.Set<PhotoRow>().AsTracking().SingleOrDefault(p => p.ActivityId == command.Activity && p.FileId == command.File) is not { } photo) return No("activities.photo-is-gone", "这张照片已经撤下了。", "This photograph was taken down before.");
        write.Db.Remove(photo);
        return new Answer.Done("activity", command.Activity);
    }
}
