using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.Lists.Views;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;

namespace Wutong.Lists;

/// <summary>由记录提出的需求: a need and the record it came from, for the pages and laws of the module the record is of.</summary>
public sealed record BornNeed
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required NeedState State { get; init; }

    /// <summary>回告: what its author was told last.</summary>
    public required string? Told { get; init; }
    public required string OriginId { get; init; }

    public (string Chinese, string English) StateWords => ListWords.Of(State);
    public PillKind Pill => ListWords.PillOf(State);

    /// <summary>Its page, for staff of its area and for its author.</summary>
    public string Href => ListLinks.Need(Id.ToString());

    /// <summary>All needs that came from records of a kind, whoever may see them: part of a larger query.</summary>
    public static IQueryable<BornNeed> Of(AppDb db, string kind) =>
        db.Set<NeedRow>().AsNoTracking().Where(n => n.OriginKind == kind && n.OriginId != null).Select(n => new BornNeed { Id = n.Id, Number = n.Number, State = n.State, Told = n.Told, OriginId = n.OriginId! });
}
