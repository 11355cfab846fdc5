using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Stations.Audits;

/// <summary>达标检查: one station by one version of the standard; the marks themselves are a sheet of the platform's scoring.</summary>
internal sealed class StationAuditRow : FactRow
{
    public required Guid StationId { get; init; }
    public required string StationCode { get; init; }
    public required string StationName { get; init; }

    /// <summary>Of the named list <see cref="StationLists.Standard"/>.</summary>
    public required Guid VersionId { get; init; }
    public required int VersionNumber { get; init; }

    /// <summary>是否达标: what the auditor found, whatever the marks.</summary>
    public required bool IsMet { get; init; }

    /// <summary>星级, 1 to 5; null: no stars are given here.</summary>
    public int? Stars { get; init; }

    /// <summary>Who recorded it: for the record's own history, counted nowhere.</summary>
    public required Guid RecordedById { get; init; }
    public string? Note { get; init; }
}

/// <summary>检查照片: for staff.</summary>
internal sealed class AuditPhotoRow : IAppendOnly
{
    public required Guid AuditId { get; init; }

    /// <summary>1, 2, 3 within it, in the order they came.</summary>
    public required int Ordinal { get; init; }
    public required Guid FileId { get; init; }
}
