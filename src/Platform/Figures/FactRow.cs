using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Platform.Figures;

/// <summary>事实: what a figure counts. Added and never changed; it knows when it happened and when it was recorded, and a correction is a new row that names the old one.</summary>
public abstract class FactRow : PlacedRow, IAppendOnly
{
    public required Guid Id { get; init; }

    /// <summary>发生时间.</summary>
    public required DateTime HappenedAtUtc { get; init; }

    /// <summary>登记时间: "as of" asks for this one.</summary>
    public required DateTime RecordedAtUtc { get; init; }

    /// <summary>更正: the row this one stands in place of.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>作废: the row it names should not have been; nothing stands in its place.</summary>
    public bool IsVoid { get; init; }
}

public static class Facts
{
    /// <summary>The facts that stood at a moment: recorded by then, and not corrected by then.</summary>
    public static IQueryable<T> Standing<T>(this IQueryable<T> facts, DateTime asOfUtc) where T : FactRow =>
        facts.Where(f => f.RecordedAtUtc <= asOfUtc && !f.IsVoid && !facts.Any(c => c.CorrectsId == f.Id && c.RecordedAtUtc <= asOfUtc));

    /// <summary>The facts that stand now.</summary>
    public static IQueryable<T> Standing<T>(this IQueryable<T> facts) where T : FactRow => facts.Where(f => !f.IsVoid && !facts.Any(c => c.CorrectsId == f.Id));

    /// <summary>The facts of a kind that stood as of the moment asked for and happened in its period.</summary>
    public static IQueryable<T> InPeriod<T>(AppDb db, FigureAsk ask) where T : FactRow
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<T>().Standing(ask.AsOfUtc).Where(f => f.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(f => f.HappenedAtUtc >= from);
    }

    /// <summary>The columns and indexes every table of facts has.</summary>
    public static void HasFacts<T>(this EntityTypeBuilder<T> row) where T : FactRow
    {
        row.HasKey(f => f.Id);
        row.HasPlace();
        row.HasIndex(f => f.CorrectsId).IsUnique(); // a row is corrected once; a correction is corrected in its turn
        row.HasOne<T>().WithOne().HasForeignKey<T>(f => f.CorrectsId).OnDelete(DeleteBehavior.Restrict);
    }
}
