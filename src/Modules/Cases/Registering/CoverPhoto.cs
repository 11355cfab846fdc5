using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Registering;

/// <summary>遮盖照片: faces, number plates, telephone numbers are covered for good; the photograph as it was is removed.</summary>
/// <param name="Ordinal">The photograph's number in the case.</param>
internal sealed record CoverPhoto(Guid Case, int Ordinal, RedactedPhoto Photo) : ICaseCommand;

internal sealed class CoverPhotoHandler(CaseRegister register, IFileRegister files) : CaseHandler<CoverPhoto>(register)
{
    public override Permission Needs => CasesPermissions.Publish;

    protected override Answer Run(CaseRow row, CoverPhoto command, IWrite write)
    {
        if (write.Db.Set<CasePhotoRow>().AsTracking().SingleOrDefault(p => p.CaseId == row.Id && p.Ordinal == command.Ordinal && p.FileId == command.Photo.Of) is not { } photo || files.Redact(command.Photo, write) is not { } covered)
            return No("cases.photo-changed", "这张照片刚刚被别人遮过，请看看现在的样子，再决定要不要遮。", "Somebody has just covered this photograph; look at it as it is now, then decide.");
        foreach (var same in write.Db.Set<CasePhotoRow>().AsTracking().Where(p => p.FileId == command.Photo.Of)) same.FileId = covered.File;
        write.Note("case_photo", $"{row.Id}/{photo.Ordinal}", "file_id");
        write.Tell("case.cover-photo", "case", row.Id.ToString());
        return new Answer.Done("case", row.Id);
    }
}
