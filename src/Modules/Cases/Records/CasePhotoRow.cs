namespace Wutong.Cases.Records;

/// <summary>案卷照片: a photograph of a case, before or after. The file's own register holds where and when it was taken, where the purpose needed it.</summary>
internal sealed class CasePhotoRow
{
    public required Guid CaseId { get; init; }

    /// <summary>1, 2, 3 within the case, in the order they came.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Another one once parts of it are covered.</summary>
    public required Guid FileId { get; set; }
    public required PhotoTime Time { get; init; }

    /// <summary>The unit whose work it shows; null: none.</summary>
    public Guid? UnitId { get; init; }
    public required DateTime AddedAtUtc { get; init; }

    /// <summary>Shown to anybody while the case is public: somebody looked at it and said so.</summary>
    public bool IsPublic { get; set; }
}

/// <summary>拍摄时点. The numbers are stored.</summary>
public enum PhotoTime
{
    /// <summary>发现时、整治前.</summary>
    Before = 1,
    /// <summary>整治后.</summary>
    After = 2,
}
