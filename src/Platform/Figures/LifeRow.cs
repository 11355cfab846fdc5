using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Figures;

/// <summary>起止: that an entry of a register began to be, ended, or began again; what its figures count.</summary>
public abstract class LifeRow : FactRow
{
    public required Guid SubjectId { get; init; }

    /// <summary>1, 2, 3 within its subject; a correction bears the number of the row it stands in place of.</summary>
    public required int Number { get; init; }
    public required bool IsBegin { get; init; }

    /// <summary>Code and name the subject bore then, so that a figure's records read without another table.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
}

/// <summary>A register's entry that has a life.</summary>
public interface ILiving
{
    Guid Id { get; }
    string Code { get; }
    string Name { get; }
    bool IsOpen { get; }
}

public static class Lives
{
    public const int LongestName = 100;

    public static void HasLife<T>(this EntityTypeBuilder<T> row) where T : LifeRow
    {
        row.HasFacts();
        row.Property(r => r.Code).HasMaxLength(40);
        row.Property(r => r.Name).HasMaxLength(LongestName);
        row.HasIndex(r => new { r.SubjectId, r.Number });
        row.HasIndex(r => r.HappenedAtUtc);
    }

    /// <summary>What was there when the period ended: one beginning for each subject that had begun and not ended since.</summary>
    public static IQueryable<T> StandingAt<T>(this AppDb db, FigureAsk ask) where T : LifeRow
    {
        var (end, rows) = (ask.End, db.Set<T>().Standing(ask.AsOfUtc));
        return rows.Where(e => e.IsBegin && e.HappenedAtUtc <= end && !rows.Any(c => c.SubjectId == e.SubjectId && !c.IsBegin && c.Number > e.Number && c.HappenedAtUtc <= end));
    }

    /// <summary>The row of the subject's life that stands last.</summary>
    public static T Last<T>(this IWrite write, Guid subject) where T : LifeRow =>
        write.Db.Set<T>().AsNoTracking().TagWith("lives.last-of").Standing(write.Now).Where(e => e.SubjectId == subject).OrderByDescending(e => e.Number).First();

    /// <summary>Entries whose state is not that of the last row of their life, or that have none.</summary>
    public static IQueryable<TEntry> NotAsTheirLives<TEntry, TLife>(AppDb db) where TEntry : class, ILiving where TLife : LifeRow
    {
        var rows = db.Set<TLife>().Standing();
        return db.Set<TEntry>().Where(s => !rows.Any(e => e.SubjectId == s.Id) || rows.Where(e => e.SubjectId == s.Id).OrderByDescending(e => e.Number).Select(e => e.IsBegin).FirstOrDefault() != s.IsOpen);
    }

    /// <summary>Rows of lives whose subject is not there.</summary>
    public static IQueryable<TLife> WithoutEntry<TEntry, TLife>(AppDb db) where TEntry : class, ILiving where TLife : LifeRow => db.Set<TLife>().Where(e => !db.Set<TEntry>().Any(s => s.Id == e.SubjectId));
}
