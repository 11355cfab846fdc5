using Wutong.Platform.Data;

namespace Wutong.Cases.Records;

/// <summary>案卷照片. What units hand in is the evidence of their tasks; here is what came with the report and what the checker took.</summary>
internal sealed class CasePhotoRow : IAppendOnly
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid FileId { get; init; }
    public required PhotoMoment Moment { get; init; }
}

/// <summary>整治前、整治后. The numbers are stored.</summary>
internal enum PhotoMoment { Before = 1, After = 2 }
