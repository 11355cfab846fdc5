using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;

namespace Wutong.Streets.Looking;

/// <summary>走访、检查的照片: one photograph of a visit or an inspection.</summary>
internal sealed class ShopPhotoRow : IAppendOnly
{
    /// <summary>The visit's or the inspection's id.</summary>
    public required Guid FactId { get; init; }

    /// <summary>1, 2, 3 within it, in the order they came.</summary>
    public required int Ordinal { get; init; }
    public required Guid FileId { get; init; }
}

/// <summary>How photographs come to stand with a visit or an inspection. Where and when they were taken is not kept: nobody is to be followed by them.</summary>
internal sealed class ShopPhotos(IFileRegister files)
{
    public void Keep(Guid fact, IReadOnlyList<ReceivedFile> taken, IWrite write)
    {
        if (taken.Count > PhotoIntake.Most) throw new BadInputException(PhotoIntake.Field, $"最多 {PhotoIntake.Most} 张照片。", $"At most {PhotoIntake.Most} photographs.");
        for (var i = 0; i < taken.Count; i++) write.Db.Add(new ShopPhotoRow { FactId = fact, Ordinal = i + 1, FileId = files.Keep(taken[i], keepsOrigin: false, write) });
    }
}
