using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Points.Ledger;

namespace Wutong.Points;

/// <summary>由记录入账的服务: an entry of the ledger and the record it came from, for the laws and lists of the module the record is of.</summary>
public sealed record EarnedService
{
    /// <summary>Of the entry.</summary>
    public required Guid Id { get; init; }
    public required Guid? Member { get; init; }
    public required string? SourceId { get; init; }
    public required long Points { get; init; }
    public required long Minutes { get; init; }

    /// <summary>All entries from records of a kind: part of a larger query.</summary>
    public static IQueryable<EarnedService> Of(AppDb db, string kind) => db.Set<TransferRow>().AsNoTracking().Where(t => t.Kind == TransferKind.Earn && t.SourceKind == kind)
        .Select(t => new EarnedService { Id = t.Id, Member = t.MemberId, SourceId = t.SourceId, Points = t.Points, Minutes = t.Minutes });
}
